/**
 * Maximal shared runs of words.
 *
 * The page's n-grams are hashed once; an original's n-grams are looked up, and every hit that cannot be extended to the
 * left is extended to the right as far as the words agree. So each maximal run is found once, at its beginning. The hash
 * rolls along (Karp & Rabin 1987), and a bitmap turns away most n-grams that the page has not. Cost: a few steps for each
 * word of either side, and one for each word of a run.
 */

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
export interface GramIndex {
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** A bit for each value of the hash's top 16 bits: whether an n-gram of the page has it. */
  readonly filter: Uint8Array;
}

const MULTIPLIER = 0x01000193;
const FILTER_BITS = 16;

/** The hash of each n-gram: the sum of its codes × powers of `MULTIPLIER`, stirred; modulo 2^32. */
function gramHashes(codes: Uint32Array, n: number): Uint32Array {
  let leaving = 1;
  for (let i = 0; i < n; i++) leaving = Math.imul(leaving, MULTIPLIER);
  const hashes = new Uint32Array(Math.max(0, codes.length - n + 1));
  let sum = 0;
  for (let i = 0; i < codes.length; i++) {
    sum = (Math.imul(sum, MULTIPLIER) + (codes[i] ?? 0)) | 0;
    if (i >= n) sum = (sum - Math.imul(codes[i - n] ?? 0, leaving)) | 0;
    if (i >= n - 1) hashes[i - n + 1] = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  }
  return hashes;
}

export function indexGrams(codes: Uint32Array, n: number): GramIndex {
  const positions = new Map<number, number[]>();
  const filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  for (const [at, hash] of gramHashes(codes, n).entries()) {
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const places = positions.get(hash);
    if (places) places.push(at);
    else positions.set(hash, [at]);
  }
  return { positions, filter };
}

/** How many codes agree from `a[i]` and `b[j]` on. */
function commonLength(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** All maximal runs of `n` words or more that two sequences of codes share; `index` is that of the page's n-grams. */
export function runsBetween(page: Uint32Array, index: GramIndex, original: Uint32Array, n: number): Run[] {
  const { positions, filter } = index;
  const hashes = gramHashes(original, n);
  const runs: Run[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const bit = hash >>> (32 - FILTER_BITS);
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
    for (const start of positions.get(hash) ?? []) {
      if (start > 0 && at > 0 && page[start - 1] === original[at - 1]) continue;
      const length = commonLength(page, start, original, at);
      if (length >= n) runs.push({ page: wordSpan(start, start + length), original: wordSpan(at, at + length) });
    }
  }
  return runs;
}
