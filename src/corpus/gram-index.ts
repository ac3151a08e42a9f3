/**
 * Writes the k-gram index. The postings are spread over partitions as documents come; when all are there, and so the
 * layout is known, one partition after another is parted into its buckets, and each is sorted and packed.
 */

import { bitsFor } from '../base/bits.ts';
import { encodeBucket, type Postings } from './gram-bucket.ts';
import type { Grams } from './grams.ts';
import type { Layout } from './info.ts';
import { PARTITIONS, PostingsSpool } from './postings-spool.ts';
import type { Scratch } from './scratch.ts';

/** Postings in a bucket, at the most likely. */
const BUCKET_POSTINGS_BITS = 8;

type IndexLayout = Pick<Layout, 'fingerprintBits' | 'bucketBits' | 'riceBits'>;

/** Widths that suit an index of so many postings. */
export function layoutFor(postings: number): IndexLayout {
  const countBits = bitsFor(postings);
  return { fingerprintBits: countBits, bucketBits: Math.max(0, countBits - BUCKET_POSTINGS_BITS), riceBits: 0 };
}

/**
 * Bits of context a side: fewer where a document's number takes more bits, or where the pack is to be small and its
 * documents are soon ruled out.
 */
export const sideBitsFor = (originals: number, sealed: boolean): number => (originals > 2 ** 17 ? 2 : sealed ? 3 : 4);

export class GramIndexWriter {
  readonly #postings: PostingsSpool;

  constructor(scratch: Scratch) {
    this.#postings = new PostingsSpool(scratch);
  }

  /** Postings so far. */
  get count(): number {
    return this.#postings.count;
  }

  add(document: number, { hashes, contexts }: Grams): void {
    for (let i = 0; i < hashes.length; i++) this.#postings.add(hashes[i] ?? 0, document, contexts[i] ?? 0);
  }

  /** The buckets, in order. */
  *buckets(layout: Layout, originals: number): Generator<Uint8Array> {
    const buckets = 2 ** layout.bucketBits;
    // Few buckets: several partitions fall into one.
    const parts = Math.min(PARTITIONS, buckets);
    for (let part = 0; part < parts; part++) {
      const sorter = new BucketSorter(layout, originals, (part * buckets) / parts, buckets / parts);
      const [first, last] = [(part * PARTITIONS) / parts, ((part + 1) * PARTITIONS) / parts];
      const sorted = sorter.sort(this.#postings, first, last);
      for (const keys of sorted) yield encodeBucket(sorter.postings(keys), layout, originals);
    }
  }
}

/**
 * Sorts the postings of some buckets as numbers: by fingerprint (without the bucket's bits: about 8), document and
 * context, at most 50 bits.
 */
class BucketSorter {
  readonly #originals: number;
  readonly #contexts: number;
  /** Hashes to a fingerprint, and fingerprints to a bucket. */
  readonly #hashes: number;
  readonly #fingerprints: number;
  readonly #first: number;
  readonly #count: number;

  /** Of the `count` buckets from `first` on. */
  constructor(layout: Layout, originals: number, first: number, count: number) {
    this.#originals = originals;
    this.#contexts = 2 ** (layout.sideBits * 2);
    this.#hashes = 2 ** (32 - layout.fingerprintBits);
    this.#fingerprints = 2 ** (layout.fingerprintBits - layout.bucketBits);
    this.#first = first;
    this.#count = count;
  }

  /** The sorted keys of each bucket, which lie in the partitions `[from, to)`. */
  *sort(spool: PostingsSpool, from: number, to: number): Generator<Float64Array> {
    const next = this.#starts(spool, from, to);
    const keys = new Float64Array(spool.countIn(from, to));
    spool.eachIn(from, to, (hash, document, context) => {
      const fingerprint = Math.floor(hash / this.#hashes);
      const bucket = Math.floor(fingerprint / this.#fingerprints);
      const at = next[bucket - this.#first] ?? 0;
      next[bucket - this.#first] = at + 1;
      const lower = fingerprint - bucket * this.#fingerprints;
      keys[at] = (lower * this.#originals + document) * this.#contexts + context;
    });
    for (let bucket = 0; bucket < this.#count; bucket++)
      yield keys.subarray(bucket === 0 ? 0 : next[bucket - 1], next[bucket]).sort();
  }

  /** The postings with these keys; those that are the same are one. */
  postings(keys: Float64Array): Postings {
    const fingerprints = new Uint32Array(keys.length);
    const documents = new Uint32Array(keys.length);
    const contexts = new Uint8Array(keys.length);
    let count = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      if (key === keys[i - 1]) continue;
      const rest = Math.floor(key / this.#contexts);
      contexts[count] = key - rest * this.#contexts;
      const fingerprint = Math.floor(rest / this.#originals);
      documents[count] = rest - fingerprint * this.#originals;
      fingerprints[count++] = fingerprint;
    }
    return {
      fingerprints: fingerprints.subarray(0, count),
      documents: documents.subarray(0, count),
      contexts: contexts.subarray(0, count),
    };
  }

  /** Where each bucket's keys begin. */
  #starts(spool: PostingsSpool, from: number, to: number): Uint32Array {
    const starts = new Uint32Array(this.#count + 1);
    const hashes = this.#hashes * this.#fingerprints;
    spool.eachIn(from, to, (hash) => {
      const after = Math.floor(hash / hashes) - this.#first + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    });
    for (let bucket = 0; bucket < this.#count; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    return starts;
  }
}
