/** Reads `meta` elements and other elements that carry metadata. */

import { decode } from './entities.ts';
import { isElement } from './flat-tree.ts';

const SPACES = /\s+/g;

/** `value` without character references and superfluous white space; null where nothing is left. */
export function clean(value: string | null | undefined): string | null {
  const text = decode(value ?? '')
    .replace(SPACES, ' ')
    .trim();
  return text === '' ? null : text;
}

/** The first of `values` that is neither null nor undefined. */
export function firstOf<T>(values: Iterable<T | null | undefined>): T | null {
  for (const value of values) if (value !== null && value !== undefined) return value;
  return null;
}

/** The contents of a page's meta elements by lower-case property, name, itemprop or http-equiv; the first of each counts. */
export type MetaElements = ReadonlyMap<string, string>;

export function readMetaElements(document: Document): MetaElements {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = clean(meta.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== null && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

/** What the page's meta elements say under any of `names`, in the order of `names`. */
export const statedAs = (meta: MetaElements, names: readonly string[]): string[] =>
  names.map((name) => meta.get(name)).filter((value) => value !== undefined);

/** The words of an element, with a space between its parts. */
export function wordsOfElement(element: Element): string | null {
  const parts: string[] = [];
  for (const node of element.childNodes) {
    const text = node.nodeType === 3 ? node.nodeValue : isElement(node) ? wordsOfElement(node) : null;
    if (text) parts.push(text);
  }
  return clean(parts.join(' '))?.replace(/ ([,.;:])/g, '$1') ?? null;
}
