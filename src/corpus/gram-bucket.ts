/**
 * A bucket of the k-gram index: the postings of so many fingerprints, one fingerprint after another. A posting is one
 * number, its context × originals + its document.
 *
 *   a fingerprint   postings, in unary · its postings, ascending
 *   the first one   the posting, in `width` bits
 *   a near one      1 · how much more it is than the one before, less 1, in `nearBits`
 *   a far one       0 · the posting, in `width` bits
 *
 * Versions of a story have neighbouring documents and share most k-grams: that is what the near postings are for. What
 * is not asked for is passed over by its width alone.
 */

import { BitReader, BitWriter, bitsFor } from '../base/bits.ts';
import type { Sides } from './grams.ts';
import type { Layout } from './info.ts';

/** What is needed to read buckets. */
export interface BucketShape {
  /** Bits that tell a bucket's fingerprints apart. */
  readonly fingerprintBits: number;
  /** Postings are less than this. */
  readonly bound: number;
  /** Bits of a posting that is written whole. */
  readonly width: number;
  readonly nearBits: number;
}

const contextsOf = ({ before, after }: Sides): number => before * after;

export function shapeOf({ fingerprintBits, nearBits, sides }: Layout, originals: number): BucketShape {
  const bound = originals * contextsOf(sides);
  return { fingerprintBits, bound, width: bitsFor(bound), nearBits };
}

/** The bucket of a hash, of so many (at most 2^21). */
export const bucketOf = (hash: number, buckets: number): number => Math.floor((hash * buckets) / 2 ** 32);

/** The fingerprint, in its bucket, of a k-gram's hash. */
export const fingerprintOf = (hash: number, { buckets, fingerprintBits }: Layout): number =>
  Math.floor(((hash * buckets) % 2 ** 32) / 2 ** (32 - fingerprintBits));

/** A fingerprint and a posting as one number, to be sorted. */
export const keyOf = (fingerprint: number, posting: number): number => fingerprint * 2 ** 32 + posting;

class BucketWriter {
  readonly #bits = new BitWriter();
  readonly #shape: BucketShape;

  constructor(shape: BucketShape) {
    this.#shape = shape;
  }

  /** The postings of the next fingerprint, ascending, none twice. */
  add(postings: readonly number[]): void {
    this.#bits.unary(postings.length);
    for (const [i, posting] of postings.entries()) {
      const before = postings[i - 1];
      if (before === undefined) this.#bits.write(posting, this.#shape.width);
      else this.#addAfter(before, posting);
    }
  }

  finish(): Uint8Array {
    return this.#bits.finish();
  }

  #addAfter(before: number, posting: number): void {
    const { width, nearBits } = this.#shape;
    const distance = posting - before - 1;
    const isNear = distance < 2 ** nearBits;
    this.#bits.write(isNear ? 1 : 0, 1);
    if (isNear) this.#bits.write(distance, nearBits);
    else this.#bits.write(posting, width);
  }
}

/** The bytes of the bucket with these keys (`keyOf`), sorted; those that are the same are one. */
export function encodeBucket(keys: Float64Array, shape: BucketShape): Uint8Array {
  const writer = new BucketWriter(shape);
  let next = 0;
  for (let fingerprint = 0; fingerprint < 2 ** shape.fingerprintBits; fingerprint++) {
    const first = keyOf(fingerprint, 0);
    const postings: number[] = [];
    for (; (keys[next] ?? Number.NaN) < keyOf(fingerprint + 1, 0); next++) {
      if (keys[next] !== keys[next - 1]) postings.push((keys[next] ?? 0) - first);
    }
    writer.add(postings);
  }
  return writer.finish();
}

/** Passes over the postings of a fingerprint. */
function skipPostings(bits: BitReader, { width, nearBits }: BucketShape): void {
  let left = bits.unary();
  if (left > 0) bits.skip(width);
  for (; left > 1; left--) bits.skip(bits.read(1) === 1 ? nearBits : width);
}

/** Reads the postings of a fingerprint; false if they are malformed. */
function readPostings(bits: BitReader, shape: BucketShape, visit: (posting: number) => void): boolean {
  const { bound, width, nearBits } = shape;
  let posting = 0;
  const count = bits.unary();
  for (let i = 0; i < count; i++) {
    const isNear = i > 0 && bits.read(1) === 1;
    posting = isNear ? posting + 1 + bits.read(nearBits) : bits.read(width);
    if (posting >= bound || bits.isBroken) return false;
    visit(posting);
  }
  return !bits.isBroken;
}

/** Reads the postings of one fingerprint; false if they are malformed. Cost: a step for each posting before them. */
export function readFingerprint(
  bytes: Uint8Array,
  shape: BucketShape,
  fingerprint: number,
  visit: (posting: number) => void,
): boolean {
  const bits = new BitReader(bytes);
  for (let before = 0; before < fingerprint; before++) skipPostings(bits, shape);
  return readPostings(bits, shape, visit);
}

/** Whether all the postings can be read, and nothing follows them. */
export function isSoundBucket(bytes: Uint8Array, shape: BucketShape): boolean {
  const bits = new BitReader(bytes);
  for (let fingerprint = 0; fingerprint < 2 ** shape.fingerprintBits; fingerprint++) {
    if (!readPostings(bits, shape, () => {})) return false;
  }
  return bits.isSpent;
}
