/** From words to code units, on either side. */

import { type Span, span, type WordSpan } from '../base/span.ts';
import type { Original } from '../corpus/corpus.ts';
import type { WordEdit } from './diff.ts';
import type { Page } from './page.ts';
import type { Edit, Range } from './report.ts';

interface Offsets {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** An empty stretch of words is the empty stretch of text before the word it stands at. */
function rangeIn({ start, end }: Offsets, { from, to }: WordSpan): Range {
  if (to > from) return [start[from] ?? 0, end[to - 1] ?? 0];
  const at = from < start.length ? (start[from] ?? 0) : (end[from - 1] ?? 0);
  return [at, at];
}

export const pageRange = (page: Page, words: WordSpan): Range => rangeIn(page.words, words);

/** Null where a sealed pack cannot say: between the ends of its sentences. */
export function originalRange(original: Original, words: WordSpan): Range | null {
  if (original.open) return rangeIn(original.open, words);
  // Asked for only here: to find an open original's sentences would be dear.
  const { sentences } = original;
  const first = sentences.find((sentence) => sentence.from === words.from);
  const last = sentences.find((sentence) => sentence.to === words.to);
  return first && last ? [first.start, last.end] : null;
}

/** The original's sentences that a stretch of words touches. */
export function originalSentences(original: Original, words: WordSpan): Span[] {
  return original.sentences
    .filter((sentence) => sentence.from < words.to && words.from < sentence.to)
    .map(({ start, end }) => span(start, end));
}

export function reportedEdits(page: Page, original: Original, edits: readonly WordEdit[]): Edit[] {
  return edits.map((edit) => ({
    op: edit.op,
    page: pageRange(page, edit.page),
    original: originalRange(original, edit.original),
  }));
}
