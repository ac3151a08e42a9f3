/** NewsML-G2, NITF, ninjs, RSS and Atom, as agencies send them; every story is invented. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/cli/html-text.ts';
import { importFeed } from '../../src/corpus/import-feed.ts';
import { importNewsml } from '../../src/corpus/import-newsml.ts';
import { importNinjs } from '../../src/corpus/import-ninjs.ts';
import type { Found, Imported } from '../../src/corpus/story.ts';
import { parseXml, type XmlElement } from '../../src/corpus/xml.ts';
import { unwrap } from '../support/packs.ts';

const TEXT = 'DUNHALLOW, May 7 (Harbour Wire) – Kesteria & Oressia agreed.\n\nTalks “resume” on Monday.';
const PARAGRAPHS =
  '<p>DUNHALLOW, May 7 (Harbour Wire) – Kesteria &amp; <em>Oressia</em> agreed.</p>\n<p>Talks “resume”\n on Monday.</p>';
const NITF = `<nitf><body><body.head><hedline><hl1>Talks resume</hl1></hedline></body.head><body.content>
  <media media-type="image"><media-caption><p>A harbour at dawn.</p></media-caption></media>${PARAGRAPHS}</body.content></body></nitf>`;
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No text</title></head><body>${PARAGRAPHS}</body></html>`;

const root = (xml: string): XmlElement => {
  const parsed = parseXml(xml);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error);
  return parsed.value;
};
const errorOf = (imported: Imported | undefined): string => (imported?.ok === false ? imported.error : 'accepted');
const only = (found: readonly Found[] | null): Imported => {
  assert.equal(found?.length, 1);
  return found?.[0]?.imported ?? { ok: false, error: 'none' };
};

const newsItem = (content: string, { itemClass = 'text', status = 'usable', guid = 'urn:x:1' } = {}) => `
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2">
  <itemMeta><itemClass qcode="ninat:${itemClass}"/><provider qcode="nprov:HW"><name>Harbour Wire</name></provider>
    <versionCreated>2026-05-07T10:15:00+02:00</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>
  <contentMeta><headline>Talks resume</headline><by>By Noor Haldane</by></contentMeta>
  <contentSet>${content}</contentSet>
</newsItem>`;
const inline = (xml: string, type: string) => `<inlineXML contenttype="application/${type}+xml">${xml}</inlineXML>`;

test('NewsML-G2 with NITF, with XHTML and with plain text gives the same story', () => {
  const contents = [
    inline(NITF, 'nitf'),
    inline(XHTML, 'xhtml'),
    `<inlineData contenttype="text/plain">${TEXT.replace('&', '&amp;')}</inlineData>`,
  ];
  for (const content of contents) {
    assert.deepEqual(unwrap(only(importNewsml(root(newsItem(content))))), {
      id: 'urn:x:1',
      status: 'current',
      agency: 'Harbour Wire',
      headline: 'Talks resume',
      byline: 'Noor Haldane',
      date: '2026-05-07T10:15:00+02:00',
      url: '',
      text: TEXT,
    });
  }
});

test('a message with prefixes and several items gives each with its place, and says why one is left out', () => {
  const items = [
    newsItem(inline(XHTML, 'xhtml'), { guid: 'https://harbour.example/talks' }),
    newsItem('', { itemClass: 'picture' }),
    newsItem(inline(NITF, 'nitf'), { status: 'withheld' }),
    newsItem(inline('<html><body/></html>', 'xhtml')),
    newsItem(inline(XHTML, 'xhtml'), { guid: '' }),
  ];
  const xml = `<?xml version="1.0"?><n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/">
<n:itemSet>${items.join('\n')}</n:itemSet></n:newsMessage>`;
  const found = importNewsml(root(xml)) ?? [];
  assert.equal(unwrap(found[0]?.imported ?? { ok: false, error: '' }).url, 'https://harbour.example/talks');
  const reasons = [/"picture", not a text/, /withholds/, /no text/, /no "guid"/];
  for (const [index, reason] of reasons.entries()) assert.match(errorOf(found[index + 1]?.imported), reason);
  for (const { offset } of found) assert.equal(xml.slice(offset, offset + 9), '<newsItem');
});

test('NITF by itself', () => {
  const head = `<head><docdata><doc-id id-string="hw-1"/><date.issue norm="20260507T101500Z"/>
    <doc.copyright holder="Reuters"/></docdata></head>`;
  const story = unwrap(only(importNewsml(root(NITF.replace('<body>', `${head}<body>`)))));
  assert.equal(story.id, 'hw-1');
  assert.equal(story.date, '2026-05-07T10:15:00');
  assert.equal(story.text, TEXT);
});

test('ninjs of all three generations gives the same story', () => {
  const items = [
    {
      versioncreated: '2026-05-07T10:15:00Z',
      pubstatus: 'usable',
      headline: 'Talks resume',
      byline: 'By Noor Haldane',
      body_text: 'A summary of it.',
      body_html: PARAGRAPHS,
    },
    {
      type: 'text',
      versioncreated: '2026-05-07T10:15:00Z',
      headlines: [{ role: 'main', value: 'Talks resume' }],
      by: 'Noor Haldane',
      bodies: [
        { contenttype: 'text/plain', value: 'A summary of it.' },
        { contenttype: 'application/nitf+xml', value: NITF },
      ],
    },
    {
      versionCreated: '2026-05-07T10:15:00Z',
      pubStatus: 'usable',
      headlines: [{ value: 'Talks resume' }],
      by: 'Noor Haldane',
      bodies: [{ contentType: 'text/plain', value: TEXT.replaceAll('\n', '\r\n') }],
    },
  ];
  for (const item of items) {
    assert.deepEqual(unwrap(importNinjs({ uri: 'https://harbour.example/talks', ...item }, readHtml)), {
      id: 'https://harbour.example/talks',
      status: 'current',
      agency: 'Harbour Wire',
      headline: 'Talks resume',
      byline: 'Noor Haldane',
      date: '2026-05-07T10:15:00Z',
      url: 'https://harbour.example/talks',
      text: TEXT,
    });
  }
});

test('ninjs without a dateline takes the agency from the rights holder or the source', () => {
  const item = { uri: 'urn:x:2', body_text: 'Rain fell on Velmora.' };
  const agency = (more: object) => unwrap(importNinjs({ ...item, ...more }, readHtml)).agency;
  assert.equal(agency({ copyrightholder: 'Agence France-Presse' }), 'AFP');
  assert.equal(agency({ infosources: [{ name: 'dpa' }], copyrightHolder: 'Somebody' }), 'dpa');
  assert.equal(agency({ copyrightHolder: 'Tidings & Sons' }), 'Tidings & Sons');
  assert.equal(agency({}), 'unknown');
});

test('an item of ninjs that cannot be an original says why', () => {
  const problems: [item: unknown, problem: RegExp][] = [
    [{ body_text: 'Words.' }, /"uri" should be/],
    [{ uri: 'urn:x', type: 'picture' }, /"picture", not a text/],
    [{ uri: 'urn:x', pubStatus: 'withheld', body_text: 'Words.' }, /withholds/],
    [{ uri: 'urn:x', body_html: '<p></p>' }, /no text/],
    [{ uri: 'urn:x', bodies: 'Words.' }, /"bodies" should be/],
    ['words', /"the item" should be/],
  ];
  for (const [item, problem] of problems) assert.match(errorOf(importNinjs(item, readHtml)), problem);
});

test('RSS with whole texts', () => {
  const xml = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="u"><channel>
<title>Reuters: World</title>
<item><title>Talks resume</title><link>https://harbour.example/talks</link><dc:creator>Noor Haldane</dc:creator>
<pubDate>Thu, 07 May 2026 10:15:00 GMT</pubDate><description>A summary.</description>
<content:encoded><![CDATA[${PARAGRAPHS.replace('(Harbour Wire) ', '')}]]></content:encoded></item>
<item><guid>2</guid><description>A summary.</description></item>
<item><content:encoded>&lt;p&gt;Words.&lt;/p&gt;</content:encoded></item></channel></rss>`;
  const [first, second, third] = importFeed(root(xml), readHtml) ?? [];
  assert.deepEqual(unwrap(first?.imported ?? { ok: false, error: '' }), {
    id: 'https://harbour.example/talks',
    status: 'current',
    agency: 'Reuters',
    headline: 'Talks resume',
    byline: 'Noor Haldane',
    date: '2026-05-07T10:15:00.000Z',
    url: 'https://harbour.example/talks',
    text: TEXT.replace('(Harbour Wire) ', ''),
  });
  assert.match(errorOf(second?.imported), /description is no original/);
  assert.match(errorOf(third?.imported), /no id/);
});

test('Atom with HTML, XHTML and plain text', () => {
  const contents = [
    `<content type="html">${PARAGRAPHS.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content>`,
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${PARAGRAPHS}</div></content>`,
    `<content>${TEXT.replace('&', '&amp;')}</content>`,
  ];
  for (const content of contents) {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title><entry><id>urn:x:3</id>
<title>Talks resume</title><link rel="alternate" href="https://harbour.example/talks"/>
<updated>2026-05-07T10:15:00Z</updated><author><name>Noor Haldane</name></author>${content}</entry></feed>`;
    const story = unwrap(only(importFeed(root(xml), readHtml)));
    assert.equal(story.text, TEXT);
    assert.equal(story.url, 'https://harbour.example/talks');
    assert.equal(story.date, '2026-05-07T10:15:00Z');
  }
});

test('what is no XML, or nests or expands without end, is an error and not a story', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "${'lol '.repeat(2000)}">]><rss>${'&a;'.repeat(50_000)}</rss>`;
  const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
  for (const xml of ['<rss><item></rss>', '', 'words', '<a>&', deep, bomb]) {
    const parsed = parseXml(xml);
    assert.equal(parsed.ok, false, `${xml.slice(0, 40)}…`);
  }
});
