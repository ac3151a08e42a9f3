/**
 * Writes the k-gram index. The postings are spread over partitions as documents come; when all are there, and so the
 * layout is known, one partition after another is parted into its buckets, and each is sorted and packed.
 */

import { bitsFor } from '../base/bits.ts';
import { bucketOf, encodeBucket, fingerprintOf, keyOf, shapeOf } from './gram-bucket.ts';
import type { Grams, Sides } from './grams.ts';
import type { Layout } from './info.ts';
import { PARTITIONS, PartitionedPairs } from './partitioned-pairs.ts';
import type { Scratch } from './scratch.ts';

/** Postings in a bucket on average, at the most. */
const BUCKET_POSTINGS = 192;
/** A third more fingerprints than postings: chance puts a k-gram in three buckets of four beside another. */
const FINGERPRINT_BITS = 8;
/** `bucketOf` is exact up to here. */
const MOST_BUCKETS = 2 ** 21;

/** Bits of a posting that is written whole, in an open pack and in a sealed one, whose documents are ruled out sooner. */
const [OPEN_WIDTH, SEALED_WIDTH] = [24, 22];
const MOST_SIDE_CODES = 256;

/** Codes of contexts: as many as a posting's bits leave beside the document. */
export function sidesFor(originals: number, sealed: boolean): Sides {
  const contexts = 2 ** (sealed ? SEALED_WIDTH : OPEN_WIDTH) / originals;
  const codes = (most: number): number => Math.max(2, Math.min(MOST_SIDE_CODES, Math.floor(most)));
  const before = codes(Math.sqrt(contexts));
  return { before, after: codes(contexts / before) };
}

/** How many buckets suit so many postings: each partition has a whole number of them, or falls whole into one. */
function bucketsFor(postings: number): number {
  const wanted = Math.ceil(postings / BUCKET_POSTINGS);
  if (wanted < PARTITIONS) return 2 ** bitsFor(wanted);
  return Math.min(MOST_BUCKETS, Math.ceil(wanted / PARTITIONS) * PARTITIONS);
}

export class GramIndexWriter {
  readonly sides: Sides;
  readonly #originals: number;
  readonly #postings: PartitionedPairs;

  constructor(originals: number, sealed: boolean, scratch: Scratch) {
    this.sides = sidesFor(originals, sealed);
    this.#originals = originals;
    this.#postings = new PartitionedPairs(scratch);
  }

  add(document: number, { hashes, contexts }: Grams): void {
    for (const [i, hash] of hashes.entries())
      this.#postings.add(hash, hash, (contexts[i] ?? 0) * this.#originals + document);
  }

  /** When all documents have come. */
  layout(): Pick<Layout, 'buckets' | 'fingerprintBits' | 'sides' | 'nearBits'> {
    const buckets = bucketsFor(this.#postings.count);
    return { buckets, fingerprintBits: FINGERPRINT_BITS, sides: this.sides, nearBits: 7 };
  }

  /** The buckets, in order. */
  *buckets(layout: Layout): Generator<Uint8Array> {
    const shape = shapeOf(layout, this.#originals);
    const parts = Math.min(PARTITIONS, layout.buckets);
    for (let part = 0; part < parts; part++) {
      const [from, to] = [(part * PARTITIONS) / parts, ((part + 1) * PARTITIONS) / parts];
      for (const keys of this.#sorted(layout, from, to)) yield encodeBucket(keys, shape);
    }
  }

  /** The sorted keys of each bucket that lies in the partitions `[from, to)`. */
  *#sorted(layout: Layout, from: number, to: number): Generator<Float64Array> {
    const firstBucket = (from * layout.buckets) / PARTITIONS;
    const next = this.#starts(layout, from, to);
    const keys = new Float64Array(this.#postings.countIn(from, to));
    this.#postings.eachIn(from, to, (hash, posting) => {
      const bucket = bucketOf(hash, layout.buckets) - firstBucket;
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      keys[at] = keyOf(fingerprintOf(hash, layout), posting);
    });
    for (let bucket = 0; bucket + 1 < next.length; bucket++)
      yield keys.subarray(bucket === 0 ? 0 : next[bucket - 1], next[bucket]).sort();
  }

  /** Where the keys of each bucket of the partitions `[from, to)` begin; the last is where they end. */
  #starts({ buckets }: Layout, from: number, to: number): Uint32Array {
    const first = (from * buckets) / PARTITIONS;
    const starts = new Uint32Array(((to - from) * buckets) / PARTITIONS + 1);
    this.#postings.eachIn(from, to, (hash) => {
      const after = bucketOf(hash, buckets) - first + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    });
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    return starts;
  }
}
