/** A damaged pack gives an error or, where the damage is not read, the right answer; it never throws. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { DocId } from '../../src/base/brand.ts';
import type { Result } from '../../src/base/result.ts';
import { DirectoryWriter } from '../../src/corpus/block-layout.ts';
import { BlockSection } from '../../src/corpus/block-section.ts';
import { ByteCache } from '../../src/corpus/byte-cache.ts';
import { findCandidates } from '../../src/corpus/candidates.ts';
import { decodeTelling } from '../../src/corpus/content-bucket.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { deflated, inflated } from '../../src/corpus/deflated.ts';
import { MAX_STORY_LENGTH } from '../../src/corpus/format.ts';
import { encodeBucket, readFingerprints } from '../../src/corpus/gram-bucket.ts';
import { decodeInfo } from '../../src/corpus/info.ts';
import { decodeKeys } from '../../src/corpus/key-block.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPackFile } from '../../src/corpus/pack-file.ts';
import { readRanks } from '../../src/corpus/rank-code.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { decodeSealedPlaces, encodeSealedPlaces, placesOf, readCodes } from '../../src/corpus/sealed-documents.ts';
import { decodeStories } from '../../src/corpus/story-block.ts';
import { decodeTurns, decodeTurnTable } from '../../src/corpus/turns.ts';
import { analyse } from '../../src/text/analyse.ts';
import { findWords } from '../../src/text/words.ts';
import { checkedParts, forge, restate } from '../support/forged-packs.ts';
import { packBytes, story, unwrap } from '../support/packs.ts';

/** Packs that are damaged in a run; `FUZZ_PACKS=100000 npm test -- unit` takes some minutes. */
const PACKS = Number(process.env.FUZZ_PACKS ?? 3000);

const textOf = (seed: number): string =>
  Array.from({ length: 40 }, (_, i) => `“Word${(i * seed) % 23} went on,” he said of n${i * seed}.`).join('\n\n');
const STORIES = Array.from({ length: 12 }, (_, i) => story(`story-${i}`, textOf(i + 3)));
const PAGE = findWords(textOf(5)).hashes;

const QUESTIONS: readonly ((pack: Pack) => Promise<Result<unknown>>)[] = [
  (pack) => pack.candidates(PAGE),
  (pack) => pack.list(),
  (pack) => pack.similar(PAGE, '2026-05-07'),
  (pack) => pack.codes(PAGE, [0, 5, 6] as DocId[], () => {}),
  (pack) => pack.originals([1, 11] as DocId[]),
];

const change = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('word'), at: fc.nat(), value: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff) }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat() }),
  fc.record({ kind: fc.constant('insert'), at: fc.nat() }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Uint8Array, item: Change): Uint8Array {
  // Half of the changes fall on the header, the directories or the description.
  const at = item.at % Math.min(bytes.length, item.at % 2 === 0 ? bytes.length : 700);
  const copy = bytes.slice();
  if ('bit' in item) copy[at] = (copy[at] ?? 0) ^ (1 << item.bit);
  else if ('value' in item)
    copy.set(new Uint8Array(Uint32Array.of(item.value).buffer).subarray(0, copy.length - at), at);
  else if (item.kind === 'cut') return copy.slice(0, at);
  else return Uint8Array.from([...copy.subarray(0, at), 42, ...copy.subarray(at)]);
  return copy;
}

for (const sealed of [true, false]) {
  test(`a damaged ${sealed ? 'sealed' : 'open'} pack`, async () => {
    const bytes = packBytes(STORIES, sealed);
    const sound = unwrap(await openPack(memorySource('a.pack', bytes)));
    const answers = await Promise.all(QUESTIONS.map((ask) => ask(sound)));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const damaged = changes.reduce((before, item) => (before.length === 0 ? before : apply(before, item)), bytes);
        const opened = await openPack(memorySource('a.pack', damaged));
        if (!opened.ok) return;
        for (const [i, ask] of QUESTIONS.entries()) {
          const answer = await ask(opened.value);
          assert.ok(!answer.ok || isDeepStrictEqual(answer, answers[i]), `question ${i} has another answer`);
        }
        assert.equal((await opened.value.verify()).ok, isDeepStrictEqual(damaged, bytes));
      }),
      { numRuns: PACKS / 4 },
    );
  });
}

// Whoever makes a pack can also make its checksums right: what such a pack answers may be wrong, but it is an answer.
for (const sealed of [true, false]) {
  test(`${sealed ? 'a sealed' : 'an open'} pack made to mislead, its checksums right`, async () => {
    const bytes = packBytes(STORIES, sealed);
    const parts = await checkedParts(bytes);
    const overwriting = fc.record({
      part: fc.nat(),
      at: fc.nat(),
      with: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });
    let misled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(overwriting, { minLength: 1, maxLength: 3 }), async (overwritings) => {
        let forged = bytes;
        for (const { part, at, with: written } of overwritings) {
          const extent = parts[part % parts.length] ?? { offset: 0, length: 0 };
          forged = forge(forged, extent, (body) => {
            for (const [i, byte] of written.entries()) body[(at + i) % body.length] = byte;
          });
        }
        const opened = await openPack(memorySource('a.pack', forged));
        if (!opened.ok) return assert.doesNotMatch(opened.error.message, /checksum/);
        for (const ask of QUESTIONS) {
          const answer = await ask(opened.value);
          if (!answer.ok) assert.match(answer.error.message, /a\.pack/);
          else misled++;
        }
      }),
      { numRuns: PACKS / 4 },
    );
    assert.ok(misled > 0, 'no forgery was read: the checksums were not put right');
  });
}

// The decoders stand on their own.
test('no decoder throws on bytes made to mislead it, or takes them for more than they can hold', () => {
  const layout = {
    storiesPerBlock: 32,
    keysPerBlock: 64,
    placesPerBlock: 8,
    vocabulary: 1000,
    one: 192,
    two: 63,
    codeBits: 6,
    sides: { before: 3, after: 4 },
    contentBits: 4,
    buckets: 4,
    fingerprintBits: 3,
    gapBits: 1,
    nearBits: 6,
    few: 8,
  };
  const table = { turns: [1, 2].map((plain) => ({ plain, separator: ', ', form: 0 as const })), code: layout };
  const words = Array.from({ length: 9 }, (_, i) => ({ key: `w${i}`, usual: `W${i}` }));
  const block = encodeSealedPlaces([placesOf(analyse(textOf(7)))]);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(fc.nat(block.length - 1), fc.nat(255)).map(([at, value]) => block.with(at, value)),
  );
  fc.assert(
    fc.property(bytes, fc.nat(300), fc.nat(7), (given, count, fingerprint) => {
      decodeStories(given, count, true)?.story(count - 1);
      decodeSealedPlaces(given, 1);
      decodeSealedPlaces(given, count);
      decodeInfo(given);
      decodeTurnTable(given);
      decodeTurns(given, table, words);
      decodeKeys(given, count)?.word(count - 1);
      decodeTelling(given, layout.contentBits, 3, 100);
      assert.ok(readCodes(given, 6, new Uint32Array(2 * given.length)) <= given.length * 2);
      const ranks = new Uint32Array(given.length);
      const read = readRanks(given, layout, 1000, ranks);
      assert.ok(ranks.subarray(0, Math.max(0, read)).every((rank) => rank < 1000));
      let postings = 0;
      readFingerprints(given, { ...layout, originals: 100 }, [fingerprint], (_, document, context) => {
        assert.ok(document < 100 && (context ?? 0) < 12);
        postings++;
      });
      assert.ok(postings <= given.length * 8);
    }),
    { numRuns: 5000 },
  );
});

test('turns and words that repeat a long string are not made into a text without end', () => {
  const long = 'x'.repeat(1 << 20);
  const turn = { plain: 0, separator: long, form: 1 as const };
  const table = { turns: [turn, turn], code: { one: 192, two: 63 } };
  const words = Array.from({ length: 5000 }, () => ({ key: 'a', usual: long }));
  assert.equal(decodeTurns(new Uint8Array(6000).fill(1), table, words), null);
  const plain = { turns: [turn, { ...turn, plain: 4999, separator: '' }], code: table.code };
  assert.equal(decodeTurns(Uint8Array.of(1, 1), plain, words), null);
});

test('an index by which every k-gram is in every original is refused, and not gathered in memory', async () => {
  const { info } = unwrap(await openPackFile(memorySource('a.pack', packBytes(STORIES, true))));
  const [originals, sides] = [40_000, { before: 1, after: 1 }];
  const shape = { originals, sides, fingerprintBits: 0, gapBits: 0, nearBits: 0, few: originals };
  const bucket = encodeBucket(
    Float64Array.from({ length: originals }, (_, i) => i),
    shape,
  );
  const directory = new DirectoryWriter();
  directory.add(bucket);
  const bytes = Uint8Array.from([...directory.finish(), ...bucket]);
  const section = { id: 'GRAM', offset: 0, length: bytes.length, crc: 0 };
  const grams = new BlockSection(memorySource('a.pack', bytes), section, 0, 1, new ByteCache(0));
  const file = { info: { ...info, originals, layout: { ...info.layout, ...shape, buckets: 1 } }, grams };
  const words = findWords(Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ')).hashes;
  const found = await findCandidates(file, words);
  assert.match(found.ok ? '' : found.error.message, /more in common with one page than can be held/);
  assert.equal(unwrap(await findCandidates(file, words.subarray(0, 100))).length, originals);
});

test('deflated bytes are taken only as long as they say, and no longer than they may be', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), fc.integer({ min: -3, max: 3 }), (raw, most, more) => {
      const bytes = deflated(raw, 200);
      assert.deepEqual(inflated(bytes, most), raw.length <= most ? raw : null);
      const misstated = bytes.with(0, Math.min(127, Math.max(0, raw.length + more)));
      if (raw.length < 128 && misstated[0] !== raw.length) assert.equal(inflated(misstated, 200), null);
    }),
  );
  assert.equal(inflated(Uint8Array.of(100), 200), null);
  assert.throws(() => deflated(new Uint8Array(201), 200), RangeError);
});

test('places with quotes that overlap, or lie too deep, are refused', () => {
  const text = `${'Words of narration come first. '.repeat(4)}“What was said stands in quotes.”`;
  const places = placesOf(analyse(text));
  const [quote] = places.quotes;
  assert.ok(quote);
  const read = (quotes: typeof places.quotes) => {
    const wholes = { ...places.wholes, quotes: new Uint16Array(quotes.length) };
    return decodeSealedPlaces(encodeSealedPlaces([{ ...places, quotes, wholes }]), 1)?.(0) ?? null;
  };
  const all = { ...quote, from: 0 as typeof quote.from };
  assert.notEqual(read([quote, { ...quote, depth: 1 }]), null);
  assert.equal(read([{ ...quote, depth: 2 }]), null);
  assert.equal(read([all, all, all]), null);
});

test('a story of more words than any may have is refused before there is room made for it', () => {
  const block = new Uint8Array(MAX_STORY_LENGTH);
  // A million and a half of words as a varint, then as many codes of a bit as there are bytes for.
  block.set([0xe0, 0xc6, 0x5b]);
  assert.equal(readCodes(block.subarray(0, 3 + 187_500), 1, new Uint32Array(0)), -1);
});

for (const sealed of [true, false]) {
  test(`${sealed ? 'a sealed' : 'an open'} pack that states a wrong version, or wrong dates, is not sound`, async () => {
    const bytes = packBytes(STORIES, sealed);
    const isSound = async (given: Uint8Array): Promise<boolean> =>
      (await unwrap(await openPack(memorySource('a.pack', given))).verify()).ok;
    assert.ok(await isSound(await restate(bytes, (info) => info)));
    assert.ok(!(await isSound(await restate(bytes, (info) => ({ ...info, version: '00000000' })))));
    assert.ok(!(await isSound(await restate(bytes, (info) => ({ ...info, from: '2001-01-01' })))));
    assert.ok(!(await isSound(await restate(bytes, (info) => ({ ...info, to: '2031-01-01' })))));
  });
}
