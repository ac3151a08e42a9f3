/** An article's text put together from blocks, and the way back from its code units to ranges of the live document. */

import { type Span, span } from '../base/span.ts';
import type { Block, Stretch } from './blocks.ts';

/** The way from an article's text back to the page. */
export interface PageMap {
  /**
   * The stretch of the live page that shows the characters of `span` and, white space aside, no others; within a
   * paragraph it may hold text that the page does not show (scripts, notes for screen readers). Null where other text
   * stands between the paragraphs of `span`, or where the page has changed since it was read.
   */
  range(span: Span): Range | null;
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

/** Joins `blocks` of `document` as paragraphs. */
export function joinBlocks(document: Document, blocks: readonly Block[]): MappedText {
  const paragraphs: Span[] = [];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const block of blocks) {
    paragraphs.push(span(at, at + block.text.length));
    for (const stretch of block.stretches) stretches.push({ ...stretch, at: at + stretch.at });
    at += block.text.length + PARAGRAPH_BREAK.length;
  }
  const text = blocks.map((block) => block.text).join(PARAGRAPH_BREAK);
  const range = ({ start, end }: Span): Range | null => {
    const within = covered(stretches, start, end);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last || !within.every((stretch) => stands(stretch, text))) return null;
    const found = document.createRange();
    found.setStart(first.node, first.from + Math.max(0, start - first.at));
    found.setEnd(last.node, last.from + Math.min(end - last.at, last.length));
    const words = text.slice(start, end);
    const isOneParagraph = !words.includes(PARAGRAPH_BREAK);
    return isOneParagraph || unspaced(found.toString()) === unspaced(words) ? found : null;
  };
  return { text, paragraphs, map: { range } };
}
