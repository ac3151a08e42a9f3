/**
 * The article's body: Readability's choice, block by block, put right where it is known to err. What lies outside the
 * container of most of the choice is dropped; so are boxes, links and pointers within it; paragraphs that Readability
 * dropped among paragraphs it kept are restored. Cost: linear in blocks times the depth of the tree.
 */

import type { Block } from './blocks.ts';
import { boxFinder } from './boxes.ts';
import { findContainer } from './container.ts';
import type { PageCopy } from './page-copy.ts';
import { isCaption, isPointer } from './pointers.ts';
import { readableElements } from './readable.ts';
import { countWords, Flows, isHeading, isLink, isProse } from './structure.ts';

const LEAST_FLOW_WORDS = 40;
const LEAST_COPY_WORDS = 25;

/** Whether most of the block's own text stands in elements of `kept`. */
function isIn(block: Block, kept: ReadonlySet<Element>): boolean {
  let inside = 0;
  let all = 0;
  for (const { holder, length } of block.stretches) {
    all += length;
    if (kept.has(holder)) inside += length;
  }
  return inside * 2 > all;
}

/** What Readability chooses; where it finds nothing, all that reads like prose. */
function readableBlocks(page: PageCopy): Block[] {
  const { blocks } = page;
  const elements = readableElements(page);
  const readable = blocks.filter((block) => isIn(block, elements));
  return readable.length > 0 ? readable : blocks.filter(isProse);
}

/** The blocks of `body`, and those among and after them that stand in the same flows of text. */
function restore(blocks: readonly Block[], body: ReadonlySet<Block>, flows: Flows): Block[] {
  const isKeptProse = (block: Block): boolean => body.has(block) && isProse(block);
  const words = new Map<Element | null, number>();
  for (const block of blocks.filter(isKeptProse)) {
    const flow = flows.flowOf(block);
    words.set(flow, (words.get(flow) ?? 0) + countWords(block.text));
  }
  const first = blocks.findIndex(isKeptProse);
  const last = blocks.findLastIndex(isKeptProse);
  return blocks.filter((block, index) => {
    if (body.has(block)) return true;
    const isFlowing = (words.get(flows.flowOf(block)) ?? 0) >= LEAST_FLOW_WORDS;
    return isFlowing && index > first && (index < last || isProse(block));
  });
}

/** Drops pointers, the list that follows one, and headings over links that were dropped. */
function withoutPointers(blocks: readonly Block[], body: ReadonlySet<Block>): Block[] {
  let isUnderPointer = false;
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    const isOverLinks = (isHeading(block) || block.text.endsWith(':')) && next && isLink(next) && !body.has(next);
    const isListed = isUnderPointer && block.element.closest('li') !== null;
    isUnderPointer = isListed || isPointer(block);
    return body.has(block) && !isUnderPointer && !isOverLinks && !isCaption(block.text);
  });
}

/** Drops long paragraphs that stand a second time in another flow: copies for another width of screen. */
function withoutCopies(blocks: readonly Block[], flows: Flows): Block[] {
  const seen = new Map<string, Element | null>();
  return blocks.filter((block) => {
    if (!isProse(block) || countWords(block.text) < LEAST_COPY_WORDS) return true;
    const flow = flows.flowOf(block);
    const first = seen.get(block.text) ?? flow;
    seen.set(block.text, first);
    return first === flow;
  });
}

export interface Body {
  /** The paragraphs, in order; empty where the page has no article. */
  readonly blocks: readonly Block[];
  /** Words of what Readability chose and this layer dropped. */
  readonly droppedWords: number;
}

/** Finds the article's body in `page`, which goes by `titles` (keys). */
export function findBody(page: PageCopy, titles: readonly string[]): Body {
  const { blocks } = page;
  const readable = readableBlocks(page);
  const flows = new Flows(blocks);
  const container = findContainer(blocks, readable, flows, titles);
  if (container === null) return { blocks: [], droppedWords: 0 };
  const isBoxed = boxFinder(container);
  const unboxed = container.blocks.filter((block) => !isBoxed(block));
  const kept = new Set(readable);
  const candidates = unboxed.filter((block) => !isLink(block));
  const restored = new Set(restore(candidates, new Set(candidates.filter((block) => kept.has(block))), flows));
  const body = withoutCopies(withoutPointers(unboxed, restored), flows);
  const final = new Set(body);
  const dropped = container.prose.filter((block) => !final.has(block));
  return { blocks: body, droppedWords: dropped.reduce((sum, { text }) => sum + countWords(text), 0) };
}
