import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toIso } from '../../src/article/dates.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { Slices } from '../../src/article/slices.ts';
import { documentOf } from '../support/dom.ts';

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
