import { readFileSync } from 'node:fs';
import { openLexicon } from '../../src/text/lexicon.ts';
import { unwrap } from '../unwrap.ts';

/** The English lexicon, as the extension ships it. */
export const lexicon = unwrap(
  openLexicon(readFileSync(new URL('../../extension/lexicon/english.bin', import.meta.url))),
);
