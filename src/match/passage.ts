/** A page sentence beside the stretch of an open original that it comes from: what every comparison of facts starts from. */

import { overlap, type Span, span, stretch, type WordSpan } from '../base/span.ts';
import type { OpenText } from '../corpus/corpus.ts';
import type { Sentence } from '../text/analyse.ts';
import { type Term, termOf } from '../text/terms.ts';
import type { Comparison } from './comparison.ts';
import type { SentenceMatch } from './kinds.ts';
import type { Page } from './page.ts';
import type { Drift, DriftKind } from './report.ts';

export interface Passage {
  readonly page: Page;
  readonly row: number;
  readonly sentence: Sentence;
  readonly match: SentenceMatch;
  readonly comparison: Comparison;
  readonly open: OpenText;
  /** The original's sentences that the match touches, in code units and in words. */
  readonly target: Span & WordSpan;
}

function targetOf({ original }: Comparison, { original: words }: SentenceMatch): (Span & WordSpan) | null {
  const touched = original.sentences.filter((sentence) => sentence.from < words.to && words.from < sentence.to);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? stretch(first.start, last.end, first.from, last.to) : null;
}

/** The passages of all page sentences that are matched to open originals. */
export function passagesOf(
  page: Page,
  comparisons: readonly Comparison[],
  matches: readonly (SentenceMatch | null)[],
): Passage[] {
  return page.sentences.flatMap((sentence, row): Passage[] => {
    const match = matches[row];
    const comparison = comparisons[match?.source ?? -1];
    if (!match || !comparison?.original.open) return [];
    const target = targetOf(comparison, match);
    return target ? [{ page, row, sentence, match, comparison, open: comparison.original.open, target }] : [];
  });
}

/** One side of a passage: words with their place in the text. */
export interface Side {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly keys: readonly string[];
}

export const pageSide = ({ text, words }: Page): Side => ({
  text,
  start: words.start,
  end: words.end,
  keys: words.keys,
});

/** The text of a stretch of words. */
export const textOf = ({ text, start, end }: Side, { from, to }: WordSpan): string =>
  text.slice(start[from], end[to - 1]);

/** The first word that begins at `offset` or after it. */
export function wordFrom({ start }: Side, offset: number): number {
  const word = start.findIndex((from) => from >= offset);
  return word < 0 ? start.length : word;
}

/** From this cosine on, two words may stand for one another. */
const LIKE = 0.5;

/** How far two terms mean the same, 0 to 1. */
export function termMatch(a: Term, b: Term, { lexicon }: Page): number {
  if (a.stem === b.stem) return 1;
  if (a.row < 0 || b.row < 0) return 0;
  const cosine = lexicon.cosine(a.row, b.row);
  return cosine >= LIKE ? cosine : 0;
}

export interface PlacedTerm {
  readonly word: number;
  readonly term: Term;
}

/** The content terms of a stretch, each where it stands. */
export function placedTerms({ keys }: Side, { from, to }: WordSpan, { lexicon }: Page): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  for (let word = from as number; word < to; word++) {
    const term = termOf(keys[word] ?? '', lexicon);
    if (term) terms.push({ word, term });
  }
  return terms;
}

/** Whether the page says `said` just where the original says `original`, between words that both have. */
export function isReplaced({ page: { words }, open, match }: Passage, said: Span, original: Span): boolean {
  return match.edits.some((edit) => {
    if (edit.op !== 'replace') return false;
    const here = span(words.start[edit.page.from] ?? 0, words.end[edit.page.to - 1] ?? 0);
    const there = span(open.start[edit.original.from] ?? 0, open.end[edit.original.to - 1] ?? 0);
    return overlap(said, here) > 0 && overlap(original, there) > 0;
  });
}

/** The drift between two stretches of words. */
export function driftIn(page: Page, open: Side, source: string, kind: DriftKind, said: WordSpan, was: WordSpan): Drift {
  const [start, end] = [page.words.start[said.from] ?? 0, page.words.end[said.to - 1] ?? 0];
  return { ...span(start, end), page: page.text.slice(start, end), original: textOf(open, was), kind, source };
}

/** The drift between two stretches of text. */
export function driftBetween({ page, open, comparison }: Passage, kind: DriftKind, said: Span, was: Span): Drift {
  return {
    ...span(said.start, said.end),
    page: page.text.slice(said.start, said.end),
    original: open.text.slice(was.start, was.end),
    kind,
    source: comparison.original.info.id,
  };
}
