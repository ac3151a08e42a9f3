/**
 * Which originals share a sampled k-gram, and its neighbourhood, with a page.
 * Cost: one bucket (some 500 bytes, near ones read together) for each sampled k-gram of the page.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate } from './corpus.ts';
import { bucketOf, fingerprintOf, readBucket } from './gram-bucket.ts';
import { agree, findGrams } from './grams.ts';
import type { PackFile } from './pack-file.ts';

const ascending = (a: number, b: number): number => a - b;

/** The originals of `file` that share a sampled k-gram with a page of these words, ascending. */
export async function findCandidates(file: PackFile, wordHashes: Uint32Array): Promise<Result<readonly Candidate[]>> {
  const { originals, layout } = file.info;
  const { positions, hashes, contexts } = findGrams(wordHashes, layout.sideBits);
  const wanted = Array.from(hashes, (hash, i) => ({
    bucket: bucketOf(hash, layout),
    fingerprint: fingerprintOf(hash, layout),
    context: contexts[i] ?? 0,
    position: positions[i] ?? 0,
  }));
  const numbers = [...new Set(wanted.map(({ bucket }) => bucket))].sort(ascending);
  const buckets = await file.grams.readMany(numbers);
  if (!buckets.ok) return buckets;
  const bytesOf = new Map(numbers.map((number, i) => [number, buckets.value[i] ?? new Uint8Array(0)]));
  const hits = new Map<number, number[]>();
  const hit = (doc: number, position: number): void => {
    const sofar = hits.get(doc);
    if (!sofar) hits.set(doc, [position]);
    else if (sofar.at(-1) !== position) sofar.push(position);
  };
  for (const { bucket, fingerprint, context, position } of wanted) {
    const isSound = readBucket(
      bytesOf.get(bucket) ?? new Uint8Array(0),
      layout,
      originals,
      fingerprint,
      (at, doc, beside) => {
        if (at === fingerprint && agree(beside, context, layout.sideBits)) hit(doc, position);
      },
    );
    if (!isSound) return file.grams.broken(bucket, 'malformed postings');
  }
  return ok([...hits].sort(([a], [b]) => ascending(a, b)).map(([doc, at]) => ({ doc: doc as DocId, hits: at })));
}
