/** Buckets of the k-gram index against a plain map of their postings. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type BucketShape,
  encodeBucket,
  isSoundBucket,
  keyOf,
  readFingerprints,
} from '../../src/corpus/gram-bucket.ts';

const shape: fc.Arbitrary<BucketShape> = fc.record({
  originals: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(1_000_000)),
  sides: fc.record({ before: fc.integer({ min: 1, max: 65 }), after: fc.integer({ min: 1, max: 66 }) }),
  fingerprintBits: fc.integer({ min: 0, max: 4 }),
  gapBits: fc.integer({ min: 0, max: 5 }),
  nearBits: fc.integer({ min: 0, max: 12 }),
  few: fc.integer({ min: 0, max: 9 }),
});

interface Posting {
  readonly fingerprint: number;
  readonly document: number;
  readonly context: number;
}

/** Postings that crowd on some fingerprints, and documents that are often neighbours. */
const postingsOf = ({ originals, sides, fingerprintBits }: BucketShape): fc.Arbitrary<Posting[]> =>
  fc.array(
    fc.record({
      fingerprint: fc.oneof(fc.nat(2 ** fingerprintBits - 1), fc.constant(0)),
      document: fc.oneof(fc.nat(originals - 1), fc.nat(Math.min(20, originals - 1))),
      context: fc.oneof(fc.nat(sides.before * sides.after - 1), fc.constant(0)),
    }),
    { maxLength: 120 },
  );

/** What a reader should be told of a fingerprint, ascending. */
function expected(all: readonly Posting[], wanted: number, few: number): string[] {
  const own = all.filter(({ fingerprint }) => fingerprint === wanted);
  const whole = new Set(own.map(({ document, context }) => `${document} ${context}`));
  return whole.size > few ? [...whole].sort() : [...new Set(own.map(({ document }) => `${document} null`))].sort();
}

function encoded(all: readonly Posting[], { originals, ...rest }: BucketShape): Uint8Array {
  const keys = all.map(({ fingerprint, document, context }) => keyOf(fingerprint, context * originals + document));
  return encodeBucket(Float64Array.from(keys).sort(), { originals, ...rest });
}

test('the fingerprints of a bucket that are asked for give their postings, each once', () => {
  fc.assert(
    fc.property(
      shape.chain((given) => fc.tuple(fc.constant(given), postingsOf(given))),
      fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      ([given, all], isAsked) => {
        const bytes = encoded(all, given);
        const asked = Array.from({ length: 2 ** given.fingerprintBits }, (_, i) => i).filter((i) => isAsked[i]);
        const read = asked.map((): string[] => []);
        assert.ok(
          readFingerprints(bytes, given, asked, (place, document, context) =>
            read[place]?.push(`${document} ${context}`),
          ),
        );
        for (const [place, fingerprint] of asked.entries())
          assert.deepEqual(read[place]?.sort(), expected(all, fingerprint, given.few));
        assert.ok(isSoundBucket(bytes, given));
      },
    ),
  );
});

test('a bucket that is cut short, or has more to it, is not sound', () => {
  fc.assert(
    fc.property(
      shape.chain((given) => fc.tuple(fc.constant(given), postingsOf(given))),
      ([given, all]) => {
        const bytes = encoded(all, given);
        assert.equal(isSoundBucket(bytes.subarray(0, -1), given), false);
        assert.equal(isSoundBucket(Uint8Array.of(...bytes, 0), given), false);
      },
    ),
  );
});
