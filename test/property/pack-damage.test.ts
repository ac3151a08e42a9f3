/** A damaged pack gives an error or, where the damage is not read, the right answer; it never throws. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { DocId } from '../../src/base/brand.ts';
import type { Result } from '../../src/base/result.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { decodeBucket } from '../../src/corpus/gram-bucket.ts';
import { decodeInfo } from '../../src/corpus/info.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { decodeTexts } from '../../src/corpus/open-documents.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { decodeSealed, encodeSealed, seal } from '../../src/corpus/sealed-documents.ts';
import { decodeStories } from '../../src/corpus/story-block.ts';
import { analyse } from '../../src/text/analyse.ts';
import { findWords } from '../../src/text/words.ts';
import { packBytes, story, unwrap } from '../support/packs.ts';

const textOf = (seed: number): string =>
  Array.from({ length: 40 }, (_, i) => `“Word${(i * seed) % 23} went on,” he said of n${i * seed}.`).join('\n\n');
const STORIES = Array.from({ length: 12 }, (_, i) => story(`story-${i}`, textOf(i + 3)));
const PAGE = findWords(textOf(5)).hashes;

const QUESTIONS: readonly ((pack: Pack) => Promise<Result<unknown>>)[] = [
  (pack) => pack.candidates(PAGE),
  (pack) => pack.list(),
  (pack) => pack.original(1 as DocId),
  (pack) => pack.original(11 as DocId),
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
      { numRuns: 1500 },
    );
  });
}

// Whoever makes a pack can also make its checksums right: the decoders stand on their own.
test('no decoder throws on bytes made to mislead it, or takes them for more than they can hold', () => {
  const layout = {
    storiesPerBlock: 256,
    documentsPerBlock: 8,
    codeBits: 6,
    fingerprintBits: 20,
    bucketBits: 4,
    riceBits: 6,
  };
  const block = encodeSealed([seal(analyse(textOf(7)), 6)]);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.tuple(fc.nat(block.length - 1), fc.nat(255)).map(([at, value]) => block.with(at, value)),
  );
  fc.assert(
    fc.property(bytes, fc.nat(300), (given, count) => {
      decodeStories(given, count, true);
      decodeTexts(given, count);
      decodeSealed(given, 1, 6);
      decodeSealed(given, count, 6);
      decodeInfo(given);
      const bucket = decodeBucket(given, layout, 100);
      assert.ok((bucket?.fingerprints.length ?? 0) <= given.length);
    }),
    { numRuns: 5000 },
  );
});
