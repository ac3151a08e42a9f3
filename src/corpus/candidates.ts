/**
 * Which originals share a sampled k-gram, and its neighbourhood, with a page.
 * Cost: one bucket (some 500 bytes, near ones read together) for each sampled k-gram of the page.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate } from './corpus.ts';
import { bucketOf, fingerprintOf, readFingerprint } from './gram-bucket.ts';
import { agrees, findGrams } from './grams.ts';
import type { PackFile } from './pack-file.ts';

const ascending = (a: number, b: number): number => a - b;

/** A k-gram of the page. */
interface Wanted {
  readonly fingerprint: number;
  /** Hashes of what stands beside it. */
  readonly before: number;
  readonly after: number;
  readonly position: number;
}

/** The page's k-grams by the bucket that each is looked up in. */
function wantedByBucket({ info: { layout } }: PackFile, wordHashes: Uint32Array): Map<number, Wanted[]> {
  const grams = findGrams(wordHashes);
  const byBucket = new Map<number, Wanted[]>();
  for (const [i, hash] of grams.hashes.entries()) {
    const bucket = bucketOf(hash, layout.buckets);
    const wanted = byBucket.get(bucket) ?? [];
    wanted.push({
      fingerprint: fingerprintOf(hash, layout),
      before: grams.before[i] ?? 0,
      after: grams.after[i] ?? 0,
      position: grams.positions[i] ?? 0,
    });
    byBucket.set(bucket, wanted);
  }
  return byBucket;
}

/** The originals of `file` that share a sampled k-gram with a page of these words, ascending. */
export async function findCandidates(file: PackFile, wordHashes: Uint32Array): Promise<Result<readonly Candidate[]>> {
  const { originals, layout } = file.info;
  const shape = { ...layout, originals };
  const wanted = wantedByBucket(file, wordHashes);
  const buckets = [...wanted.keys()].sort(ascending);
  const hits = new Map<number, number[]>();
  const hit = (doc: number, position: number): void => {
    const sofar = hits.get(doc);
    if (!sofar) hits.set(doc, [position]);
    else if (!sofar.includes(position)) sofar.push(position);
  };
  const seen = await file.grams.visitMany(buckets, 'malformed postings', (bytes, place) =>
    (wanted.get(buckets[place] ?? -1) ?? []).every(({ fingerprint, before, after, position }) =>
      readFingerprint(bytes, shape, fingerprint, (document, context) => {
        if (context === null || agrees(context, before, after, layout.sides)) hit(document, position);
      }),
    ),
  );
  if (!seen.ok) return seen;
  const found = [...hits].sort(([a], [b]) => ascending(a, b));
  return ok(found.map(([doc, at]) => ({ doc: doc as DocId, hits: at.sort(ascending) })));
}
