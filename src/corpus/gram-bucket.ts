/**
 * A bucket of the k-gram index: the postings of those of its fingerprints that have any, one fingerprint after another.
 * Where a fingerprint has few, a posting is a document. Where it has many, a k-gram is common, and what stands beside it
 * must tell the documents apart: a posting is its context × originals + its document.
 *
 *   a fingerprint   how many without postings come before it · how many postings, less 1, in unary · the postings,
 *                   ascending; after the last one, how many without postings are left
 *   how many        as a Rice code: the number / 2^gapBits as zeros and a one · the rest, in `gapBits`
 *   the first one   the posting, in as many bits as the largest takes
 *   a near one      1 · how much more it is than the one before, less 1, in `nearBits`
 *   a far one       0 · the posting, as the first one
 *
 * Versions of a story have neighbouring documents and share most k-grams: that is what the near postings are for. What
 * is not asked for is passed over by its width alone.
 */

import { BitReader, BitWriter, bitsFor } from '../base/bits.ts';
import type { Sides } from './grams.ts';
import type { Layout } from './info.ts';

/** What is needed to read buckets. */
export interface BucketShape {
  readonly originals: number;
  readonly sides: Sides;
  /** Bits that tell a bucket's fingerprints apart. */
  readonly fingerprintBits: number;
  readonly gapBits: number;
  readonly nearBits: number;
  /** Up to so many postings of one fingerprint are without context; of more, all have theirs. */
  readonly few: number;
}

/** Told of a posting; the context is null where it has none. */
export type OnPosting = (document: number, context: number | null) => void;

/** The bucket of a hash, of so many (at most 2^21). */
export const bucketOf = (hash: number, buckets: number): number => Math.floor((hash * buckets) / 2 ** 32);

/** The fingerprint, in its bucket, of a k-gram's hash. */
export const fingerprintOf = (hash: number, { buckets, fingerprintBits }: Layout): number =>
  Math.floor(((hash * buckets) % 2 ** 32) / 2 ** (32 - fingerprintBits));

/** A fingerprint and a posting with its context as one number, to be sorted. */
export const keyOf = (fingerprint: number, posting: number): number => fingerprint * 2 ** 32 + posting;

/** Postings with or without context are less than this. */
const boundOf = ({ originals, sides }: BucketShape, isMany: boolean): number =>
  isMany ? originals * sides.before * sides.after : originals;

/** Ascending postings with context, without it. */
function documentsOf(postings: readonly number[], originals: number): number[] {
  const documents = postings.map((posting) => posting % originals);
  return documents.length < 2 ? documents : [...new Set(documents)].sort((a, b) => a - b);
}

class BucketWriter {
  readonly #bits = new BitWriter();
  readonly #shape: BucketShape;
  /** The fingerprint after the last one that was added. */
  #next = 0;

  constructor(shape: BucketShape) {
    this.#shape = shape;
  }

  /** The postings of a later fingerprint with their contexts, ascending, none twice. */
  add(fingerprint: number, given: readonly number[]): void {
    this.#goTo(fingerprint);
    const isMany = given.length > this.#shape.few;
    const postings = isMany ? given : documentsOf(given, this.#shape.originals);
    const width = bitsFor(boundOf(this.#shape, isMany));
    this.#bits.unary(postings.length - 1);
    for (const [i, posting] of postings.entries()) {
      const before = postings[i - 1];
      if (before === undefined) this.#bits.write(posting, width);
      else this.#addAfter(before, posting, width);
    }
  }

  finish(): Uint8Array {
    this.#goTo(2 ** this.#shape.fingerprintBits);
    return this.#bits.finish();
  }

  #goTo(fingerprint: number): void {
    this.#bits.rice(fingerprint - this.#next, this.#shape.gapBits);
    this.#next = fingerprint + 1;
  }

  #addAfter(before: number, posting: number, width: number): void {
    const { nearBits } = this.#shape;
    const distance = posting - before - 1;
    const isNear = distance < 2 ** nearBits;
    this.#bits.write(isNear ? 1 : 0, 1);
    if (isNear) this.#bits.write(distance, nearBits);
    else this.#bits.write(posting, width);
  }
}

/** The postings of sorted keys of one fingerprint, each once. */
function postingsIn(keys: Float64Array, from: number, to: number): number[] {
  const postings: number[] = [];
  for (let i = from; i < to; i++) {
    if (i === from || keys[i] !== keys[i - 1]) postings.push((keys[i] ?? 0) % 2 ** 32);
  }
  return postings;
}

/** The bytes of the bucket with these keys (`keyOf`), sorted; those that are the same are one. */
export function encodeBucket(keys: Float64Array, shape: BucketShape): Uint8Array {
  const writer = new BucketWriter(shape);
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const own = Math.floor((keys[from] ?? 0) / 2 ** 32);
    for (const end = keyOf(own + 1, 0); to < keys.length && (keys[to] ?? 0) < end; ) to++;
    writer.add(own, postingsIn(keys, from, to));
  }
  return writer.finish();
}

/** Bits of a posting that is written whole. */
interface Widths {
  readonly few: number;
  readonly many: number;
}

/** Passes over the postings of a fingerprint. */
function skipPostings(bits: BitReader, { nearBits, few }: BucketShape, widths: Widths): void {
  const count = bits.unary() + 1;
  const width = count > few ? widths.many : widths.few;
  bits.skip(width);
  for (let left = count - 1; left > 0; left--) bits.skip(bits.read(1) === 1 ? nearBits : width);
}

/** Reads the postings of a fingerprint; false if they are malformed. */
function readPostings(bits: BitReader, shape: BucketShape, visit: OnPosting): boolean {
  const { originals, nearBits, few } = shape;
  const count = bits.unary() + 1;
  const isMany = count > few;
  const bound = boundOf(shape, isMany);
  const width = bitsFor(bound);
  let before = -1;
  for (let i = 0; i < count; i++) {
    const isNear = i > 0 && bits.read(1) === 1;
    const posting = isNear ? before + 1 + bits.read(nearBits) : bits.read(width);
    if (posting <= before || posting >= bound || bits.isBroken) return false;
    const context = Math.floor(posting / originals);
    visit(posting - context * originals, isMany ? context : null);
    before = posting;
  }
  return !bits.isBroken;
}

/**
 * Reads the postings of these fingerprints (ascending, none twice), each told to `visit` with the fingerprint's place
 * among them; false if they are malformed. Cost: a step for each posting up to the last of them.
 */
export function readFingerprints(
  bytes: Uint8Array,
  shape: BucketShape,
  fingerprints: readonly number[],
  visit: (place: number, document: number, context: number | null) => void,
): boolean {
  const bits = new BitReader(bytes);
  const widths = { few: bitsFor(boundOf(shape, false)), many: bitsFor(boundOf(shape, true)) };
  const end = 2 ** shape.fingerprintBits;
  let at = bits.rice(shape.gapBits, end);
  for (const [place, fingerprint] of fingerprints.entries()) {
    for (; at < fingerprint; at += 1 + bits.rice(shape.gapBits, end)) skipPostings(bits, shape, widths);
    if (at > fingerprint) continue;
    if (!readPostings(bits, shape, (document, context) => visit(place, document, context))) return false;
    at += 1 + bits.rice(shape.gapBits, end);
  }
  return !bits.isBroken;
}

/** Whether all the postings can be read, and nothing follows them. */
export function isSoundBucket(bytes: Uint8Array, shape: BucketShape): boolean {
  const bits = new BitReader(bytes);
  const end = 2 ** shape.fingerprintBits;
  let at = bits.rice(shape.gapBits, end);
  for (; at < end; at += 1 + bits.rice(shape.gapBits, end)) if (!readPostings(bits, shape, () => {})) return false;
  return at === end && bits.isSpent;
}
