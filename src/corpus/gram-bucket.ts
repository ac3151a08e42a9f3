/**
 * A bucket of the k-gram index: the postings whose fingerprints have the bucket's number as their top bits.
 *
 *   count varint · then bit by bit, for each posting in ascending order:
 *   Golomb–Rice( fingerprint − the one before, riceBits ) · document (documentBits) · context (8)
 *
 * A fingerprint is the top `fingerprintBits` of the k-gram's hash; within a bucket its lower bits serve.
 */

import { BitReader, BitWriter } from '../base/bits.ts';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import type { Layout } from './info.ts';

/** Column by column, ascending by fingerprint, document, context. */
export interface Bucket {
  /** The fingerprints without their top `bucketBits`. */
  readonly fingerprints: Uint32Array;
  readonly documents: Uint32Array;
  readonly contexts: Uint8Array;
}

const CONTEXT_BITS = 8;

/** Bits that number `originals` documents. */
const documentBits = (originals: number): number => (originals < 2 ? 0 : 32 - Math.clz32(originals - 1));

/** The bucket of a k-gram's hash. */
export const bucketOf = (hash: number, { bucketBits }: Layout): number => Math.floor(hash / 2 ** (32 - bucketBits));

/** The lower bits of its fingerprint. */
export const fingerprintOf = (hash: number, { bucketBits, fingerprintBits }: Layout): number =>
  Math.floor(hash / 2 ** (32 - fingerprintBits)) % 2 ** (fingerprintBits - bucketBits);

/** The bytes of a bucket. */
export function encodeBucket(bucket: Bucket, layout: Layout, originals: number): Uint8Array {
  const bits = new BitWriter();
  let previous = 0;
  for (const [i, fingerprint] of bucket.fingerprints.entries()) {
    bits.rice(fingerprint - previous, layout.riceBits);
    bits.write(bucket.documents[i] ?? 0, documentBits(originals));
    bits.write(bucket.contexts[i] ?? 0, CONTEXT_BITS);
    previous = fingerprint;
  }
  const out = new ByteWriter();
  out.varint(bucket.fingerprints.length);
  out.bytes(bits.finish());
  return out.finish();
}

/** The bucket in `bytes`, or null if they are malformed. */
export function decodeBucket(bytes: Uint8Array, layout: Layout, originals: number): Bucket | null {
  const reader = new ByteReader(bytes);
  const count = reader.count();
  const bits = new BitReader(reader.bytes(reader.remaining));
  const bucket = {
    fingerprints: new Uint32Array(count),
    documents: new Uint32Array(count),
    contexts: new Uint8Array(count),
  };
  let fingerprint = 0;
  let highest = 0;
  for (let i = 0; i < count; i++) {
    const delta = bits.rice(layout.riceBits);
    const document = bits.read(documentBits(originals));
    fingerprint += delta;
    highest = Math.max(highest, document);
    bucket.fingerprints[i] = fingerprint;
    bucket.documents[i] = document;
    bucket.contexts[i] = bits.read(CONTEXT_BITS);
  }
  const isWithin =
    fingerprint < 2 ** (layout.fingerprintBits - layout.bucketBits) && (count === 0 || highest < originals);
  return bits.isSpent && isWithin ? bucket : null;
}
