/**
 * A plain copy of what a live document shows, in a document of its own: shadow trees and frames filled in, scripts,
 * styles and what is hidden left out, and only those attributes kept that tell what an element is. All that follows works
 * on the copy; the text's stretches alone lead back to the page. Cost: linear in the document, taken in slices; the
 * document is only read.
 */

import { fail, ok, type Result } from '../base/result.ts';
import { BlockWriter } from './block-writer.ts';
import type { Block } from './blocks.ts';
import { isBlockLevel, isEmpty, isUnread } from './elements.ts';
import { flatChildren, frameBody, isElement, isText } from './flat-tree.ts';
import type { Slices } from './slices.ts';

/** Begins the names of the attributes that number the copy's elements. */
export const MARK = 'data-wirecheck-';

const MOST_NODES = 500_000;
const MOST_TEXT = 10 * 1024 * 1024;
/** How many nodes are read between two looks at the clock. */
const STRIDE = 128;
const INK = /\S/;
const SPACES = /\s+/g;
const TAG = /^[a-z][\w.:-]*$/i;
/** Those that Readability and this layer ask for. */
const KEPT = new Set(
  'class id role rel itemprop href style aria-hidden aria-modal summary datatable rowspan colspan'.split(' '),
);

const TOO_LARGE = fail(
  'page-too-large',
  'This page holds more than 10 MB of text or 500,000 nodes. Open a single article.',
);

export interface PageCopy {
  readonly document: Document;
  readonly blocks: readonly Block[];
  /** The elements that hold text themselves; the one at `i` has the attribute `MARK + i`. */
  readonly holders: readonly Element[];
  readonly elements: number;
  /** How deep elements are nested. */
  readonly depth: number;
}

/** An empty document with the title of `page`: no window shows it, so that it fetches nothing and runs nothing. */
export function emptyDocument(page: Document): Document {
  const empty = page.cloneNode(false) as Document;
  const root = empty.createElement('html');
  empty.append(root);
  root.append(empty.createElement('head'), empty.createElement('body'));
  empty.title = page.title;
  return empty;
}

/** An element of the page that is being read: its copy, and what it shows as far as that is still to be read. */
interface Open {
  readonly copy: Element;
  readonly nodes: ArrayLike<Node>;
  next: number;
  readonly isBlock: boolean;
  readonly isLink: boolean;
}

class Copier {
  readonly document: Document;
  readonly writer = new BlockWriter();
  readonly holders: Element[] = [];
  readonly #stack: Open[] = [];
  /** The block-level elements of the copy that are open, innermost last. */
  readonly #blocks: Element[] = [];
  #links = 0;
  nodes = 0;
  elements = 0;
  depth = 0;
  /** Of the text, in code units. */
  length = 0;
  readonly #leftOut: ReadonlySet<Element>;

  constructor(page: Document, leftOut: ReadonlySet<Element>) {
    this.#leftOut = leftOut;
    this.document = emptyDocument(page);
    this.#open(this.document.body, page.body ?? page.documentElement, true);
  }

  /** Reads one node; false where none is left. */
  step(): boolean {
    const open = this.#stack.at(-1);
    if (open === undefined) return false;
    const node = open.nodes[open.next++];
    if (node === undefined) this.#close(open);
    else this.#copy(node, open.copy);
    return true;
  }

  #copy(node: Node, parent: Element): void {
    this.nodes++;
    if (isText(node)) this.#copyText(node, parent);
    else if (isElement(node) && !isUnread(node) && !this.#leftOut.has(node)) this.#copyElement(node, parent);
  }

  #copyText(node: Text, holder: Element): void {
    const { data } = node;
    this.length += data.length;
    if (INK.test(data) && this.holders.at(-1) !== holder) {
      holder.setAttribute(`${MARK}${this.holders.length}`, '');
      this.holders.push(holder);
    }
    holder.append(data.replace(SPACES, ' '));
    this.writer.write(node, holder, this.#links > 0);
  }

  #copyElement(element: Element, parent: Element): void {
    const tag = element.localName;
    const isFilled = frameBody(element) !== null;
    const copy = this.document.createElement(isFilled ? 'div' : TAG.test(tag) ? tag : 'span');
    for (const name of element.getAttributeNames()) {
      if (KEPT.has(name)) copy.setAttribute(name, element.getAttribute(name) ?? '');
    }
    parent.append(copy);
    this.elements++;
    if (tag === 'br') this.writer.lineBreak(this.#block());
    else if (isFilled || !isEmpty(element)) this.#open(copy, element, isBlockLevel(element));
  }

  #open(copy: Element, element: Element, isBlock: boolean): void {
    const isLink = copy.localName === 'a';
    if (isBlock) {
      this.writer.close(this.#block());
      this.#blocks.push(copy);
    }
    if (isLink) this.#links++;
    this.#stack.push({ copy, nodes: flatChildren(element), next: 0, isBlock, isLink });
    this.depth = Math.max(this.depth, this.#stack.length);
  }

  #close({ copy, isBlock, isLink }: Open): void {
    this.#stack.pop();
    if (isLink) this.#links--;
    if (!isBlock) return;
    this.writer.close(copy);
    this.#blocks.pop();
  }

  #block(): Element {
    return this.#blocks.at(-1) ?? this.document.body;
  }
}

/** Copies what `page` shows, but for `leftOut`. Fails with `page-too-large` above 500,000 nodes or 10 MB of text. */
export async function copyPage(
  page: Document,
  slices: Slices,
  leftOut: ReadonlySet<Element> = new Set(),
): Promise<Result<PageCopy>> {
  const copier = new Copier(page, leftOut);
  while (copier.step()) {
    if (copier.nodes % STRIDE === 0) await slices.rest();
    if (copier.nodes > MOST_NODES || copier.length > MOST_TEXT) return TOO_LARGE;
  }
  const { document, writer, holders, elements, depth } = copier;
  return ok({ document, blocks: writer.blocks, holders, elements, depth });
}
