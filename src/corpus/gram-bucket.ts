/**
 * A bucket of the k-gram index: the postings whose fingerprints have the bucket's number as their top bits.
 *
 *   groups varint · then bit by bit, for each fingerprint in ascending order:
 *   Golomb–Rice( fingerprint − the one before − 1, riceBits ) · unary( postings − 1 ) · its postings, ascending
 *   the first posting   document, bounded by the originals · context
 *   a near one          1 · document − the one before (6 bits) · 1 if its context is the same, else 0 and the context
 *   a far one           0 · document − the one before − 64, bounded by those left · context
 *
 * A fingerprint is the top `fingerprintBits` of the k-gram's hash; within a bucket its lower bits serve. Versions of a
 * story lie near one another and share most k-grams: that is what the near postings are for.
 */

import { BitReader, BitWriter } from '../base/bits.ts';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import type { Layout } from './info.ts';

/** A posting's fingerprint without its top `bucketBits`, its document, its context. */
export type OnPosting = (fingerprint: number, document: number, context: number) => void;

/** Column by column, ascending by fingerprint, document, context; none twice. */
export interface Postings {
  readonly fingerprints: Uint32Array;
  readonly documents: Uint32Array;
  readonly contexts: Uint8Array;
}

const NEAR_BITS = 6;
const NEAR = 2 ** NEAR_BITS;

/** The bucket of a k-gram's hash. */
export const bucketOf = (hash: number, { bucketBits }: Pick<Layout, 'bucketBits'>): number =>
  Math.floor(hash / 2 ** (32 - bucketBits));

/** The lower bits of its fingerprint. */
export const fingerprintOf = (hash: number, { bucketBits, fingerprintBits }: Layout): number =>
  Math.floor(hash / 2 ** (32 - fingerprintBits)) % 2 ** (fingerprintBits - bucketBits);

class BucketWriter {
  readonly #bits = new BitWriter();
  readonly #layout: Layout;
  readonly #originals: number;
  readonly #contextBits: number;

  constructor(layout: Layout, originals: number) {
    this.#layout = layout;
    this.#originals = originals;
    this.#contextBits = layout.sideBits * 2;
  }

  group(gap: number, { documents, contexts }: Postings, from: number, to: number): void {
    this.#bits.rice(gap, this.#layout.riceBits);
    this.#bits.unary(to - from - 1);
    this.#bits.bounded(documents[from] ?? 0, this.#originals);
    this.#bits.write(contexts[from] ?? 0, this.#contextBits);
    for (let i = from + 1; i < to; i++) {
      const before = documents[i - 1] ?? 0;
      const delta = (documents[i] ?? 0) - before;
      if (delta < NEAR) this.#near(delta, contexts[i] ?? 0, contexts[i - 1] ?? 0);
      else this.#far(delta - NEAR, this.#originals - before - NEAR, contexts[i] ?? 0);
    }
  }

  finish(): Uint8Array {
    return this.#bits.finish();
  }

  #near(delta: number, context: number, before: number): void {
    this.#bits.write(1, 1);
    this.#bits.write(delta, NEAR_BITS);
    this.#bits.write(context === before ? 1 : 0, 1);
    if (context !== before) this.#bits.write(context, this.#contextBits);
  }

  #far(delta: number, bound: number, context: number): void {
    this.#bits.write(0, 1);
    this.#bits.bounded(delta, bound);
    this.#bits.write(context, this.#contextBits);
  }
}

/** The bytes of the bucket with these postings. */
export function encodeBucket(postings: Postings, layout: Layout, originals: number): Uint8Array {
  const { fingerprints } = postings;
  const groups = new BucketWriter(layout, originals);
  let count = 0;
  for (let from = 0, to = 0; from < fingerprints.length; from = to) {
    while (to < fingerprints.length && fingerprints[to] === fingerprints[from]) to++;
    const before = from === 0 ? -1 : (fingerprints[from - 1] ?? 0);
    groups.group((fingerprints[from] ?? 0) - before - 1, postings, from, to);
    count++;
  }
  const out = new ByteWriter();
  out.varint(count);
  out.bytes(groups.finish());
  return out.finish();
}

/** Reads the postings of a group; false if they cannot be. */
function readGroup(
  bits: BitReader,
  { sideBits }: Layout,
  originals: number,
  fingerprint: number,
  visit: OnPosting,
): boolean {
  const contextBits = sideBits * 2;
  let left = bits.unary();
  let document = bits.bounded(originals);
  let context = bits.read(contextBits);
  visit(fingerprint, document, context);
  for (; left > 0; left--) {
    if (bits.read(1) === 1) {
      document += bits.read(NEAR_BITS);
      if (bits.read(1) === 0) context = bits.read(contextBits);
    } else {
      const bound = originals - document - NEAR;
      if (bound < 1) return false;
      document += NEAR + bits.bounded(bound);
      context = bits.read(contextBits);
    }
    if (document >= originals) return false;
    visit(fingerprint, document, context);
  }
  return true;
}

/** Reads the postings up to those of the fingerprint `last`, all of them if it is infinite; false if they are malformed. */
export function readBucket(
  bytes: Uint8Array,
  layout: Layout,
  originals: number,
  last: number,
  visit: OnPosting,
): boolean {
  const reader = new ByteReader(bytes);
  const groups = reader.varint();
  const bits = new BitReader(reader.bytes(reader.remaining));
  const bound = 2 ** (layout.fingerprintBits - layout.bucketBits);
  let fingerprint = -1;
  for (let group = 0; group < groups; group++) {
    fingerprint += 1 + bits.rice(layout.riceBits);
    if (fingerprint > last) return !bits.isBroken;
    if (fingerprint >= bound || bits.isBroken || !readGroup(bits, layout, originals, fingerprint, visit)) return false;
  }
  return !reader.isBroken && bits.isSpent;
}
