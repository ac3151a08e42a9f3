import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { exportJson, readImport } from '../../extension/flags/import-file.ts';
import { flag as guard } from '../../extension/messages/flag.ts';
import { flagsCsv } from '../../src/report/evidence/flags-csv.ts';
import { flagsHtml } from '../../src/report/evidence/html/flags.tsx';
import type { Flag, FlagTarget } from '../../src/report/flag.ts';
import { type FlagQuery, queryFlags } from '../../src/report/flag-list.ts';
import { flagsOnPage, pageKey } from '../../src/report/flagged-page.ts';
import { newFlag } from '../../src/report/new-flag.ts';
import { evidenceFor, goldenReport, sha256 } from '../support/evidence.ts';

const report = goldenReport('derived');
const { page } = report;
const evidence = await evidenceFor(report);
const stamp = { id: '0f8fad5b-d9cb-469f-a165-708677289501', now: '2026-03-04T09:30:00.000Z' };
const judgement = { verdict: 'Quote altered', category: 'altered-quote', note: '' } as const;
const make = (target: FlagTarget, over: Partial<Flag> = {}): Flag => ({
  ...newFlag(evidence, target, judgement, stamp),
  ...over,
});
const [quote] = report.quotes;
assert.ok(quote);
const onQuote: FlagTarget = { about: 'quote', start: quote.start, end: quote.end };

const saved = readFileSync(new URL('../fixtures/flags/flags.json', import.meta.url), 'utf8');
const flags: readonly Flag[] = JSON.parse(saved).flags;

test('a flag keeps the words, their place, the original and what was searched', () => {
  const { passage, finding, page: at } = make(onQuote);
  assert.equal(passage?.exact, page.text.slice(quote.start, quote.end));
  assert.equal(finding.label, 'altered');
  assert.equal(finding.source?.text, 'You voted for a government that answers the telephone,');
  assert.deepEqual(finding.packs, [{ name: 'harbour', version: '5c1f09aa' }]);
  assert.equal(at.sha256, evidence.pageHash);
});

test('the guard takes every flag that is made', () => {
  const targets: FlagTarget[] = [
    { about: 'page' },
    onQuote,
    ...report.sentences.map(({ start, end }) => ({ about: 'passage' as const, start, end })),
  ];
  for (const target of targets) assert.deepEqual(v.parse(guard, make(target)), make(target));
});

async function stateOn(text: string, target: FlagTarget = onQuote, url = page.url) {
  const [placed] = flagsOnPage([make(target)], { url, text, sha256: await sha256(text) });
  return placed && [placed.state, placed.at && text.slice(placed.at.start, placed.at.end)];
}

test('a page that is visited again says what has become of what was flagged', async () => {
  const words = page.text.slice(quote.start, quote.end);
  assert.deepEqual(await stateOn(page.text), ['same', words]);
  assert.deepEqual(await stateOn(`A correction. ${page.text}`), ['kept', words]);
  const edited = page.text.replace('picks up the telephone', 'answers the telephone');
  assert.deepEqual(await stateOn(edited), ['changed', 'You voted for a government that answers the telephone,']);
  assert.deepEqual(await stateOn('Removed by the editors.'), ['gone', null]);
  assert.deepEqual(await stateOn(page.text, { about: 'page' }), ['same', null]);
  assert.deepEqual(await stateOn('Another text.', { about: 'page' }), ['changed', null]);
});

test('the flags of a page are those of its address, or of its very text', async () => {
  assert.equal(await stateOn('Another text.', onQuote, 'https://elsewhere.example/'), undefined);
  assert.deepEqual((await stateOn(page.text, onQuote, 'https://elsewhere.example/'))?.[0], 'same');
  assert.deepEqual((await stateOn('Another text.', onQuote, `${page.url}/?utm_source=x#top`))?.[0], 'gone');
});

test('an address leads to the same page with and without fragment, tracking and closing slash', () => {
  assert.equal(pageKey('https://a.example/b/?id=2&utm_medium=x&fbclid=1#c'), 'https://a.example/b?id=2');
  assert.notEqual(pageKey('https://a.example/b?id=1'), pageKey('https://a.example/b?id=2'));
});

test('flags are searched by all words, filtered and sorted', () => {
  const everything: FlagQuery = { search: '', category: '', verdict: '', site: '', order: 'newest' };
  const ids = (query: Partial<FlagQuery>) => queryFlags(flags, { ...everything, ...query }).map(({ id }) => id.at(-1));
  assert.deepEqual(ids({}), ['4', '3', '2', '1']);
  assert.deepEqual(ids({ order: 'oldest' }), ['1', '2', '3', '4']);
  assert.deepEqual(ids({ order: 'verdict' }), ['2', '4', '1', '3']);
  assert.deepEqual(ids({ search: 'MONDAY "answers"' }), ['1']);
  assert.deepEqual(ids({ search: 'telephone', category: 'altered-quote' }), ['4', '1']);
  assert.deepEqual(ids({ site: 'morning-gull.example' }), ['4']);
  assert.deepEqual(ids({ search: 'no such words' }), []);
});

test('what is exported is imported again as it was; what is there already is left alone', () => {
  const again = readImport(exportJson(flags), []);
  assert.deepEqual([...(again?.change.values() ?? [])], flags);
  assert.deepEqual([again?.added, again?.kept, again?.problems.length], [4, 0, 0]);
  const twice = readImport(saved, flags);
  assert.deepEqual([twice?.change.size, twice?.kept], [0, 4]);
});

test('of two versions of a flag the later one is kept', () => {
  const [first] = flags;
  assert.ok(first);
  const later = { ...first, verdict: 'Settled', updated: '2026-04-01T00:00:00.000Z' };
  assert.deepEqual(readImport(exportJson([later]), flags)?.change, new Map([[first.id, later]]));
  assert.equal(readImport(exportJson([first]), [later])?.kept, 1);
});

test('a bad record keeps no other out, and it is said what is wrong with it', () => {
  const broken = readFileSync(new URL('../fixtures/flags/some-broken.json', import.meta.url), 'utf8');
  const file = readImport(broken, []);
  assert.deepEqual([file?.added, file?.problems.map(({ record }) => record)], [1, [2, 3, 4]]);
  assert.deepEqual(
    file?.problems.map(({ field }) => field),
    ['category', 'page.sha256', null],
  );
  for (const text of ['', '[]', '{"flags":[]}', 'null', '{"wirecheck":"flags","version":2,"flags":[]}']) {
    assert.equal(readImport(text, []), null, text);
  }
});

test('flags as a table and as a document', () => {
  const rows = flagsCsv(flags).split('\r\n');
  assert.equal(rows.length, 1 + flags.length + 1);
  const hostile = flags.map((flag) => ({ ...flag, verdict: '<img src=x onerror=alert(1)>', note: '</style><script>' }));
  const html = flagsHtml(hostile, stamp.now);
  assert.ok(!html.includes('<img') && !html.includes('<script'));
  assert.ok(html.includes('You voted for a government that answers the telephone,'));
});
