/** Documents for tests that need no browser. */

import { parsePage } from '../../src/cli/parse-page.ts';

/** A stand-in for the ranges that linkedom lacks: boundary points in text nodes, and the text between them. */
class TextRange {
  readonly #document: Document;
  #start: { node: Node; offset: number } | null = null;
  #end: { node: Node; offset: number } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  setStart(node: Node, offset: number): void {
    this.#start = { node, offset };
  }

  setEnd(node: Node, offset: number): void {
    this.#end = { node, offset };
  }

  toString(): string {
    const nodes = textNodes(this.#document.documentElement);
    const [start, end] = [this.#start, this.#end];
    if (!start || !end) return '';
    const [first, last] = [nodes.indexOf(start.node), nodes.indexOf(end.node)];
    const texts = nodes.slice(first, last + 1).map((node) => node.nodeValue ?? '');
    const whole = texts.join('');
    const after = (texts.at(-1) ?? '').length - end.offset;
    return whole.slice(start.offset, whole.length - after);
  }
}

const textNodes = (node: Node): Node[] => (node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textNodes));

/** The document of `html`, with ranges that know their text. */
export function documentOf(html: string): Document {
  const document = parsePage(html);
  Object.defineProperty(document, 'createRange', { value: () => new TextRange(document) });
  return document;
}
