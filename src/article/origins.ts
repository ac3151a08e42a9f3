/** Whom a page's metadata give as the origin of its copy. */

import { agencyNamed } from '../text/agencies.ts';
import type { LinkedArticle } from './json-ld.ts';
import { type MetaElements, statedAs, wordsOfElement } from './meta-elements.ts';
import { titleKey } from './title.ts';

/** Whom a page's metadata give as the copy's origin. */
export interface Origin {
  /** A name or an address. */
  readonly text: string;
  /** Said to be the source, not merely the holder of rights: counts even where no agency of this name is known. */
  readonly isSource: boolean;
}

const SOURCE = `source article:source syndication-source original-source news_source dc.source article:provider credit
  copyright dc.rights`.split(/\s+/);

/** The hNews microformat: the organisation that an article is from. */
const SOURCE_ORGANISATION = '.hnews .source-org, .hentry .source-org, article .source-org';

/** The origins that JSON-LD, meta elements and hNews state; the page's own `outlet` is none. */
export function readOrigins(
  document: Document,
  meta: MetaElements,
  linked: LinkedArticle | null,
  outlet: string | null,
): Origin[] {
  const organisation = document.querySelector(SOURCE_ORGANISATION);
  const hNews = organisation === null ? null : wordsOfElement(organisation);
  const publishers = (linked?.publisher ?? []).filter(({ name }) => name !== null && agencyNamed(name) !== null);
  const texts = (named: LinkedArticle['sources']): string[] => named.flatMap(({ name, url }) => name ?? url ?? []);
  const sources = [...texts(linked?.sources ?? []), ...(hNews === null ? [] : [hNews])].map((text) => ({
    text,
    isSource: true,
  }));
  const holders = [...texts([...(linked?.holders ?? []), ...publishers]), ...statedAs(meta, SOURCE)];
  const own = titleKey(outlet ?? '');
  const isOwn = (text: string): boolean => own !== '' && (titleKey(text).includes(own) || own.includes(titleKey(text)));
  return [...sources, ...holders.map((text) => ({ text, isSource: false }))].filter(({ text }) => !isOwn(text));
}
