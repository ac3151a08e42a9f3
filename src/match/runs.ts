/**
 * Maximal shared runs of words.
 *
 * The page's n-grams are hashed once; an original's n-grams are looked up, and every hit that cannot be extended to the
 * left is extended to the right as far as the words agree. So each maximal run is found once, at its beginning. Cost:
 * n hashes for each word of either side, and one step for each word of a run.
 */

import { hashSequence } from '../base/hash.ts';
import { type WordSpan, wordSpan } from '../base/span.ts';

/** Runs of this many words or more are found in any original of any pack. */
export const LONG_RUN = 8;

/** A stretch that stands unbroken in both; both sides have the same number of words. */
export interface Run {
  readonly page: WordSpan;
  readonly original: WordSpan;
}

export const runWords = (run: Run): number => run.page.to - run.page.from;

/** The positions of a page's n-grams by hash, under one mask. */
export type GramIndex = ReadonlyMap<number, readonly number[]>;

export function indexGrams(codes: Uint32Array, n: number): GramIndex {
  const index = new Map<number, number[]>();
  for (let at = 0; at + n <= codes.length; at++) {
    const hash = hashSequence(codes, at, at + n);
    const positions = index.get(hash);
    if (positions) positions.push(at);
    else index.set(hash, [at]);
  }
  return index;
}

/** How many codes agree from `a[i]` and `b[j]` on. */
function commonLength(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** All maximal runs of `n` words or more that two sequences of codes share. */
export function runsBetween(page: Uint32Array, index: GramIndex, original: Uint32Array, n: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + n <= original.length; at++) {
    for (const start of index.get(hashSequence(original, at, at + n)) ?? []) {
      if (start > 0 && at > 0 && page[start - 1] === original[at - 1]) continue;
      const length = commonLength(page, start, original, at);
      if (length >= n) runs.push({ page: wordSpan(start, start + length), original: wordSpan(at, at + length) });
    }
  }
  return runs;
}
