/**
 * What Readability takes for the article, as elements of the live document.
 *
 * Readability rewrites the document that it is given, so it gets a clone. Each element of the clone that holds text is
 * marked with an attribute of its own name: Readability merges nested elements and their attributes, and names of their
 * own outlive that. Cost: Readability's, and one pass over the document.
 */

import { Readability } from '@mozilla/readability';

const MARK = 'data-wirecheck-';
const INK = /\S/;

function holdsText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && INK.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

function marksIn(content: Element): Set<number> {
  const marks = new Set<number>();
  for (const element of [content, ...content.querySelectorAll('*')]) {
    for (const { name } of element.attributes) if (name.startsWith(MARK)) marks.add(Number(name.slice(MARK.length)));
  }
  return marks;
}

const isElementNode = (node: Node): node is Element => node.nodeType === 1;

/** The elements of `document` whose own text Readability keeps; empty where it finds no article. */
export function readableElements(document: Document): Set<Element> {
  const clone = document.cloneNode(true) as Document;
  const live = document.querySelectorAll('*');
  clone.querySelectorAll('*').forEach((element, index) => {
    if (holdsText(element)) element.setAttribute(`${MARK}${index}`, '');
  });
  const parsed = new Readability<Element | null>(clone, {
    serializer: (node) => (isElementNode(node) ? node : null),
    disableJSONLD: true,
  }).parse();
  const kept = new Set<Element>();
  if (parsed?.content) {
    for (const index of marksIn(parsed.content)) {
      const element = live[index];
      if (element) kept.add(element);
    }
  }
  return kept;
}
