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
    return Math.imul(sum ^ (sum >>> 15), 0x85ebca6b) >>> 0;
  }
}

export function indexGrams(codes: Uint32Array, n: number): GramIndex {
  const positions = new Map<number, number[]>();
  const filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  const rolling = new RollingHash(n);
  for (let last = 0; last < codes.length; last++) {
    const hash = rolling.add(codes, last);
    const at = last - n + 1;
    if (at < 0) continue;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const places = positions.get(hash);
    if (places) places.push(at);
    else positions.set(hash, [at]);
  }
  return { positions, filter };
}

function mayHave({ filter }: GramIndex, hash: number): boolean {
  const bit = hash >>> (32 - FILTER_BITS);
  return ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** How many codes agree from `a[i]` and `b[j]` on. */
function commonLength(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** All maximal runs of `n` words or more that two sequences of codes share; `index` is that of the page's n-grams. */
export function runsBetween(page: Uint32Array, index: GramIndex, original: Uint32Array, n: number): Run[] {
  const rolling = new RollingHash(n);
  const runs: Run[] = [];
  for (let last = 0; last < original.length; last++) {
    const hash = rolling.add(original, last);
    const at = last - n + 1;
    if (at < 0 || !mayHave(index, hash)) continue;
    for (const start of index.positions.get(hash) ?? []) {
      if (start > 0 && at > 0 && page[start - 1] === original[at - 1]) continue;
      const length = commonLength(page, start, original, at);
      if (length >= n) runs.push({ page: wordSpan(start, start + length), original: wordSpan(at, at + length) });
    }
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
