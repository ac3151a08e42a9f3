import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocId } from '../../src/base/brand.ts';
import { crc32 } from '../../src/base/crc32.ts';
import { MAJOR } from '../../src/corpus/format.ts';
import { encodeHeader, headerLength } from '../../src/corpus/header.ts';
import { decodeInfo, encodeInfo } from '../../src/corpus/info.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPackFile } from '../../src/corpus/pack-file.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { findWords } from '../../src/text/words.ts';
import { packBytes, packOf, story, unwrap } from '../support/packs.ts';

const FERRY = 'Ferries between the two harbours will sail again on Monday, the port authority said on Friday.';
const LIGHT = 'The lighthouse keeper of Skerrow retired after forty years and moved to the mainland in spring.';
const STORIES = [story('ferry', FERRY, { date: '2026-02-01T10:15' }), story('light', LIGHT, { date: '2025-12-31' })];

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const opened = await openPack(memorySource('a.pack', bytes));
  return opened.ok ? 'opened' : opened.error.code;
};

/** The pack with its INFO changed, all checksums right. */
async function withInfo(bytes: Uint8Array, change: Record<string, unknown>): Promise<Uint8Array> {
  const { header, info } = unwrap(await openPackFile(memorySource('a.pack', bytes)));
  const contents: Uint8Array[] = header.sections.map(({ offset, length }) => bytes.slice(offset, offset + length));
  contents[0] = encodeInfo({ ...info, ...change });
  let offset = headerLength(contents.length);
  const sections = header.sections.map((section, i) => {
    const content = contents[i] ?? new Uint8Array(0);
    offset += content.length;
    return { ...section, offset: offset - content.length, length: content.length, crc: crc32(content) };
  });
  return Uint8Array.from([encodeHeader({ ...header, sections }), ...contents].flatMap((part) => [...part]));
}

test('a pack says what it holds; documents are in the order of their dates', async () => {
  const pack = await packOf(STORIES, true);
  const { name, sealed, originals, words, from, to } = pack.info;
  const expected = { name: 'test', sealed: true, originals: 2, words: 32, from: '2025-12-31', to: '2026-02-01' };
  assert.deepEqual({ name, sealed, originals, words, from, to }, expected);
  assert.deepEqual(
    unwrap(await pack.list()).map(({ id }) => id),
    ['light', 'ferry'],
  );
  assert.deepEqual(unwrap(await pack.verify()), pack.info);
});

test('a page finds the original it shares a run with, and no other', async () => {
  const pack = await packOf(STORIES, true);
  const page = findWords('In Brackwater, ferries between the two harbours will sail again soon enough.');
  const [candidate, ...others] = unwrap(await pack.candidates(page.hashes));
  assert.deepEqual([candidate?.doc, others], [1, []]);
  assert.deepEqual(unwrap(await pack.candidates(findWords('Too short to match').hashes)), []);
});

test('a sealed pack holds no word of text, headline or byline', () => {
  const bytes = Buffer.from(packBytes(STORIES, true)).toString('latin1');
  for (const word of ['Ferries', 'harbours', 'Headline', 'Haldane']) assert.ok(!bytes.includes(word));
});

test('an id that the URL ends with is not lost, nor one that it does not', async () => {
  const given = [
    story('a-1', FERRY, { url: 'https://example.org/2026/a-1' }),
    story('b-2', LIGHT, { url: 'https://example.org/2026/other?x=b-2' }),
    story('c-3', LIGHT, { url: '' }),
  ];
  const list = unwrap(await (await packOf(given, true)).list());
  assert.deepEqual(
    list.map(({ id, url }) => [id, url]),
    given.map(({ id, url }) => [id, url || null]),
  );
});

test('a document that is not there is an error', async () => {
  const pack = await packOf(STORIES, false);
  assert.equal((await pack.originals([2 as DocId])).ok, false);
});

test('empty, foreign and cut packs each have their own error', async () => {
  const bytes = packBytes(STORIES, false);
  assert.equal(await codeOf(new Uint8Array(0)), 'pack-empty');
  assert.equal(await codeOf(new TextEncoder().encode('<!doctype html><title>Not found</title>')), 'pack-broken');
  assert.equal(await codeOf(bytes.slice(0, -1)), 'pack-broken');
  assert.equal(await codeOf(await withInfo(bytes, { originals: 0 })), 'pack-empty');
  const none = writePack([], { name: 'none', sealed: false });
  assert.equal(none.ok ? 'written' : none.error.code, 'pack-empty');
});

test('a pack of another format, or of other rules for words, is refused', async () => {
  const bytes = packBytes(STORIES, false);
  assert.equal(await codeOf(bytes.with(8, MAJOR + 1)), 'pack-too-new');
  assert.equal(await codeOf(bytes.with(8, MAJOR - 1)), 'pack-broken');
  assert.equal(await codeOf(await withInfo(bytes, { wordRules: 1 })), 'pack-too-new');
  assert.equal(await codeOf(await withInfo(bytes, {})), 'opened');
});

test('an INFO that does not fit its sections is an error, however the numbers lie', async () => {
  const bytes = packBytes(STORIES, true);
  const info = unwrap(await openPackFile(memorySource('a.pack', bytes))).info;
  assert.equal(await codeOf(await withInfo(bytes, { originals: 4_000_000_000 })), 'pack-broken');
  for (const change of [{ buckets: 0 }, { nearBits: 25 }, { sides: { before: 0, after: 2 } }, { storiesPerBlock: 0 }]) {
    assert.equal(decodeInfo(encodeInfo({ ...info, layout: { ...info.layout, ...change } })), null);
  }
  const more = unwrap(await openPack(memorySource('a.pack', await withInfo(bytes, { originals: 3 }))));
  assert.equal((await more.list()).ok, false);
  assert.equal((await more.originals([0 as DocId])).ok, false);
  assert.equal((await more.verify()).ok, false);
});

test('a section of an unknown kind is passed over', async () => {
  const bytes = packBytes(STORIES, true);
  const { header } = unwrap(await openPackFile(memorySource('a.pack', bytes)));
  const extra = Uint8Array.of(1, 2, 3);
  const shift = headerLength(header.sections.length + 1) - headerLength(header.sections.length);
  const moved = header.sections.map((section) => ({ ...section, offset: section.offset + shift }));
  const end = bytes.length + shift;
  const sections = [...moved, { id: 'NEWS', offset: end, length: extra.length, crc: crc32(extra) }];
  const body = bytes.slice(headerLength(header.sections.length));
  const pack = Uint8Array.from([...encodeHeader({ ...header, sections }), ...body, ...extra]);
  assert.equal(unwrap(await unwrap(await openPack(memorySource('a.pack', pack))).list()).length, 2);
});
