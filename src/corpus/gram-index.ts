/**
 * Writes the k-gram index. The postings are spread over partitions by the top bits of their hashes as documents come;
 * when all are there, and so the layout is known, one partition after another is sorted, freed of repetitions and packed.
 */

import { bitsFor } from '../base/bits.ts';
import { encodeBucket, type Postings } from './gram-bucket.ts';
import type { Grams } from './grams.ts';
import type { Layout } from './info.ts';
import type { ByteSink, Scratch } from './scratch.ts';

/** Postings in a bucket, at the most likely. */
const BUCKET_POSTINGS_BITS = 8;

/** 64 partitions: a hundred million postings make partitions of some 15 MB. */
const PARTITION_BITS = 6;
const PARTITIONS = 2 ** PARTITION_BITS;

/** A posting in a partition: hash u32 · document u32 · context u8. */
const POSTING_BYTES = 9;

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
  readonly #partitions: readonly ByteSink[];
  #count = 0;

  constructor(scratch: Scratch) {
    this.#partitions = Array.from({ length: PARTITIONS }, () => scratch.sink());
  }

  /** Postings so far. */
  get count(): number {
    return this.#count;
  }

  add(document: number, { hashes, contexts }: Grams): void {
    const record = new DataView(new ArrayBuffer(POSTING_BYTES));
    const bytes = new Uint8Array(record.buffer);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      record.setUint32(0, hash, true);
      record.setUint32(4, document, true);
      record.setUint8(8, contexts[i] ?? 0);
      this.#partitions[hash >>> (32 - PARTITION_BITS)]?.append(bytes);
    }
    this.#count += hashes.length;
  }

  /** The buckets, in order. */
  *buckets(layout: Layout, originals: number): Generator<Uint8Array> {
    const sorter = new PostingSorter(layout, originals);
    // Few buckets: several partitions fall into one.
    const together = Math.max(1, PARTITIONS / 2 ** layout.bucketBits);
    for (let first = 0; first < PARTITIONS; first += together) {
      const sinks = this.#partitions.slice(first, first + together);
      const each = Math.max(1, 2 ** layout.bucketBits / PARTITIONS);
      const sorted = sorter.sort(sinks);
      for (let i = 0; i < each; i++) {
        yield encodeBucket(sorter.bucket(sorted, Math.floor(first / together) * each + i), layout, originals);
      }
    }
  }
}

/** Sorts postings as numbers, by fingerprint, document and context: at most 32 − 6 + 32 − 6 bits, which a double holds. */
class PostingSorter {
  readonly #layout: Layout;
  readonly #originals: number;
  readonly #contexts: number;

  constructor(layout: Layout, originals: number) {
    this.#layout = layout;
    this.#originals = originals;
    this.#contexts = 2 ** (layout.sideBits * 2);
  }

  sort(sinks: readonly ByteSink[]): Float64Array {
    const drop = 2 ** (32 - this.#layout.fingerprintBits);
    const keys = new Float64Array(sinks.reduce((sum, sink) => sum + sink.length, 0) / POSTING_BYTES);
    let count = 0;
    for (const sink of sinks) {
      const bytes = sink.read(0, sink.length);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bytes.length; at += POSTING_BYTES) {
        const fingerprint = Math.floor(view.getUint32(at, true) / drop);
        const posting = fingerprint * this.#originals + view.getUint32(at + 4, true);
        keys[count++] = posting * this.#contexts + view.getUint8(at + 8);
      }
    }
    return keys.sort();
  }

  /** The postings of a bucket among sorted ones. */
  bucket(keys: Float64Array, number: number): Postings {
    const width = 2 ** (this.#layout.fingerprintBits - this.#layout.bucketBits);
    const step = width * this.#originals * this.#contexts;
    const from = lowerBound(keys, number * step);
    const unique = keys
      .subarray(from, lowerBound(keys, (number + 1) * step))
      .filter((key, i, all) => key !== all[i - 1]);
    const posting = (key: number): number => Math.floor(key / this.#contexts);
    return {
      fingerprints: Uint32Array.from(unique, (key) => Math.floor(posting(key) / this.#originals) % width),
      documents: Uint32Array.from(unique, (key) => posting(key) % this.#originals),
      contexts: Uint8Array.from(unique, (key) => key % this.#contexts),
    };
  }
}

/** The index of the first number that is not below `wanted`. */
function lowerBound(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
