/** What the background asks of the worker that holds the originals. */

import * as v from 'valibot';
import type { OutlineSentence } from '../../src/report/compare/outline.ts';
import { article } from './article.ts';
import { codeUnit, count, exactly, quantity, range, text } from './common.ts';
import { exchange } from './exchange.ts';
import { filled } from './filled-in.ts';
import { packFacts } from './packs.ts';
import { report } from './report.ts';

export const outlineSentences: v.GenericSchema<unknown, readonly OutlineSentence[]> = v.array(
  v.object({
    start: codeUnit,
    end: codeUnit,
    words: count,
    known: v.array(v.object({ from: count, to: count, page: range })),
  }),
);

const sealedSource = { pack: text, id: text };

export const originals = {
  /** Opens all packs that are not open yet. */
  open: exchange('open-originals', exactly(null), exactly(null)),
  /** Compares an article with them, and with the sealed ones whose text the reader has filled in. */
  compare: exchange('compare', v.object({ article, filledIn: filled }), report),
  packs: exchange('list-packs', exactly(null), v.array(packFacts)),
  /** What a report tells of one of its sealed originals, sentence by sentence. */
  outline: exchange('outline-original', v.object({ ...sealedSource, report }), outlineSentences),
  /** The share of a text's words that agree with a sealed original, 0 to 1. */
  agreement: exchange('agreement', v.object({ ...sealedSource, text }), quantity),
};
