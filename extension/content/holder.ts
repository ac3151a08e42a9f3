import type { Article, PageMap } from '../../src/index.ts';

/**
 * An element around all of the article, and around what may carry it on beside; the page's body where the article lies
 * in several trees, or is no longer found.
 */
export function holderOf({ paragraphs }: Article, map: PageMap): Element {
  const found = paragraphs.flatMap((paragraph) => map.ranges(paragraph));
  const [first, last] = [found[0]?.startContainer, found.at(-1)?.endContainer];
  if (!first || !last || first.getRootNode() !== last.getRootNode()) return document.body;
  let holder = first.parentElement;
  while (holder !== null && !holder.contains(last)) holder = holder.parentElement;
  return holder?.parentElement ?? document.body;
}
