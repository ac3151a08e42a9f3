/** Leaves out what the page's style sheets hide: known only where the document is rendered. */

import type { Block, Stretch } from './blocks.ts';

type Shows = (stretch: Stretch) => boolean;

/** Tells whether a stretch is rendered; elements are asked once each. Without rendering everything counts as shown. */
function renderingOracle(): Shows {
  const known = new Map<Element, boolean>();
  return ({ node }) => {
    const element = node.parentElement;
    if (element === null || typeof element.checkVisibility !== 'function') return true;
    const answer = known.get(element) ?? element.checkVisibility();
    known.set(element, answer);
    return answer;
  };
}

/** The block without the stretches that are not shown, or null where nothing is left. */
function shownPart(block: Block, shows: Shows): Block | null {
  if (block.stretches.every(shows)) return block;
  let text = '';
  const stretches: Stretch[] = [];
  for (const stretch of block.stretches.filter(shows)) {
    const words = block.text.slice(stretch.at, stretch.at + stretch.length);
    const isApart = /\s$/.test(text) || /^\s/.test(words) || block.text[stretch.at - 1] !== ' ';
    if (text !== '' && !isApart) text += ' ';
    const skip = /\s$/.test(text) || text === '' ? words.length - words.trimStart().length : 0;
    stretches.push({ ...stretch, at: text.length, from: stretch.from + skip, length: stretch.length - skip });
    text += words.slice(skip);
  }
  return text.trim() === '' ? null : { ...block, text: text.trimEnd(), stretches };
}

const size = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * `blocks` without what is not rendered. Where that would leave less than half, the article is folded up, or not yet
 * shown: then all of it is kept.
 */
export function shownBlocks(blocks: readonly Block[]): readonly Block[] {
  const shows = renderingOracle();
  const shown = blocks.map((block) => shownPart(block, shows)).filter((block) => block !== null);
  return size(shown) * 2 > size(blocks) ? shown : blocks;
}
