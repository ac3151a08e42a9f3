/**
 * Writes the k-gram index. The postings are spread over partitions as documents come; when all are there, and so the
 * layout is known, one partition after another is parted into its buckets, and each is sorted and packed.
 */

import { bitsFor } from '../base/bits.ts';
import { bucketOf, encodeBucket, fingerprintOf, keyOf } from './gram-bucket.ts';
import { contextOf, type Grams, type Sides } from './grams.ts';
import type { Layout } from './info.ts';
import { PARTITIONS, PartitionedPairs } from './partitioned-pairs.ts';
import type { Scratch } from './scratch.ts';

/** How close an index is packed. */
interface Density {
  /** Postings in a bucket on average, at the most, and bits of its fingerprints. */
  readonly postings: number;
  readonly fingerprintBits: number;
  /** Postings of a fingerprint that have no contexts: more than chance brings together. */
  readonly few: number;
}

/** For each posting there are 21 fingerprints: a k-gram meets another's by chance in 5 of 100 cases. */
const OPEN: Density = { postings: 48, fingerprintBits: 10, few: 8 };
/** Sealed packs are to be small and to tell little: in 19 of 100 cases. */
const SEALED: Density = { postings: 48, fingerprintBits: 8, few: 16 };
/** In large packs, whose postings are longer, in 19 of 100 cases and 1.5 times. */
const LARGE_OPEN: Density = { ...OPEN, postings: 96, fingerprintBits: 9 };
const LARGE_SEALED: Density = { ...SEALED, postings: 192, fingerprintBits: 7 };
const LARGE = 2 ** 17;
/** Where originals are few, chance often brings a k-gram to the very one whose seeming runs it should refute. */
const SMALL_SEALED: Density = { ...SEALED, few: 0 };
const SMALL = 2 ** 10;

function densityOf(originals: number, sealed: boolean): Density {
  if (originals > LARGE) return sealed ? LARGE_SEALED : LARGE_OPEN;
  if (!sealed) return OPEN;
  return originals < SMALL ? SMALL_SEALED : SEALED;
}

/** `bucketOf` is exact up to here. */
const MOST_BUCKETS = 2 ** 21;

/** Postings are below this. */
const POSTINGS_END = 2 ** 32;
const MOST_CODES = 256;

/** Versions of a story are from about as many days. */
const NEAR_DAYS = 2;

/** As many codes of contexts as leave room for the document. */
function sidesFor(originals: number): Sides {
  const codes = (most: number): number => Math.min(MOST_CODES, Math.floor(most));
  const before = codes(Math.sqrt(POSTINGS_END / originals));
  return { before, after: codes(POSTINGS_END / originals / before) };
}

/** How many buckets suit so many postings: each partition has a whole number of them, or falls whole into one. */
function bucketsFor(postings: number, each: number): number {
  const wanted = Math.ceil(postings / each);
  if (wanted < PARTITIONS) return 2 ** bitsFor(wanted);
  return Math.min(MOST_BUCKETS, Math.ceil(wanted / PARTITIONS) * PARTITIONS);
}

export class GramIndexWriter {
  readonly #originals: number;
  readonly #density: Density;
  readonly #sides: Sides;
  /** Hashes, and postings with their contexts. */
  readonly #postings: PartitionedPairs;

  constructor(originals: number, sealed: boolean, scratch: Scratch) {
    this.#density = densityOf(originals, sealed);
    this.#sides = sidesFor(originals);
    this.#originals = originals;
    this.#postings = new PartitionedPairs(scratch);
  }

  add(document: number, { hashes, before, after }: Grams): void {
    for (let i = 0; i < hashes.length; i++) {
      const [hash = 0, context] = [hashes[i], contextOf(before[i] ?? 0, after[i] ?? 0, this.#sides)];
      this.#postings.add(hash, hash, context * this.#originals + document);
    }
  }

  /** When all documents have come, which are from so many days. */
  layout(days: number): Pick<Layout, 'buckets' | 'fingerprintBits' | 'gapBits' | 'sides' | 'few' | 'nearBits'> {
    const { postings, fingerprintBits, few } = this.#density;
    return {
      buckets: bucketsFor(this.#postings.count, postings),
      fingerprintBits,
      gapBits: Math.max(0, Math.floor(fingerprintBits - Math.log2(postings))),
      sides: this.#sides,
      few,
      nearBits: bitsFor(Math.ceil((NEAR_DAYS * this.#originals) / days)),
    };
  }

  /** The buckets, in order. */
  *buckets(layout: Layout): Generator<Uint8Array> {
    const shape = { ...layout, originals: this.#originals };
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
