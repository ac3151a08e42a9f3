/** What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, microdata, headings. */

import { agencyNamed } from '../text/agencies.ts';
import { addressOf, siteOf } from './address.ts';
import { readByline } from './byline.ts';
import { toIso } from './dates.ts';
import { readHeadlines } from './headline.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { clean, firstOf, type MetaElements, readMetaElements, statedAs } from './meta-elements.ts';
import { type Origin, readOrigins } from './origins.ts';
import type { Slices } from './slices.ts';

export interface Metadata {
  readonly url: string | null;
  readonly title: string;
  /** Every writing of the headline that the page gives, as keys (`titleKey`). */
  readonly titleKeys: readonly string[];
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** False where the page says that its article is not free to read. */
  readonly isFree: boolean;
  /** How many words the page says its article has. */
  readonly words: number | null;
  /** Those whom the page gives as the copy's origin. */
  readonly origins: readonly Origin[];
}

const PUBLISHED =
  `article:published_time og:published_time article:published datepublished parsely-pub-date sailthru.date
  pubdate publishdate publish-date publish_date publication_date date_published published_at published_time
  cxenseparse:recs:publishtime dc.date.issued dcterms.created dc.date dcterms.date date article.published displaydate
  release_date`.split(/\s+/);
const MODIFIED = 'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified lastmod'.split(
  ' ',
);
const PUBLISHED_AT = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];

function textAt(document: Document, selector: string, ...attributes: string[]): string | null {
  const element = document.querySelector(selector);
  if (element === null) return null;
  return firstOf(attributes.map((name) => clean(element.getAttribute(name)))) ?? clean(element.textContent);
}

/** The first date of those stated; a bare date gives way to the same day with its time. */
function readDate(document: Document, stated: readonly (string | null)[], selectors: readonly string[]): string | null {
  const visible = selectors.map((selector) => textAt(document, selector, 'datetime', 'content'));
  const dates = [...stated, ...visible].map((value) => toIso(value ?? '')).filter((date) => date !== null);
  const first = dates[0];
  return first === undefined
    ? null
    : (dates.find((date) => date.length > 10 && first.length === 10 && date.startsWith(first)) ?? first);
}

/** The outlet: an agency that JSON-LD calls the publisher is the copy's origin where the site goes by another name. */
function readOutlet(document: Document, meta: MetaElements, linked: LinkedArticle | null): string | null {
  const named = (linked?.publisher ?? []).map(({ name }) => name).filter((name) => name !== null);
  const sites = statedAs(meta, ['og:site_name', 'dc.publisher', 'application-name']);
  const shown = textAt(document, '[itemprop~="publisher"] [itemprop~="name"]', 'content');
  return firstOf([named.find((name) => agencyNamed(name) === null), ...sites, ...named, shown]);
}

/** Reads the metadata of `document`, which stands at `url`. Each look through the document may be a slice by itself. */
export async function readMetadata(document: Document, url: string | null, slices: Slices): Promise<Metadata> {
  const meta = readMetaElements(document);
  const linked = readJsonLd(document);
  await slices.rest();
  const stated = firstOf([
    clean(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')),
    meta.get('og:url'),
    linked?.url,
  ]);
  const address = addressOf(stated, url);
  const outlet = readOutlet(document, meta, linked);
  const site = siteOf(stated ?? '') ?? siteOf(url ?? '');
  const outlets = [outlet, ...statedAs(meta, ['og:site_name']), site?.host, site?.label].filter((name) => name != null);
  const { title, keys, outlet: suffix } = readHeadlines(document, meta, clean(linked?.headline), outlets);
  await slices.rest();
  const byline = readByline(document, meta, linked, outlet ?? suffix);
  await slices.rest();
  return {
    url: address,
    title,
    titleKeys: keys,
    publisher: outlet ?? suffix,
    byline,
    published: readDate(document, [linked?.published ?? null, ...statedAs(meta, PUBLISHED)], PUBLISHED_AT),
    modified: readDate(
      document,
      [linked?.modified ?? null, ...statedAs(meta, MODIFIED)],
      ['[itemprop~="dateModified"]'],
    ),
    language: firstOf([
      clean(document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang')),
      linked?.language,
      meta.get('og:locale')?.replace('_', '-'),
      meta.get('content-language'),
    ]),
    isFree: linked?.isFree ?? true,
    words: linked?.words ?? null,
    origins: readOrigins(document, meta, linked, outlet ?? suffix),
  };
}
