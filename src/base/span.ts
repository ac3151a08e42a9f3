import type { CodeUnit, WordIndex } from './brand.ts';

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: CodeUnit;
  readonly end: CodeUnit;
}

/** A half-open stretch of a text, in words. */
export interface WordSpan {
  readonly from: WordIndex;
  readonly to: WordIndex;
}

export const span = (start: number, end: number): Span => ({ start: start as CodeUnit, end: end as CodeUnit });

export const wordSpan = (from: number, to: number): WordSpan => ({ from: from as WordIndex, to: to as WordIndex });

/**
 * A stretch of a text in both. Where thousands of objects are made, what is spread stands last in them: one that begins
 * with it and has more besides is slow to make, and V8 puts it among the old objects, where it stays for long.
 */
export const stretch = (start: number, end: number, from: number, to: number): Span & WordSpan => ({
  start: start as CodeUnit,
  end: end as CodeUnit,
  from: from as WordIndex,
  to: to as WordIndex,
});

/** How many code units two stretches share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How many words two stretches share. */
export const wordOverlap = (a: WordSpan, b: WordSpan): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** How many words a stretch has. */
export const wordCount = ({ from, to }: WordSpan): number => to - from;

/** Whether a stretch of words lies wholly within another. */
export const holds = (outer: WordSpan, inner: WordSpan): boolean => outer.from <= inner.from && inner.to <= outer.to;
