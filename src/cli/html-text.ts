import { paragraphsOf, type XmlElement } from '../corpus/xml.ts';
import { parsePage } from './parse-page.ts';

const isElement = (node: Node): node is Element => node.nodeType === 1;

function treeOf(element: Element): XmlElement {
  const children = [...element.childNodes].map((node) => {
    if (isElement(node)) return treeOf(node);
    return node.nodeType === 3 ? (node.textContent ?? '') : '';
  });
  return { name: element.localName, attributes: {}, children, offset: 0 };
}

/** The paragraphs of a piece of HTML, white space collapsed. */
export const readHtml = (html: string): readonly string[] =>
  paragraphsOf(treeOf(parsePage(`<!doctype html><html><body>${html}</body></html>`).body));
