/** The sample agency's stories and the English lexicon, as the extension ships them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../src/corpus/corpus.ts';
import { importText } from '../../src/corpus/import-text.ts';
import { openLexicon } from '../../src/text/lexicon.ts';
import { unwrap } from './packs.ts';

const EXTENSION = join(import.meta.dirname, '..', '..', 'extension');
const SAMPLE = join(EXTENSION, 'corpus', 'sample');

export const lexicon = unwrap(openLexicon(readFileSync(join(EXTENSION, 'lexicon', 'english.bin'))));

export function sampleStories(): Story[] {
  const files = readdirSync(SAMPLE).filter((name) => name.endsWith('.txt'));
  return files.map((name) => unwrap(importText(name.replace('.txt', ''), readFileSync(join(SAMPLE, name), 'utf8'))));
}
