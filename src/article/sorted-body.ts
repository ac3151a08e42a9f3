/** A body's blocks by what they are: paragraphs of the text, or lines about it. */

import type { Block } from './blocks.ts';
import { kindOfLine, type LineKind } from './lines.ts';
import { shownBlocks } from './shown.ts';
import { countWords, endsAsSentence, isHeading } from './structure.ts';

const LEAST_EDGE_WORDS = 5;

export type SortedBody = Readonly<Record<LineKind, readonly Block[]>>;

/** Whether a paragraph can begin or end an article: a sentence, an item of a list, a line of some length. */
function isFit(block: Block): boolean {
  const { element, text } = block;
  if (endsAsSentence(block) || element.localName === 'li') return true;
  return !isHeading(block) && countWords(text) >= LEAST_EDGE_WORDS;
}

/** Without the labels and headings before the first and after the last paragraph. */
function trimmed(paragraphs: readonly Block[]): readonly Block[] {
  const first = paragraphs.findIndex(isFit);
  return first < 0 ? paragraphs : paragraphs.slice(first, paragraphs.findLastIndex(isFit) + 1);
}

/** Sorts what is shown of `body`, the body of a page that goes by `titles` (keys). */
export function sortBody(body: readonly Block[], titles: readonly string[]): SortedBody {
  const shown = shownBlocks(body);
  const lines: Record<LineKind, Block[]> = { text: [], headline: [], byline: [], date: [], credit: [] };
  for (const [index, block] of shown.entries()) lines[kindOfLine(block.text, index, shown.length, titles)].push(block);
  return { ...lines, text: trimmed(lines.text) };
}
