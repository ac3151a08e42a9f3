/** Who wrote the article, as its page states it. */

import type { LinkedArticle } from './json-ld.ts';
import { type MetaElements, statedAs, wordsOfElement } from './meta-elements.ts';

const META_NAMES = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
];
const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline',
  '.author',
  '[class*="byline"]',
];
const LONGEST = 120;
const WEB_ADDRESS = /^(?:https?:)?\/\/|^www\./i;
const BY = /^(?:written |posted |story )?by:?\s+/i;
const DATE_AFTER =
  /[\s,|\u00B7\u2022-]*\b(?:published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on \w+ \d)\b.*$/i;

/** A byline without "By" and without the date that may follow it. */
export const bareByline = (byline: string): string => byline.replace(BY, '').replace(DATE_AFTER, '').trim();

function visibleByline(document: Document): string | null {
  for (const selector of SELECTORS) {
    const element = document.querySelector(selector);
    const text = element && (element.getAttribute('content') ?? wordsOfElement(element));
    if (text && text.length <= LONGEST && !WEB_ADDRESS.test(text)) return text;
  }
  return null;
}

/** The byline without "By": from JSON-LD, else meta elements, else what the page shows; null where there is none. */
export function readByline(document: Document, meta: MetaElements, linked: LinkedArticle | null): string | null {
  const authors = (linked?.authors ?? []).map(({ name }) => bareByline(name ?? '')).filter((name) => name !== '');
  if (authors.length > 0) return [...new Set(authors)].join(', ');
  const stated = statedAs(meta, META_NAMES).find((value) => !WEB_ADDRESS.test(value)) ?? visibleByline(document);
  return stated === null ? null : bareByline(stated) || null;
}
