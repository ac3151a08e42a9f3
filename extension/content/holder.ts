import type { Article, PageMap } from '../../src/index.ts';

/**
 * An element around all of the article, and around what may carry it on beside; the page's body where the article lies
 * in several trees, or is no longer found.
 */
export function holderOf({ paragraphs }: Article, map: PageMap): Element {
  const found = paragraphs.map((paragraph) => map.range(paragraph)).filter((range) => range !== null);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || first.startContainer.getRootNode() !== last.endContainer.getRootNode()) return document.body;
  const all = document.createRange();
  all.setStart(first.startContainer, first.startOffset);
  all.setEnd(last.endContainer, last.endOffset);
  const around = all.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  return element?.parentElement ?? document.body;
}
