/** An article's text put together from blocks, and the way back from its code units to ranges of the live document. */

import { type Span, span } from '../base/span.ts';
import type { Block, Stretch } from './blocks.ts';

/** The way from an article's text back to the page. */
export interface PageMap {
  /**
   * The stretches of the live page that show the characters of `span` and, white space aside, no others: one where
   * nothing else stands between, more where a picture's caption, a script or a note for screen readers does, or where
   * shadow trees or frames begin. Empty where the page has changed since it was read.
   */
  ranges(span: Span): readonly Range[];
}

export interface MappedText {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly map: PageMap;
}

const PARAGRAPH_BREAK = '\n\n';
const WHITE_SPACE = /\s+/g;
const unspaced = (text: string): string => text.replace(WHITE_SPACE, '');

/** Index of the last stretch that begins at or before `at`; -1 where none does. Binary search. */
function stretchAt(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The stretches that overlap `[from, to)`. */
function covered(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  const found = stretches.slice(Math.max(0, stretchAt(stretches, from)), stretchAt(stretches, to - 1) + 1);
  return found.filter(({ at, length }) => Math.max(at, from) < Math.min(at + length, to));
}

/** Whether `stretch` of `text` still stands in its node, and the node on the page. */
function stands({ at, node, from, length }: Stretch, text: string): boolean {
  return node.isConnected && unspaced(node.data.slice(from, from + length)) === unspaced(text.slice(at, at + length));
}

/** From where `span` begins in `first` to where it ends in `last`. */
function rangeBetween(first: Stretch, last: Stretch, span: Span): Range {
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from + Math.max(0, span.start - first.at));
  range.setEnd(last.node, last.from + Math.min(span.end - last.at, last.length));
  return range;
}

/** As few ranges as show `span` of `text` alone: all of `stretches` in one, else each half of them by itself. */
function exactRanges(stretches: readonly Stretch[], text: string, span: Span): Range[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [];
  const range = rangeBetween(first, last, span);
  const words = text.slice(Math.max(span.start, first.at), Math.min(span.end, last.at + last.length));
  if (first === last || unspaced(range.toString()) === unspaced(words)) return [range];
  const middle = stretches.length >>> 1;
  return [stretches.slice(0, middle), stretches.slice(middle)].flatMap((half) => exactRanges(half, text, span));
}

/** Joins `blocks` as paragraphs. */
export function joinBlocks(blocks: readonly Block[]): MappedText {
  const paragraphs: Span[] = [];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const block of blocks) {
    paragraphs.push(span(at, at + block.text.length));
    for (const stretch of block.stretches) stretches.push({ ...stretch, at: at + stretch.at });
    at += block.text.length + PARAGRAPH_BREAK.length;
  }
  const text = blocks.map((block) => block.text).join(PARAGRAPH_BREAK);
  const ranges = (wanted: Span): Range[] => {
    const within = covered(stretches, wanted.start, wanted.end);
    return within.every((stretch) => stands(stretch, text)) ? exactRanges(within, text, wanted) : [];
  };
  return { text, paragraphs, map: { ranges } };
}
