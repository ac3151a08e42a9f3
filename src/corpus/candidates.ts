/**
 * Which originals share a sampled k-gram, and its neighbourhood, with a page.
 * Cost: one bucket (100 to 200 bytes, near ones read together) for each sampled k-gram of the page.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate } from './corpus.ts';
import { bucketOf, fingerprintOf, readFingerprint } from './gram-bucket.ts';
import { agrees, findGrams } from './grams.ts';
import type { PackFile } from './pack-file.ts';

const ascending = (a: number, b: number): number => a - b;

/** The places of the k-grams in the bucket that each is looked up in; buckets ascend, as the hashes do. */
function placesByBucket(hashes: Uint32Array, buckets: number): Map<number, number[]> {
  const byBucket = new Map<number, number[]>();
  const byHash = [...hashes.keys()].sort((a, b) => ascending(hashes[a] ?? 0, hashes[b] ?? 0));
  for (const place of byHash) {
    const bucket = bucketOf(hashes[place] ?? 0, buckets);
    const others = byBucket.get(bucket);
    if (others) others.push(place);
    else byBucket.set(bucket, [place]);
  }
  return byBucket;
}

/** The originals of `file` that share a sampled k-gram with a page of these words, ascending. */
export async function findCandidates(file: PackFile, wordHashes: Uint32Array): Promise<Result<readonly Candidate[]>> {
  const { originals, layout } = file.info;
  const shape = { ...layout, originals };
  const { hashes, before, after, positions } = findGrams(wordHashes);
  const byBucket = placesByBucket(hashes, layout.buckets);
  const places = [...byBucket.values()];
  const hits = new Map<number, number[]>();
  const hit = (doc: number, position: number): void => {
    const sofar = hits.get(doc);
    if (!sofar) hits.set(doc, [position]);
    else if (!sofar.includes(position)) sofar.push(position);
  };
  const look = (bytes: Uint8Array, place: number): boolean =>
    readFingerprint(bytes, shape, fingerprintOf(hashes[place] ?? 0, layout), (document, context) => {
      const isBeside = context === null || agrees(context, before[place] ?? 0, after[place] ?? 0, layout.sides);
      if (isBeside) hit(document, positions[place] ?? 0);
    });
  const seen = await file.grams.visitMany([...byBucket.keys()], 'malformed postings', (bytes, bucket) =>
    (places[bucket] ?? []).every((place) => look(bytes, place)),
  );
  if (!seen.ok) return seen;
  const found = [...hits].sort(([a], [b]) => ascending(a, b));
  return ok(found.map(([doc, at]) => ({ doc: doc as DocId, hits: at.sort(ascending) })));
}
