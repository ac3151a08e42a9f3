/**
 * Maximal shared runs of words.
 *
 * The page's n-grams are hashed once; an original's n-grams are looked up, and every hit that cannot be extended to the
 * left is extended to the right as far as the words agree. So each maximal run is found once, at its beginning. The hash
 * rolls along (Karp & Rabin 1987), and the first bits of it turn away most n-grams that the page has not. Cost: a few
 * steps for each word of either side, and one for each word of a run.
 */

import { chainByHash, type HashChains } from '../base/hash-chains.ts';
import { type WordSpan, wordSpan } from '../base/span.ts';

/** Runs of this many words or more are found in any original of any pack. */
export const LONG_RUN = 8;

/** A stretch that stands unbroken in both; both sides have the same number of words. */
export interface Run {
  readonly page: WordSpan;
  readonly original: WordSpan;
}

export const runWords = (run: Run): number => run.page.to - run.page.from;

/** A page's n-grams, under one mask: each is called by where it begins. */
export interface GramIndex extends HashChains {
  readonly hashes: Int32Array;
}

const MULTIPLIER = 0x01000193;
/** Bits of a hash by which n-grams are found: two to four times as many values as there are n-grams, of long pages fewer. */
const bitsFor = (count: number): number => Math.min(18, 34 - Math.clz32(count));

/** The hash of the latest n codes: the sum of the codes × powers of `MULTIPLIER`, stirred; modulo 2^32. */
class RollingHash {
  readonly #n: number;
  /** What a code has been multiplied by when it leaves. */
  readonly #leaving: number;
  #sum = 0;

  constructor(n: number) {
    this.#n = n;
    let leaving = 1;
    for (let i = 0; i < n; i++) leaving = Math.imul(leaving, MULTIPLIER);
    this.#leaving = leaving;
  }

  /** Takes in `codes[i]`, after all those before it; the hash tells something from the n-th code on. */
  add(codes: Uint32Array, i: number): number {
    let sum = (Math.imul(this.#sum, MULTIPLIER) + (codes[i] ?? 0)) | 0;
    if (i >= this.#n) sum = (sum - Math.imul(codes[i - this.#n] ?? 0, this.#leaving)) | 0;
    this.#sum = sum;
    return Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  }
}

/** The hash of each n-gram. */
function hashesOf(codes: Uint32Array, n: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - n + 1));
  const rolling = new RollingHash(n);
  for (let last = 0; last < codes.length; last++) {
    const hash = rolling.add(codes, last);
    if (last >= n - 1) hashes[last - n + 1] = hash;
  }
  return hashes;
}

export function indexGrams(codes: Uint32Array, n: number): GramIndex {
  const hashes = hashesOf(codes, n);
  return { hashes, ...chainByHash(hashes, bitsFor(hashes.length)) };
}

/** How many codes agree from `a[i]` and `b[j]` on. */
function commonLength(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** All maximal runs of `n` words or more that two sequences of codes share; `index` is that of the page's n-grams. */
export function runsBetween(page: Uint32Array, index: GramIndex, original: Uint32Array, n: number): Run[] {
  const { hashes, shift, first, next } = index;
  const rolling = new RollingHash(n);
  const runs: Run[] = [];
  const addRun = (start: number, at: number): void => {
    if (start > 0 && at > 0 && page[start - 1] === original[at - 1]) return;
    const length = commonLength(page, start, original, at);
    if (length >= n) runs.push({ page: wordSpan(start, start + length), original: wordSpan(at, at + length) });
  };
  for (let last = 0; last < original.length; last++) {
    const hash = rolling.add(original, last);
    if (last < n - 1) continue;
    for (let after = first[hash >>> shift] ?? 0; after > 0; after = next[after - 1] ?? 0)
      if (hashes[after - 1] === hash) addRun(after - 1, last - n + 1);
  }
  return runs;
}

/** The first word of `[from, to)` that says most, by `weights`. */
function mostTelling(weights: Float32Array, from: number, to: number): number {
  let best = from;
  for (let word = from + 1; word < to; word++) if ((weights[word] ?? 0) > (weights[best] ?? 0)) best = word;
  return best;
}

/**
 * The same, given that each such run holds one of the page's k-grams that begin at `starts`: looks for their most
 * telling words alone. Cost: a search through the original for each of `starts`.
 */
export function runsAround(
  page: Uint32Array,
  { starts, k, weights }: { readonly starts: readonly number[]; readonly k: number; readonly weights: Float32Array },
  original: Uint32Array,
  n: number,
): Run[] {
  const runs: Run[] = [];
  const extend = (word: number, place: number, start: number): void => {
    let before = 0;
    while (word > before && place > before && page[word - before - 1] === original[place - before - 1]) before++;
    const length = before + commonLength(page, word, original, place);
    const [from, at] = [word - before, place - before];
    if (length < n || from > start || from + length < start + k) return;
    if (runs.some((run) => run.page.from === from && run.original.from === at)) return;
    runs.push({ page: wordSpan(from, from + length), original: wordSpan(at, at + length) });
  };
  for (const start of starts) {
    const word = mostTelling(weights, start, start + k);
    const code = page[word] ?? 0;
    for (let at = original.indexOf(code); at >= 0; at = original.indexOf(code, at + 1)) extend(word, at, start);
  }
  return runs.sort((a, b) => a.original.from - b.original.from || a.page.from - b.page.from);
}
