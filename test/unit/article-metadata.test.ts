import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toIso } from '../../src/article/dates.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { readArticle } from '../../src/article/read.ts';
import { Slices } from '../../src/article/slices.ts';
import { documentOf } from '../support/dom.ts';
import { unwrap } from '../support/packs.ts';

test('dates of the press as ISO 8601: with time only where the zone is stated', () => {
  const dates: Readonly<Record<string, string | null>> = {
    '2025-03-03T09:15:00Z': '2025-03-03T09:15:00Z',
    '2025-03-03T09:15:00.123+0530': '2025-03-03T09:15:00+05:30',
    '2025-03-03T09:15': '2025-03-03',
    '2024.11.13 11:26': '2024-11-13',
    '20250303': '2025-03-03',
    '2025/3/3': '2025-03-03',
    '3.11.2025': '2025-11-03',
    'Tue, 04 Feb 2025 16:00:00 GMT': '2025-02-04T16:00:00.000Z',
    'Published: Nov. 20, 2019, 1:35 a.m.': '2019-11-20',
    '3rd March 2026': '2026-03-03',
    '1741000000': '2025-03-03T11:06:40.000Z',
    '2025年3月3日': '2025-03-03',
    '2025-02-31': null,
    '12 Angry 1957': null,
    Monday: null,
  };
  for (const [stated, iso] of Object.entries(dates)) assert.equal(toIso(stated), iso, stated);
});

const metadata = (head: string, body = '') =>
  readMetadata(
    documentOf(`<html><head>${head}</head><body>${body}</body></html>`),
    'https://www.gull.example/a',
    new Slices(),
  );

test('the outlet is cut from the end of the title, and a dash within the title is kept', async () => {
  const of = async (head: string, body = '') => {
    const { title, publisher } = await metadata(head, body);
    return [title, publisher];
  };
  assert.deepEqual(await of('<title>Storm nears coast | The Daily Gull</title>'), [
    'Storm nears coast',
    'The Daily Gull',
  ]);
  assert.deepEqual(await of('<title>Storm – the worst yet</title>'), ['Storm – the worst yet', null]);
  assert.deepEqual(await of('<title>Storm – the worst yet - Gull</title>', '<h1>Storm – the worst yet</h1>'), [
    'Storm – the worst yet',
    'Gull',
  ]);
  const site = '<meta property="og:site_name" content="Gull">';
  assert.deepEqual(await of(`${site}<meta property="og:title" content="Storm nears - Gull">`), ['Storm nears', 'Gull']);
  assert.deepEqual(await of(`${site}<title>Gull</title>`, '<h1>Storm</h1>'), ['Storm', 'Gull']);
  assert.deepEqual(await of('<title>Storm nears</title>', '<a href="/"><h1>The Gull Online</h1></a>'), [
    'Storm nears',
    null,
  ]);
});

test('broken and strange JSON-LD does no harm', async () => {
  const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const broken = ['{', 'null', '[[[]]]', '{"@type":"NewsArticle","headline":{"a":1},"author":7}', '{"@type":{}}'];
  for (const json of broken) assert.equal((await metadata(script(json), '<h1>Storm</h1>')).title, 'Storm', json);
  const good = await metadata(
    script('[{"@type":"NewsArticle","headline":["Storm &amp; tide"],"datePublished":"2025-01-02",}]'),
  );
  assert.deepEqual([good.title, good.published], ['Storm & tide', '2025-01-02']);
});

test('an agency that JSON-LD calls the publisher is the origin where the site has a name of its own', async () => {
  const json = '{"@type":"NewsArticle","headline":"Storm","publisher":{"name":"Associated Press"}}';
  const { publisher, origins } = await metadata(
    `<meta property="og:site_name" content="Tarn Post"><script type="application/ld+json">${json}</script>`,
  );
  assert.equal(publisher, 'Tarn Post');
  assert.deepEqual(origins, [{ text: 'Associated Press', isSource: false }]);
});

test('the byline: by reference, without its date, of a person rather than of the outlet, from the line under the headline', async () => {
  const linked = (json: string) => `<title>Storm</title><script type="application/ld+json">${json}</script>`;
  const byline = async (head: string, body = '') => (await metadata(head, body)).byline;
  const graph =
    '{"@graph":[{"@type":"Article","headline":"Storm","author":{"@id":"#a"}},{"@id":"#a","name":"Ann Lee"}]}';
  assert.equal(await byline(linked(graph)), 'Ann Lee');
  const page = '{"@type":"MedicalWebPage","headline":"Storm","datePublished":"2026-03-03","author":{"name":"Ann Lee"}}';
  assert.equal(await byline(linked(page)), 'Ann Lee');
  const outlet = '{"@type":"NewsArticle","headline":"Storm","author":{"name":"Gull"},"publisher":{"name":"The Gull"}}';
  assert.equal(await byline(linked(outlet), '<p class="byline">By Ann Lee</p>'), 'Ann Lee');
  assert.equal(await byline(linked(outlet)), 'Gull');
  for (const line of [
    'Written by Ann Lee on March 3, 2026',
    'Text: Ann Lee',
    'By Ann Lee / 2026.03.03',
    'Von Ann Lee',
  ]) {
    assert.equal(await byline('', `<p class="byline">${line}</p>`), 'Ann Lee', line);
  }
});

test('who and when, from lines under the headline that have no names of their own', async () => {
  const prose =
    'The harbour town of Tarn closed its ferry pier on Monday after a storm tore away the last part of it. ';
  const read = async (under: string) =>
    unwrap(
      await readArticle(
        documentOf(`<html><head><title>Pier</title></head><body><h1>Pier closed</h1>${under}<div><p>${prose.repeat(2)}</p>
          <p>${prose.repeat(2)}</p></div></body></html>`),
        null,
      ),
    ).article;
  const lines = [
    '<p>By <a href="/lee">Ann Lee</a> on Monday, March 2nd, 2026 at 11:04 a.m.</p>',
    '<ul><li>by Ann Lee / 2026.03.02</li><li>Share</li></ul>',
    '<div>Posted on March 2, 2026 by Ann Lee</div>',
    '<table><tr><td>by Ann Lee<br>Monday, March 2, 2026</td></tr></table>',
  ];
  for (const under of lines) {
    const { byline, published } = await read(under);
    assert.deepEqual([byline, published], ['Ann Lee', '2026-03-02'], under);
  }
});

test('the address that a page states is believed for its own site alone', async () => {
  const of = async (stated: string, url: string | null) =>
    (
      await readMetadata(
        documentOf(`<html><head><link rel="canonical" href="${stated}"></head></html>`),
        url,
        new Slices(),
      )
    ).url;
  const canonical = 'https://www.gull.example/news/1';
  for (const url of [
    'https://www.gull.example/news/1?from=feed',
    'http://m.gull.example/1',
    'https://uk.gull.example/1',
  ])
    assert.equal(await of(canonical, url), canonical);
  for (const url of ['https://copy.example/gull', 'https://gull.example.evil.example/1', 'https://seagull.example/1'])
    assert.equal(await of(canonical, url), url);
  assert.equal(await of('https://gull.example:x@copy.example/1', 'https://gull.example/a'), 'https://gull.example/a');
  assert.equal(await of('/news/1', 'https://gull.example/a'), 'https://gull.example/a');
  assert.equal(await of('javascript:alert(1)', 'https://gull.example/a'), 'https://gull.example/a');
  // A file may have come from anywhere.
  for (const url of [null, 'file:///home/reader/saved.html']) assert.equal(await of(canonical, url), canonical);
});
