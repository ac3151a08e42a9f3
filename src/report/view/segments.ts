/** The page as a strip of bars. Pure, and without a language. */

import type { Span } from '../../base/span.ts';
import type { Kind, Report } from '../../match/report.ts';
import { findWords } from '../../text/words.ts';

/** A part of the page's strip, top to bottom: neighbouring sentences of one kind. */
export interface Segment extends Span {
  readonly kind: Kind;
  readonly words: number;
  /** Its first words. */
  readonly opening: string;
}

/** Longer than a line of any strip, in code units. */
const OPENING = 120;

/** The page from top to bottom. */
export function segmentsOf({ page, sentences }: Report): Segment[] {
  const segments: Segment[] = [];
  for (const { start, end, kind } of sentences) {
    const last = segments.at(-1);
    const words = findWords(page.text.slice(start, end)).count;
    const opening = page.text.slice(start, Math.min(end, start + OPENING));
    if (last?.kind !== kind) segments.push({ start, end, kind, words, opening });
    else segments[segments.length - 1] = { ...last, end, words: last.words + words };
  }
  return segments;
}
