/**
 * ninjs, the IPTC's news in JSON: 1.x (`headline`, `body_html` …), 2.x (`headlines`, `bodies`) and 3.x (the same in camel
 * case), one item or a list. Source: iptc.org/std/ninjs.
 */

import * as v from 'valibot';
import { isoDate } from './dates.ts';
import { accept, agencyOf, type HtmlReader, type Imported, issueIn, joinParagraphs, plainParagraphs } from './story.ts';
import { find, paragraphsOf, parseXml } from './xml.ts';

const text = v.nullish(v.string(), '');
const parts = v.nullish(v.array(v.object({ value: text, contenttype: text, contentType: text })), []);
const names = v.nullish(v.array(v.object({ name: text })), []);

const ItemSchema = v.object({
  uri: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  type: v.nullish(v.string(), 'text'),
  pubstatus: text,
  pubStatus: text,
  versioncreated: text,
  versionCreated: text,
  firstcreated: text,
  firstCreated: text,
  headline: text,
  headlines: parts,
  title: text,
  byline: text,
  by: text,
  copyrightholder: text,
  copyrightHolder: text,
  infosource: names,
  infosources: names,
  infoSources: names,
  body_html: text,
  body_xhtml: text,
  body_nitf: text,
  body_text: text,
  bodies: parts,
});

type Item = v.InferOutput<typeof ItemSchema>;

interface Body {
  readonly type: string;
  readonly value: string;
}

const refuse = (error: string): Imported => ({ ok: false, error });

/** The item's texts, the one whose paragraphs are surest first. */
function bodiesOf(item: Item): Body[] {
  const bodies = [
    { type: 'text/html', value: item.body_html },
    { type: 'application/xhtml+xml', value: item.body_xhtml },
    { type: 'application/nitf+xml', value: item.body_nitf },
    ...item.bodies.map(({ value, contenttype, contentType }) => ({ type: contentType || contenttype, value })),
    { type: 'text/plain', value: item.body_text },
  ].filter(({ value }) => value.trim() !== '');
  const isPlain = ({ type }: Body): boolean => type === '' || type === 'text/plain';
  return [...bodies.filter((body) => !isPlain(body)), ...bodies.filter(isPlain)];
}

function paragraphsIn({ type, value }: Body, readHtml: HtmlReader): readonly string[] {
  if (/nitf/i.test(type)) {
    const root = parseXml(value);
    return root.ok ? paragraphsOf(find(root.value, 'body.content') ?? root.value) : [];
  }
  return /html/i.test(type) ? readHtml(value) : plainParagraphs(value);
}

function textOf(item: Item, readHtml: HtmlReader): string {
  for (const body of bodiesOf(item)) {
    const paragraphs = paragraphsIn(body, readHtml);
    if (paragraphs.length > 0) return joinParagraphs(paragraphs);
  }
  return '';
}

const agenciesOf = (item: Item): string[] => [
  ...[...item.infosource, ...item.infosources, ...item.infoSources].map(({ name }) => name),
  item.copyrightHolder || item.copyrightholder,
];

/** The story of one item. */
export function importNinjs(value: unknown, readHtml: HtmlReader): Imported {
  const parsed = v.safeParse(ItemSchema, value);
  if (!parsed.success) return refuse(issueIn(parsed.issues, 'the item'));
  const item = parsed.output;
  if (item.type !== 'text') return refuse(`it is of the type "${item.type}", not a text`);
  const status = (item.pubStatus || item.pubstatus).toLowerCase();
  if (status === 'withheld') return refuse('its agency withholds it');
  const body = textOf(item, readHtml);
  const stated = item.versionCreated || item.versioncreated || item.firstCreated || item.firstcreated;
  return accept({
    id: item.uri,
    status: status === 'canceled' ? 'withdrawn' : 'current',
    agency: agencyOf(body, agenciesOf(item)),
    headline: item.headline || item.headlines[0]?.value || item.title,
    byline: (item.byline || item.by).replace(/^by\s+/i, ''),
    date: isoDate(stated) ?? '',
    url: /^https?:\/\//i.test(item.uri) ? item.uri : '',
    text: body,
  });
}
