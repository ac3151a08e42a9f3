/**
 * Writes the k-gram index, in three passes: the postings are counted, which settles the layout; each is put in its
 * bucket as one sortable number; each bucket is sorted, freed of repetitions and packed.
 */

import { encodeBlocks } from './block-layout.ts';
import { bucketOf, encodeBucket, fingerprintOf } from './gram-bucket.ts';
import type { Grams } from './grams.ts';
import type { Layout } from './info.ts';

/** Bits of a fingerprint beyond those that number the postings: one random k-gram in 64 or more meets one by chance. */
const SPARE_BITS = 6;

/** Postings in a bucket, at the most likely. */
const BUCKET_POSTINGS_BITS = 9;

type IndexLayout = Pick<Layout, 'fingerprintBits' | 'bucketBits' | 'riceBits'>;

/** Widths that suit an index of so many postings. */
export function layoutFor(postings: number): IndexLayout {
  const countBits = postings < 2 ? 0 : 32 - Math.clz32(postings - 1);
  const fingerprintBits = Math.min(32, countBits + SPARE_BITS);
  return {
    fingerprintBits,
    bucketBits: Math.max(0, countBits - BUCKET_POSTINGS_BITS),
    riceBits: fingerprintBits - countBits,
  };
}

/**
 * A posting as a number that sorts by fingerprint, document, context. Within a bucket a fingerprint has at most 15
 * bits, a document 30 and a context 8: 53, which a double holds.
 */
const sortKey = (fingerprint: number, document: number, originals: number, context: number): number =>
  (fingerprint * originals + document) * 256 + context;

function countByBucket(documents: readonly Grams[], layout: Layout): Uint32Array {
  const counts = new Uint32Array(2 ** layout.bucketBits);
  for (const { hashes } of documents) {
    for (const hash of hashes) {
      const bucket = bucketOf(hash, layout);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return counts;
}

function fillBuckets(documents: readonly Grams[], layout: Layout): Float64Array[] {
  const buckets = Array.from(countByBucket(documents, layout), (count) => new Float64Array(count));
  const filled = new Uint32Array(buckets.length);
  for (const [document, { hashes, contexts }] of documents.entries()) {
    for (const [i, hash] of hashes.entries()) {
      const number = bucketOf(hash, layout);
      const at = filled[number] ?? 0;
      const bucket = buckets[number];
      if (bucket) bucket[at] = sortKey(fingerprintOf(hash, layout), document, documents.length, contexts[i] ?? 0);
      filled[number] = at + 1;
    }
  }
  return buckets;
}

function packBucket(keys: Float64Array, layout: Layout, originals: number): Uint8Array {
  const unique = keys.sort().filter((key, i) => i === 0 || key !== keys[i - 1]);
  const bucket = {
    fingerprints: Uint32Array.from(unique, (key) => Math.floor(key / 256 / originals)),
    documents: Uint32Array.from(unique, (key) => Math.floor(key / 256) % originals),
    contexts: Uint8Array.from(unique, (key) => key % 256),
  };
  return encodeBucket(bucket, layout, originals);
}

/** The GRAM section: `documents[i]` are the k-grams of document i. */
export function encodeGrams(documents: readonly Grams[], layout: Layout): Uint8Array {
  const buckets = fillBuckets(documents, layout);
  return encodeBlocks(buckets.map((keys) => packBucket(keys, layout, documents.length)));
}
