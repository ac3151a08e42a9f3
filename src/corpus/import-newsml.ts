/**
 * NewsML-G2: each text `newsItem` of a `newsMessage`, or one by itself, with its text as NITF, XHTML or plain text; and
 * NITF by itself. Source: iptc.org/std/NewsML-G2, iptc.org/std/NITF.
 */

import { isoDate } from './dates.ts';
import { accept, agencyOf, type Found, type Imported, joinParagraphs, plainParagraphs } from './story.ts';
import { find, findAll, paragraphsOf, rawText, textOf, type XmlElement } from './xml.ts';

const refuse = (error: string): Imported => ({ ok: false, error });

/** What a code of a controlled vocabulary says: "stat:usable" is "usable". */
const code = (element: XmlElement | null): string =>
  (element?.attributes.qcode ?? '').replace(/^.*:/, '').toLowerCase();

/** A party as text, by its name, its literal or its code ("nprov:AFP"). */
const partyOf = (element: XmlElement | null): string =>
  textOf(element) || element?.attributes.literal || (element?.attributes.qcode ?? '').replace(/^.*:/, '');

function bodyOf(item: XmlElement): string[] {
  const content = find(item, 'body.content') ?? find(item, 'inlineXML', 'body') ?? find(item, 'inlineXML');
  if (content !== null) return paragraphsOf(content);
  const plain = findAll(item, 'inlineData').find(({ attributes }) =>
    (attributes.contenttype ?? '').startsWith('text/'),
  );
  return plain === undefined ? [] : plainParagraphs(rawText(plain));
}

/** The first of these dates that is one. */
function dateOf(item: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const date = isoDate(textOf(find(item, name)));
    if (date !== null) return date;
  }
  return '';
}

/** Why an item cannot be an original; null if it can. */
function objectionTo(item: XmlElement): string | null {
  const kind = code(find(item, 'itemClass'));
  if (kind !== '' && kind !== 'text') return `it is of the class "${kind}", not a text`;
  return code(find(item, 'pubStatus')) === 'withheld' ? 'its agency withholds it' : null;
}

function importItem(item: XmlElement): Imported {
  const objection = objectionTo(item);
  if (objection !== null) return refuse(objection);
  const id = item.attributes.guid ?? '';
  if (id === '') return refuse('it has no "guid"');
  const text = joinParagraphs(bodyOf(item));
  const parties = [find(item, 'creditline'), find(item, 'infoSource'), find(item, 'provider')].map(partyOf);
  return accept({
    id,
    status: code(find(item, 'pubStatus')) === 'canceled' ? 'withdrawn' : 'current',
    agency: agencyOf(text, parties),
    headline: textOf(find(item, 'contentMeta', 'headline')) || textOf(find(item, 'hl1')) || textOf(find(item, 'title')),
    byline: withoutBy(textOf(find(item, 'contentMeta', 'by')) || textOf(find(item, 'byline'))),
    date: dateOf(item, 'versionCreated', 'contentModified', 'contentCreated', 'firstCreated'),
    url: webAddress(id),
    text,
  });
}

const withoutBy = (byline: string): string => byline.replace(/^by\s+/i, '');

const webAddress = (id: string): string => (/^https?:\/\//i.test(id) ? id : '');

/** NITF's dates: "20260507T101500Z". */
const nitfDate = (norm: string): string =>
  isoDate(
    norm.replace(
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?.*$/,
      (_, year, month, day, hour, minute, second) =>
        `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}`}`,
    ),
  ) ?? '';

function importNitf(root: XmlElement): Imported {
  const id = find(root, 'doc-id')?.attributes['id-string'] ?? '';
  if (id === '') return refuse('it has no "doc-id"');
  const text = joinParagraphs(bodyOf(root));
  return accept({
    id,
    status: 'current',
    agency: agencyOf(text, [textOf(find(root, 'distributor')), find(root, 'doc.copyright')?.attributes.holder ?? '']),
    headline: textOf(find(root, 'hl1')) || textOf(find(root, 'title')),
    byline: withoutBy(textOf(find(root, 'byline'))),
    date: nitfDate(find(root, 'date.issue')?.attributes.norm ?? ''),
    url: '',
    text,
  });
}

/** The stories of a NewsML-G2 or NITF document; null if the root is of another kind. */
export function importNewsml(root: XmlElement): Found[] | null {
  if (root.name === 'nitf') return [{ offset: root.offset, imported: importNitf(root) }];
  if (root.name !== 'newsItem' && root.name !== 'newsMessage') return null;
  const items = root.name === 'newsItem' ? [root] : findAll(root, 'newsItem');
  return items.map((item) => ({ offset: item.offset, imported: importItem(item) }));
}
