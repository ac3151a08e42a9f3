/**
 * Which originals share a sampled k-gram, and its neighbourhood, with a page.
 * Cost: one bucket (about a kilobyte, near ones read together) for each sampled k-gram of the page.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate } from './corpus.ts';
import { type Bucket, bucketOf, decodeBucket, fingerprintOf } from './gram-bucket.ts';
import { agree, findGrams } from './grams.ts';
import type { PackFile } from './pack-file.ts';

/** The buckets with these numbers, decoded. */
export async function readBuckets(file: PackFile, numbers: readonly number[]): Promise<Result<Map<number, Bucket>>> {
  const { originals, layout } = file.info;
  const blocks = await file.grams.readMany(numbers);
  if (!blocks.ok) return blocks;
  const buckets = new Map<number, Bucket>();
  for (const [number, bytes] of blocks.value) {
    const bucket = decodeBucket(bytes, layout, originals);
    if (!bucket) return file.grams.broken(number, 'malformed postings');
    buckets.set(number, bucket);
  }
  return ok(buckets);
}

/** The first posting with at least this fingerprint. */
function lowerBound(fingerprints: Uint32Array, wanted: number): number {
  let low = 0;
  let high = fingerprints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((fingerprints[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The documents of a bucket with this k-gram and neighbourhood, ascending; one may come twice. */
function* documentsWith(bucket: Bucket, fingerprint: number, context: number): Generator<number> {
  for (let i = lowerBound(bucket.fingerprints, fingerprint); bucket.fingerprints[i] === fingerprint; i++) {
    if (agree(bucket.contexts[i] ?? 0, context)) yield bucket.documents[i] ?? 0;
  }
}

/** The originals of `file` that share a sampled k-gram with a page of these words, ascending by document. */
export async function findCandidates(file: PackFile, wordHashes: Uint32Array): Promise<Result<readonly Candidate[]>> {
  const { layout } = file.info;
  const { positions, hashes, contexts } = findGrams(wordHashes);
  const numbers = Array.from(hashes, (hash) => bucketOf(hash, layout));
  const buckets = await readBuckets(
    file,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  if (!buckets.ok) return buckets;
  const hits = new Map<number, number[]>();
  for (const [i, position] of positions.entries()) {
    const bucket = buckets.value.get(numbers[i] ?? 0);
    if (!bucket) continue;
    for (const document of documentsWith(bucket, fingerprintOf(hashes[i] ?? 0, layout), contexts[i] ?? 0)) {
      const sofar = hits.get(document) ?? [];
      if (sofar.at(-1) !== position) hits.set(document, [...sofar, position]);
    }
  }
  return ok([...hits].sort(([a], [b]) => a - b).map(([doc, at]) => ({ doc: doc as DocId, hits: at })));
}
