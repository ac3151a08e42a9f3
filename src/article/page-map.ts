/** An article's text put together from blocks, and the way back from its code units to ranges of the live document. */

import { type Span, span } from '../base/span.ts';
import type { Block, Stretch } from './blocks.ts';

/** The way from an article's text back to the page. */
export interface PageMap {
  /**
   * The stretch of the live page that shows the characters of `span` (white space aside), or null where there is no
   * such unbroken stretch, or the page has changed since.
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
const withoutSpace = (text: string): string => text.replace(WHITE_SPACE, '');

/** Index of the last stretch that begins at or before `at`; -1 where none does. */
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

/** The first stretch that has a character at or after `at`. */
function firstFrom(stretches: readonly Stretch[], at: number): Stretch | undefined {
  const index = stretchAt(stretches, at);
  const stretch = stretches[index];
  return stretch && at < stretch.at + stretch.length ? stretch : stretches[index + 1];
}

function rangeOf(document: Document, stretches: readonly Stretch[], from: number, to: number): Range | null {
  const first = firstFrom(stretches, from);
  const last = stretches[stretchAt(stretches, to - 1)];
  if (!first || !last || from >= to) return null;
  const end = last.from + Math.min(to - last.at, last.length);
  if (!first.node.isConnected || !last.node.isConnected || end > last.node.length) return null;
  const range = document.createRange();
  range.setStart(first.node, first.from + Math.max(0, from - first.at));
  range.setEnd(last.node, end);
  return range;
}

/** Joins `blocks` as paragraphs. */
export function joinBlocks(document: Document, blocks: readonly Block[]): MappedText {
  const paragraphs: Span[] = [];
  const stretches: Stretch[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (texts.length > 0) at += PARAGRAPH_BREAK.length;
    paragraphs.push(span(at, at + block.text.length));
    for (const stretch of block.stretches) stretches.push({ ...stretch, at: at + stretch.at });
    texts.push(block.text);
    at += block.text.length;
  }
  const text = texts.join(PARAGRAPH_BREAK);
  const range = ({ start, end }: Span): Range | null => {
    const found = rangeOf(document, stretches, start, end);
    if (!found) return null;
    return withoutSpace(found.toString()) === withoutSpace(text.slice(start, end)) ? found : null;
  };
  return { text, paragraphs, map: { range } };
}
