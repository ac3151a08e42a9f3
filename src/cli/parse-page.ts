/**
 * HTML to a document. linkedom builds what the tags say and adds none that HTML lets authors leave out; here `html`,
 * `head` and `body` come to be as in a browser (HTML standard, 13.1.2.4, optional tags).
 */

import { parseHTML } from 'linkedom';

const HEAD_CONTENT = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

const isNamed = (node: Node, name: string): boolean => node.nodeName.toLowerCase() === name;

/** Whether a node says something about the page and is not seen on it. */
const isHeadContent = (node: Node): boolean => HEAD_CONTENT.has(node.nodeName.toLowerCase());

const isBlank = (node: Node): boolean =>
  !('tagName' in node) && (node.nodeType !== 3 || node.textContent?.trim() === '');

function parseRooted(html: string): Document {
  const { document } = parseHTML(html);
  return document.documentElement?.localName === 'html' ? document : parseHTML(`<html>${html}</html>`).document;
}

/** What follows the head's own content, from the first node that cannot be of the head. */
function strayed(nodes: readonly Node[]): Node[] {
  const first = nodes.findIndex((node) => !isHeadContent(node) && !isBlank(node));
  return first < 0 ? [] : nodes.slice(first);
}

/** The document of `html`, with a root, a head and a body. */
export function parsePage(html: string): Document {
  const document = parseRooted(html);
  const root = document.documentElement;
  const loose = [...root.childNodes].filter((node) => !isNamed(node, 'head') && !isNamed(node, 'body'));
  const nodes = [...document.childNodes];
  const after = nodes.slice(nodes.indexOf(root) + 1);
  const body = [...root.children].find((element) => isNamed(element, 'body')) ?? document.createElement('body');
  const toBody = strayed(loose);
  const { head } = document;
  head.append(...loose.filter((node) => !toBody.includes(node)));
  body.prepend(...strayed([...head.childNodes]));
  body.append(...toBody, ...after);
  root.append(body);
  return document;
}
