/** XML as a tree, its namespaces left out: what importers read documents from. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import type { Result } from '../base/result.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** UTF-16 code units from the document's beginning to the element's. */
  readonly offset: number;
}

const TEXT = '#text';
const ATTRIBUTES = ':@';
const PLACE = XMLParser.getMetaDataSymbol().valueOf();

const PARSER = new XMLParser({
  attributeNamePrefix: '',
  captureMetaData: true,
  htmlEntities: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  preserveOrder: true,
  removeNSPrefix: true,
  trimValues: false,
});

/** Not copied by the guard: the copy would lack what stands under a symbol. */
const Nodes = v.array(v.custom<Readonly<Record<string, unknown>>>((node) => typeof node === 'object' && node !== null));
const Attributes = v.optional(v.record(v.string(), v.string()), {});
const Place = v.object({ startIndex: v.optional(v.number(), 0) });

function offsetOf(node: object): number {
  const place = v.safeParse(Place, Reflect.get(node, PLACE));
  return place.success ? place.output.startIndex : 0;
}

function childOf(node: Readonly<Record<string, unknown>>): XmlElement | string {
  if (typeof node[TEXT] === 'string') return node[TEXT];
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';
  const attributes = v.parse(Attributes, node[ATTRIBUTES]);
  return { name, attributes, children: childrenOf(node[name]), offset: offsetOf(node) };
}

const childrenOf = (nodes: unknown): (XmlElement | string)[] => v.parse(Nodes, nodes).map(childOf);

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** The root of a well-formed document; else what is wrong with it, and in which line. */
export function parseXml(text: string): Result<XmlElement, string> {
  const checked = XMLValidator.validate(text);
  if (checked !== true) return { ok: false, error: `line ${checked.err.line} is no XML: ${checked.err.msg}` };
  try {
    const root = childrenOf(PARSER.parse(text)).find(isElement);
    return root === undefined ? { ok: false, error: 'it has no element' } : { ok: true, value: root };
  } catch (error) {
    return { ok: false, error: `it is no XML that can be read: ${error instanceof Error ? error.message : error}` };
  }
}

/** All elements of that name below `element`, at any depth, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The first element at the end of a path of names; each may stand at any depth below the one before. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of findAll(element, name)) {
    const found = find(child, ...rest);
    if (found !== null) return found;
  }
  return null;
}

/** All text of an element, white space collapsed; empty for null. */
export const textOf = (element: XmlElement | null): string =>
  (element === null ? '' : rawText(element)).replace(/\s+/g, ' ').trim();

/** All text of an element as it stands. */
export const rawText = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? rawText(child) : child)).join('');

/** What is no text of a story in NITF or XHTML: pictures and their captions, notes to editors, scripts. */
const ASIDE = new Set('media figure figcaption script style note ednote head title object table'.split(' '));
const BLOCKS = new Set('p hl1 hl2 h1 h2 h3 h4 h5 h6 li dt dd pre bq blockquote block div section br'.split(' '));

/** The paragraphs of NITF's body.content, of XHTML, or of anything else whose paragraphs are blocks. */
export function paragraphsOf(element: XmlElement): string[] {
  const paragraphs = [''];
  const visit = (child: XmlElement | string): void => {
    if (!isElement(child)) paragraphs[paragraphs.length - 1] += child;
    else if (!ASIDE.has(child.name)) visitElement(child);
  };
  const visitElement = ({ name, children }: XmlElement): void => {
    const isBlock = BLOCKS.has(name);
    if (isBlock) paragraphs.push('');
    children.forEach(visit);
    if (isBlock) paragraphs.push('');
  };
  element.children.forEach(visit);
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter((paragraph) => paragraph !== '');
}
