/** Who wrote the article, as its page states it. */

import { isByline } from '../text/tagline.ts';
import type { LinkedArticle } from './json-ld.ts';
import { type MetaElements, statedAs, wordsOfElement } from './meta-elements.ts';
import { titleKey } from './title.ts';

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
const BY =
  /^(?:(?:written |posted |story |words )?by:?\s+|(?:text|words|author|autor|auteur|autore|texte?|testo|\u0430\u0432\u0442\u043E\u0440|\u0442\u0435\u043A\u0441\u0442|penulis)\s*:\s*|(?:von|par|por|di|door|oleh)\s+(?=\p{Lu}\S+\s+\p{Lu}))/iu;
const POSTED = /^posted on .{6,30}? by\s+/i;
/** Tried from the first separator of a row only: a page may have a row without end. */
const DATE_AFTER =
  /(?<![\s,|/\uFF0F\u00B7\u2022\u2013\u2014-])[\s,|/\uFF0F\u00B7\u2022\u2013\u2014-]*(?:\bon\s+)?(?:\b(?:published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon \w+\.? \d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b).*$/i;

/** A byline without "By" and without the date that may follow it. */
export const bareByline = (byline: string): string => byline.replace(BY, '').replace(DATE_AFTER, '').trim();

/** Whom a whole line names as the author ("By A on Monday", "Posted on May 3, 2026 by A"); null where it does no such thing. */
export function authorOfLine(line: string): string | null {
  const byline = line.replace(POSTED, 'by ').replace(DATE_AFTER, '');
  return isByline(byline) ? bareByline(byline) : null;
}

function visibleByline(document: Document): string | null {
  for (const selector of SELECTORS) {
    const element = document.querySelector(selector);
    const text = element && (element.getAttribute('content') ?? wordsOfElement(element));
    if (text && text.length <= LONGEST && !WEB_ADDRESS.test(text)) return text;
  }
  return null;
}

/** Whether the author is no more than the outlet, as sites say of copy by nobody in particular. */
function isOutlet(author: string, outlet: string | null): boolean {
  const [name, site] = [titleKey(author), titleKey(outlet ?? '')];
  return name !== '' && (site.startsWith(name) || site === `the${name}`);
}

/**
 * The byline without "By": from JSON-LD, else meta elements, else what the page shows; null where there is none. The
 * `outlet` itself is the author only where nobody else is named.
 */
export function readByline(
  document: Document,
  meta: MetaElements,
  linked: LinkedArticle | null,
  outlet: string | null,
): string | null {
  const authors = new Set((linked?.authors ?? []).map(({ name }) => bareByline(name ?? '')));
  const named = [...authors].filter((name) => name !== '').join(', ');
  const stated = statedAs(meta, META_NAMES).filter((value) => !WEB_ADDRESS.test(value));
  const all = [named, ...stated, visibleByline(document) ?? ''].map(bareByline).filter((name) => name !== '');
  return all.find((name) => !isOutlet(name, outlet)) ?? all[0] ?? null;
}
