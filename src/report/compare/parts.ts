/** A text cut into paragraphs and parts. */

import { type Span, span } from '../../base/span.ts';
import type { Kind, Omission } from '../../match/report.ts';
import { findParagraphs } from '../../text/sentences.ts';
import type { Passage } from './passages.ts';
import { cutAt, type Marks, type Stretch, stretchesOf } from './stretches.ts';

/** A stretch of one side that belongs to the same passages throughout. */
export interface Part extends Span {
  /** What stands between the part before, in the same paragraph, and this one. */
  readonly lead: string;
  /** Numbers of passages: one at most on the page's side, several where page sentences share an original. */
  readonly passages: readonly number[];
  /** Those of them that the part before, in the same paragraph, does not belong to. */
  readonly begins: readonly number[];
  /** The kind of its first passage; null where it is linked to nothing. */
  readonly kind: Kind | null;
  /** Why the page would have been expected to have it; null where nothing is missed. */
  readonly omitted: Omission['why'] | null;
  readonly stretches: readonly Stretch[];
}

export interface Paragraph {
  readonly start: number;
  readonly parts: readonly Part[];
}

/** A stretch of a side's text, and the passage that stands there. */
export interface Placed extends Span {
  readonly passage: Passage;
}

export interface Missed extends Span {
  readonly why: Omission['why'];
}

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return span(from, Math.max(from, start + piece.trimEnd().length));
}

function paragraphOf(
  text: string,
  within: Span,
  placed: readonly Placed[],
  missed: readonly Missed[],
  marks: Marks,
): Paragraph {
  const parts: Part[] = [];
  let at = within.start as number;
  for (const cut of cutAt(within, [...placed, ...missed])) {
    const piece = trimmed(text, cut);
    if (piece.end === piece.start) continue;
    const passages = placed.filter((one) => isInside(piece, one)).map(({ passage }) => passage);
    const numbers = passages.map(({ number }) => number);
    const before = parts.at(-1)?.passages ?? [];
    parts.push({
      ...piece,
      lead: text.slice(at, piece.start),
      passages: numbers,
      begins: numbers.filter((number) => !before.includes(number)),
      kind: passages[0]?.kind ?? null,
      omitted: missed.find((one) => isInside(piece, one))?.why ?? null,
      stretches: stretchesOf(text, piece, marks),
    });
    at = piece.end;
  }
  return { start: within.start, parts };
}

const touching = <T extends Span>(spans: readonly T[], { start, end }: Span): T[] =>
  spans.filter((one) => one.start < end && start < one.end);

/** All of a text, paragraph by paragraph. */
export function paragraphsOf(
  text: string,
  placed: readonly Placed[],
  missed: readonly Missed[],
  marks: Marks,
): Paragraph[] {
  return findParagraphs(text).map((within) =>
    paragraphOf(text, within, touching(placed, within), touching(missed, within), {
      changes: touching(marks.changes, within),
      quotes: touching(marks.quotes, within),
      drift: touching(marks.drift, within),
    }),
  );
}
