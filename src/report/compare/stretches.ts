/** A part's text, cut where its marks begin and end. */

import { type Span, span } from '../../base/span.ts';
import type { DriftKind, QuoteStatus } from '../../match/report.ts';

/** What became of words on the way from the original to the page. */
export type Change = 'same' | 'added' | 'dropped' | 'changed';

/** A label that stands after the words that it is about. */
export type Note =
  | { readonly about: 'quote'; readonly status: QuoteStatus }
  | { readonly about: 'drift'; readonly kind: DriftKind };

/** Words that are shown in one way. */
export interface Stretch {
  readonly text: string;
  /** How many words stand here that a sealed pack does not carry; `text` is empty then. */
  readonly hidden: number;
  readonly change: Change;
  /** Inside quote marks that hold not quite the wire's words. */
  readonly quote: QuoteStatus | null;
  readonly drift: DriftKind | null;
  readonly notes: readonly Note[];
}

export interface ChangeMark extends Span {
  readonly change: Change;
}

/** What is marked in a text. */
export interface Marks {
  readonly changes: readonly ChangeMark[];
  readonly quotes: readonly (Span & { readonly status: QuoteStatus })[];
  readonly drift: readonly (Span & { readonly kind: DriftKind })[];
}

/** The spans between the boundaries of `marks`, that together are `within`. */
export function cutAt(within: Span, marks: readonly Span[]): Span[] {
  const inside = marks.flatMap(({ start, end }) => [start, end]).filter((at) => within.start < at && at < within.end);
  const bounds = [...new Set([within.start, ...inside, within.end])].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => span(bounds[i] ?? 0, end));
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What is kept by one passage is not dropped, whatever another left out. */
const RANKS: readonly Change[] = ['same', 'added', 'changed', 'dropped'];

function changeOf(changes: readonly ChangeMark[], piece: Span): Change {
  const found = changes.filter((mark) => covers(mark, piece)).map(({ change }) => change);
  return RANKS.find((change) => found.includes(change)) ?? 'same';
}

function stretchOf(text: string, { changes, quotes, drift }: Marks, piece: Span): Stretch {
  const quote = quotes.find((mark) => covers(mark, piece));
  const fact = drift.find((mark) => covers(mark, piece));
  const notes: Note[] = [];
  for (const { kind } of drift.filter(({ end }) => end === piece.end)) notes.push({ about: 'drift', kind });
  for (const { status } of quotes.filter(({ end }) => end === piece.end)) notes.push({ about: 'quote', status });
  return {
    text: text.slice(piece.start, piece.end),
    hidden: 0,
    change: changeOf(changes, piece),
    quote: quote?.status ?? null,
    drift: fact?.kind ?? null,
    notes,
  };
}

const looksAlike = (a: Stretch, b: Stretch): boolean =>
  a.change === b.change && a.quote === b.quote && a.drift === b.drift && a.notes.length === 0;

/** The stretches of `text` within a span; neighbours that look alike are one. */
export function stretchesOf(text: string, within: Span, marks: Marks): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of cutAt(within, [...marks.changes, ...marks.quotes, ...marks.drift])) {
    const stretch = stretchOf(text, marks, piece);
    const last = stretches.at(-1);
    if (last && looksAlike(last, stretch)) {
      stretches[stretches.length - 1] = { ...stretch, text: last.text + stretch.text };
    } else stretches.push(stretch);
  }
  return stretches;
}
