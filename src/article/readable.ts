/**
 * What Readability takes for the article.
 *
 * Readability rewrites the document that it is given, so it gets a second copy of the page's. Each element that holds
 * text is marked with an attribute of its own name: Readability merges nested elements and their attributes, and names of
 * their own outlive that. Cost: Readability's, and one pass over the copy.
 */

import { Readability } from '@mozilla/readability';
import { isElement } from './flat-tree.ts';
import { MARK, type PageCopy } from './page-copy.ts';

/** Readability looks through what is below an element again for each element above it: depth holds it up for minutes. */
const DEEPEST = 150;

function marksIn(content: Element): Set<number> {
  const marks = new Set<number>();
  for (const element of [content, ...content.querySelectorAll('*')]) {
    for (const { name } of element.attributes) if (name.startsWith(MARK)) marks.add(Number(name.slice(MARK.length)));
  }
  return marks;
}

/** Text that stands in the body itself gets an element of its own: Readability throws the body away, and its marks with it. */
function wrapOwnText({ body }: Document): void {
  const marks = body.getAttributeNames().filter((name) => name.startsWith(MARK));
  if (marks.length === 0) return;
  const wrapper = body.ownerDocument.createElement('div');
  for (const name of marks) wrapper.setAttribute(name, '');
  while (body.firstChild) wrapper.append(body.firstChild);
  body.append(wrapper);
}

/** What Readability makes of `document`, which it destroys; null where it finds no article. */
function contentOf(document: Document): Element | null {
  const serializer = (node: Node): Element | null => (isElement(node) ? node : null);
  try {
    return new Readability(document, { serializer, disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // A form whose fields are named like its properties ("children") trips it up. The page's prose can still be read.
    return null;
  }
}

/** The elements of `page` whose own text Readability keeps; empty where it finds no article, or would take too long. */
export function readableElements({ document, holders, depth }: PageCopy): Set<Element> {
  if (depth > DEEPEST) return new Set();
  const copy = document.cloneNode(true) as Document;
  wrapOwnText(copy);
  const content = contentOf(copy);
  const marks = content === null ? [] : [...marksIn(content)];
  return new Set(marks.map((index) => holders[index]).filter((element) => element !== undefined));
}
