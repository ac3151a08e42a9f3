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

/** A label, and where it stands: after the punctuation that follows its words, as closing quote marks do. */
interface Label extends Span {
  readonly note: Note;
}

const PUNCTUATION = /[^\p{L}\p{N}\s]*/uy;

function labelAt(text: string, end: number, within: Span, note: Note): Label {
  PUNCTUATION.lastIndex = end;
  const after = end + (PUNCTUATION.exec(text)?.[0].length ?? 0);
  const at = Math.min(after, within.end);
  return { ...span(at, at), note };
}

function labelsOf(text: string, within: Span, { quotes, drift }: Marks): Label[] {
  const endsHere = ({ end }: Span): boolean => within.start < end && end <= within.end;
  return [
    ...drift.filter(endsHere).map(({ end, kind }) => labelAt(text, end, within, { about: 'drift', kind })),
    ...quotes.filter(endsHere).map(({ end, status }) => labelAt(text, end, within, { about: 'quote', status })),
  ];
}

function stretchOf(text: string, { changes, quotes, drift }: Marks, labels: readonly Label[], piece: Span): Stretch {
  return {
    text: text.slice(piece.start, piece.end),
    hidden: 0,
    change: changeOf(changes, piece),
    quote: quotes.find((mark) => covers(mark, piece))?.status ?? null,
    drift: drift.find((mark) => covers(mark, piece))?.kind ?? null,
    notes: labels.filter(({ end }) => end === piece.end).map(({ note }) => note),
  };
}

const looksAlike = (a: Stretch, b: Stretch): boolean =>
  a.change === b.change && a.quote === b.quote && a.drift === b.drift && a.notes.length === 0;

/** The stretches of `text` within a span; neighbours that look alike are one. */
export function stretchesOf(text: string, within: Span, marks: Marks): Stretch[] {
  const stretches: Stretch[] = [];
  const labels = labelsOf(text, within, marks);
  for (const piece of cutAt(within, [...marks.changes, ...marks.quotes, ...marks.drift, ...labels])) {
    const stretch = stretchOf(text, marks, labels, piece);
    const last = stretches.at(-1);
    if (last && looksAlike(last, stretch)) {
      stretches[stretches.length - 1] = { ...stretch, text: last.text + stretch.text };
    } else stretches.push(stretch);
  }
  return stretches;
}

/** Neighbours that are about the same fact or quote; only the last of a group has notes. */
export function groupsOf(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame = last?.quote === stretch.quote && last.drift === stretch.drift && last.notes.length === 0;
    if (group && isSame) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}
