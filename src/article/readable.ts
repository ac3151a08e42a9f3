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
const MOST_ELEMENTS = 50_000;
const DEEPEST = 150;

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

/**
 * Whether `elements`, in document order, are few and shallow enough: Readability looks through what is below an element
 * again for each element above it, and a page made to be deep would hold it up for minutes.
 */
function isWithinReach(elements: ArrayLike<Element>): boolean {
  if (elements.length > MOST_ELEMENTS) return false;
  const depths = new Map<Element | null, number>();
  for (const element of Array.from(elements)) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    if (depth > DEEPEST) return false;
    depths.set(element, depth);
  }
  return true;
}

/** What Readability makes of `document`, which it destroys; null where it finds no article. */
function contentOf(document: Document): Element | null {
  const serializer = (node: Node): Element | null => (isElementNode(node) ? node : null);
  try {
    return new Readability(document, { serializer, disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // A form whose fields are named like its properties ("children") trips it up. The page's prose can still be read.
    return null;
  }
}

/**
 * The elements of `document` whose own text Readability keeps, if `others` were not there; empty where it finds no
 * article, or would take too long.
 */
export function readableElements(document: Document, others: readonly Element[]): Set<Element> {
  const live = document.querySelectorAll('*');
  if (!isWithinReach(live)) return new Set();
  const clone = document.cloneNode(true) as Document;
  clone.querySelectorAll('*').forEach((element, index) => {
    const original = live[index];
    if (original && others.includes(original)) element.remove();
    else if (holdsText(element)) element.setAttribute(`${MARK}${index}`, '');
  });
  const content = contentOf(clone);
  const marks = content === null ? [] : [...marksIn(content)];
  return new Set(marks.map((index) => live[index]).filter((element) => element !== undefined));
}
