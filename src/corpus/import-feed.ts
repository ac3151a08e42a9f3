/** RSS 2.0 (`content:encoded`) and Atom (`content`): the items that carry their whole text. */

import { isoDate } from './dates.ts';
import {
  accept,
  agencyOf,
  type Found,
  type HtmlReader,
  type Imported,
  joinParagraphs,
  plainParagraphs,
} from './story.ts';
import { find, findAll, paragraphsOf, rawText, textOf, type XmlElement } from './xml.ts';

const refuse = (error: string): Imported => ({ ok: false, error });

/** An ISO date, or one of RFC 822 ("Thu, 07 May 2026 10:15:00 GMT"), as ISO; empty if it is neither. */
function feedDate(text: string): string {
  const iso = isoDate(text);
  if (iso !== null) return iso;
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function atomBody(content: XmlElement, readHtml: HtmlReader): string[] {
  const { type = 'text' } = content.attributes;
  if (type === 'xhtml') return paragraphsOf(content);
  return /html/.test(type) ? [...readHtml(rawText(content))] : plainParagraphs(rawText(content));
}

function importEntry(entry: XmlElement, feed: string, readHtml: HtmlReader): Imported {
  const content = find(entry, 'content');
  if (content === null) return refuse('it has no "content", and a summary is no original');
  const links = findAll(entry, 'link').filter(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  const text = joinParagraphs(atomBody(content, readHtml));
  return accept({
    id: textOf(find(entry, 'id')),
    status: 'current',
    agency: agencyOf(text, [textOf(find(entry, 'rights')), feed]),
    headline: textOf(find(entry, 'title')),
    byline: textOf(find(entry, 'author', 'name')),
    date: feedDate(textOf(find(entry, 'updated')) || textOf(find(entry, 'published'))),
    url: links[0]?.attributes.href ?? '',
    text,
  });
}

function importRssItem(item: XmlElement, feed: string, readHtml: HtmlReader): Imported {
  const content = find(item, 'encoded');
  if (content === null) return refuse('it has no "content:encoded", and a description is no original');
  const url = textOf(find(item, 'link'));
  const text = joinParagraphs(readHtml(rawText(content)));
  return accept({
    id: textOf(find(item, 'guid')) || url,
    status: 'current',
    agency: agencyOf(text, [textOf(find(item, 'source')), textOf(find(item, 'publisher')), feed]),
    headline: textOf(find(item, 'title')),
    byline: textOf(find(item, 'creator')) || textOf(find(item, 'author')),
    date: feedDate(textOf(find(item, 'pubDate')) || textOf(find(item, 'date'))),
    url,
    text,
  });
}

const named = (imported: Imported): Imported =>
  imported.ok && imported.value.id === '' ? refuse('it has no id') : imported;

/** The stories of an RSS or Atom feed; null if the root is of another kind. */
export function importFeed(root: XmlElement, readHtml: HtmlReader): Found[] | null {
  const importOne = { rss: importRssItem, RDF: importRssItem, feed: importEntry }[root.name];
  if (importOne === undefined) return null;
  const items = findAll(root, root.name === 'feed' ? 'entry' : 'item');
  const feed = textOf(find(root, 'title'));
  return items.map((item) => ({ offset: item.offset, imported: named(importOne(item, feed, readHtml)) }));
}
