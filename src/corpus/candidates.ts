/**
 * Which originals share a sampled k-gram, and its neighbourhood, with a page.
 * Cost: one bucket (100 to 200 bytes, near ones read together) for each sampled k-gram of the page.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Candidate } from './corpus.ts';
import { bucketOf, fingerprintOf, readFingerprints } from './gram-bucket.ts';
import { agrees, findGrams } from './grams.ts';
import type { Layout } from './info.ts';
import type { PackFile } from './pack-file.ts';

/** Some hundreds of megabytes: more than the longest page of formulas has in millions of originals. */
const MOST_HITS = 1 << 23;

const ascending = (a: number, b: number): number => a - b;
const distinct = (sorted: readonly number[]): number[] => sorted.filter((number, i) => number !== sorted[i - 1]);

/** What is looked up in one bucket: fingerprints, ascending, and of each the places of the page's k-grams that have it. */
interface Lookup {
  readonly bucket: number;
  readonly fingerprints: number[];
  readonly places: number[][];
}

/** What the k-grams with these hashes are looked up by; buckets ascend, as the hashes do. */
function lookupsOf(hashes: Uint32Array, layout: Layout): Lookup[] {
  const lookups: Lookup[] = [];
  const byHash = [...hashes.keys()].sort((a, b) => ascending(hashes[a] ?? 0, hashes[b] ?? 0));
  for (const place of byHash) {
    const hash = hashes[place] ?? 0;
    const [bucket, fingerprint] = [bucketOf(hash, layout.buckets), fingerprintOf(hash, layout)];
    const last = lookups.at(-1);
    if (last?.bucket !== bucket) {
      lookups.push({ bucket, fingerprints: [fingerprint], places: [[place]] });
    } else if (last.fingerprints.at(-1) !== fingerprint) {
      last.fingerprints.push(fingerprint);
      last.places.push([place]);
    } else {
      last.places.at(-1)?.push(place);
    }
  }
  return lookups;
}

/** Positions on the page of the k-grams that it shares with each original. */
class Hits {
  readonly #byDocument = new Map<number, number[]>();
  #count = 0;

  get areTooMany(): boolean {
    return this.#count > MOST_HITS;
  }

  add(document: number, position: number): void {
    if (this.#count++ > MOST_HITS) return;
    const sofar = this.#byDocument.get(document);
    if (sofar) sofar.push(position);
    else this.#byDocument.set(document, [position]);
  }

  candidates(): Candidate[] {
    const found = [...this.#byDocument].sort(([a], [b]) => ascending(a, b));
    return found.map(([doc, at]) => ({ doc: doc as DocId, hits: distinct(at.sort(ascending)) }));
  }
}

/** The originals of `file` that share a sampled k-gram with a page of these words, ascending. */
export async function findCandidates(
  file: Pick<PackFile, 'info' | 'grams'>,
  wordHashes: Uint32Array,
): Promise<Result<readonly Candidate[]>> {
  const { originals, layout } = file.info;
  const shape = { ...layout, originals };
  const { hashes, before, after, positions } = findGrams(wordHashes);
  const lookups = lookupsOf(hashes, layout);
  const hits = new Hits();
  const look = (bytes: Uint8Array, { fingerprints, places }: Lookup): boolean =>
    readFingerprints(bytes, shape, fingerprints, (of, document, context) => {
      for (const place of places[of] ?? []) {
        const isBeside = context === null || agrees(context, before[place] ?? 0, after[place] ?? 0, layout.sides);
        if (isBeside) hits.add(document, positions[place] ?? 0);
      }
    });
  const buckets = lookups.map(({ bucket }) => bucket);
  const seen = await file.grams.visitMany(buckets, 'malformed postings', (bytes, at) => {
    const lookup = lookups[at];
    return lookup !== undefined && look(bytes, lookup) && !hits.areTooMany;
  });
  if (hits.areTooMany) return file.grams.broken(0, 'more in common with one page than can be held');
  return seen.ok ? ok(hits.candidates()) : seen;
}
