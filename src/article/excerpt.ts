/**
 * Of a page too large to be searched as a whole, the part that is: as much as can be, in document order, from its
 * headline on. What stands far below a headline are comments and other stories. Cost: linear in the part.
 */

import type { Block } from './blocks.ts';
import { isElement } from './flat-tree.ts';
import { emptyDocument, type PageCopy } from './page-copy.ts';
import { isHeading, isProse } from './structure.ts';
import { isHeadline } from './title.ts';

/** Readability takes some 60 ms for these, during which the page stands still. */
const MOST_ELEMENTS = 12_000;

/** Where the story is likely to begin: at the headline, else at the first `h1`, else at the first prose. */
function beginning(blocks: readonly Block[], titles: readonly string[]): number {
  const isHere: readonly ((block: Block) => boolean)[] = [
    (block) => isHeading(block) && isHeadline(block.text, titles),
    ({ element }) => element.localName === 'h1',
    isProse,
  ];
  return isHere.map((is) => blocks.findIndex(is)).find((at) => at >= 0) ?? 0;
}

/** The node after `node` and what is in it, in document order. */
function nodeAfter(node: Node): Node | null {
  for (let last: Node | null = node; last; last = last.parentNode) if (last.nextSibling) return last.nextSibling;
  return null;
}

/** The elements that `element` stands in below the body, outermost first. */
function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let next = element.parentElement; next && next !== element.ownerDocument.body; next = next.parentElement) {
    found.push(next);
  }
  return found.reverse();
}

/** Copies of `MOST_ELEMENTS` elements from `first` on, with their text and all that they stand in, put into `body`. */
function copyFrom(first: Element, body: Element): ReadonlySet<Node> {
  const copies = new Map<Node | null, Node>([[first.ownerDocument.body, body]]);
  const copy = (node: Node): void => {
    const made = node.cloneNode(false);
    copies.get(node.parentNode)?.appendChild(made);
    if (isElement(node)) copies.set(node, made);
  };
  for (const ancestor of ancestorsOf(first)) copy(ancestor);
  for (let node: Node | null = first; node && copies.size <= MOST_ELEMENTS; node = node.firstChild ?? nodeAfter(node)) {
    copy(node);
  }
  return new Set([...copies.keys()].filter((node) => node !== null));
}

/** The page itself if it is small enough, else what follows the headline, one of `titles` (keys). */
export function excerptOf(page: PageCopy, titles: readonly string[]): PageCopy {
  const from = beginning(page.blocks, titles);
  const first = page.blocks[from]?.element;
  if (page.elements <= MOST_ELEMENTS || !first) return page;
  const document = emptyDocument(page.document);
  const copied = copyFrom(first, document.body);
  const blocks = page.blocks.filter(({ element }, index) => index >= from && copied.has(element));
  return { ...page, document, blocks };
}
