/**
 * English words in the order of their frequency, with their vectors: what tells a rare word from a common one and a
 * synonym from a stranger. It is used as it lies in its file, so that an opened lexicon costs the file's size in memory
 * and opening it costs nothing; a word is found by binary search.
 *
 *     offset       size
 *          0          8  magic "WIRELEX2"
 *          8          4  words, W        (unsigned, little-endian)
 *         12          4  dimensions, D
 *         16          4  bytes of all words, L
 *         20         4W  the rank of each word, in the order of the letters
 *    20 + 4W   4 (W+1)  where each word begins among the letters, in the same order; last, L
 *    24 + 8W          L  the words in that order, ASCII
 *  24 + 8W+L        W*D  the vectors, one signed byte a component, row by row in the order of ranks
 */

import { strFromU8, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';

const MAGIC = 'WIRELEX2';
const HEADER_BYTES = 20;
const ENTRY_BYTES = 4;

/** Where the parts of a lexicon begin, in bytes from its beginning. */
function partsOf(words: number, letters: number): { starts: number; letters: number; vectors: number } {
  const starts = HEADER_BYTES + words * ENTRY_BYTES;
  const lettersAt = starts + (words + 1) * ENTRY_BYTES;
  return { starts, letters: lettersAt, vectors: lettersAt + letters };
}

export interface Lexicon {
  /** The word's place by frequency, from 0; undefined for a word that is not listed. */
  rank(word: string): number | undefined;
  readonly size: number;
  /** Cosine of the vectors of two ranks, -1 to 1. */
  cosine(a: number, b: number): number;
  /** The cosines of every one of `a` (row) with every one of `b` (column): ranks, or -1 for a word without a vector. */
  cosines(a: readonly number[], b: readonly number[]): Float32Array;
}

/** `words` are ASCII, the most frequent first; each has a vector. */
export function encodeLexicon(words: readonly string[], vectors: readonly Int8Array[]): Uint8Array {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const letters = strToU8(order.map((rank) => words[rank]).join(''));
  const dimensions = vectors[0]?.length ?? 0;
  const parts = partsOf(words.length, letters.length);
  const bytes = new Uint8Array(parts.vectors + words.length * dimensions);
  const view = new DataView(bytes.buffer);
  bytes.set(strToU8(MAGIC));
  for (const [i, number] of [words.length, dimensions, letters.length].entries())
    view.setUint32(MAGIC.length + i * ENTRY_BYTES, number, true);
  let start = 0;
  for (const [place, rank] of order.entries()) {
    view.setUint32(HEADER_BYTES + place * ENTRY_BYTES, rank, true);
    view.setUint32(parts.starts + place * ENTRY_BYTES, start, true);
    start += words[rank]?.length ?? 0;
  }
  view.setUint32(parts.starts + words.length * ENTRY_BYTES, start, true);
  bytes.set(letters, parts.letters);
  for (const [rank, vector] of vectors.entries()) {
    const row = new Uint8Array(vector.buffer, vector.byteOffset, dimensions);
    bytes.set(row, parts.vectors + rank * dimensions);
  }
  return bytes;
}

/** Errors: `pack-broken` where the bytes are no lexicon or fewer than its header says. */
export function openLexicon(bytes: Uint8Array): Result<Lexicon> {
  if (bytes.length < HEADER_BYTES || strFromU8(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    return fail('pack-broken', 'The English lexicon is not one: reinstall Wirecheck.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [size, dimensions, letters] = [view.getUint32(8, true), view.getUint32(12, true), view.getUint32(16, true)];
  const parts = partsOf(size, letters);
  if (bytes.length !== parts.vectors + size * dimensions) {
    return fail('pack-broken', 'The English lexicon is cut short: reinstall Wirecheck.');
  }
  const table = { vectors: new Int8Array(bytes.buffer, bytes.byteOffset + parts.vectors), size, dimensions };
  return ok({
    size,
    rank: (word) => rankOf(view, size, parts, word),
    cosine: (a, b) => cosine(table, a, b),
    cosines: (a, b) => cosines(table, a, b),
  });
}

/** Below 0 where `word` comes before the letters from `start` to `end`, above 0 where it comes after. */
function compareTo(view: DataView, start: number, end: number, word: string): number {
  const length = Math.min(end - start, word.length);
  for (let i = 0; i < length; i++) {
    const difference = word.charCodeAt(i) - view.getUint8(start + i);
    if (difference !== 0) return difference;
  }
  return word.length - (end - start);
}

function rankOf(view: DataView, size: number, parts: ReturnType<typeof partsOf>, word: string): number | undefined {
  const startOf = (place: number): number => parts.letters + view.getUint32(parts.starts + place * ENTRY_BYTES, true);
  let low = 0;
  let high = size - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareTo(view, startOf(middle), startOf(middle + 1), word);
    if (order === 0) return view.getUint32(HEADER_BYTES + middle * ENTRY_BYTES, true);
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

interface Vectors {
  readonly vectors: Int8Array;
  readonly size: number;
  readonly dimensions: number;
}

function cosine({ vectors, dimensions }: Vectors, a: number, b: number): number {
  const dot = (rowA: number, rowB: number): number => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++)
      sum += (vectors[rowA * dimensions + d] ?? 0) * (vectors[rowB * dimensions + d] ?? 0);
    return sum;
  };
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

const hasVector = ({ size }: Vectors, rank: number): boolean => rank >= 0 && rank < size;

function lengthOf({ vectors, dimensions }: Vectors, rank: number): number {
  let square = 0;
  for (let at = rank * dimensions; at < (rank + 1) * dimensions; at++) square += (vectors[at] ?? 0) ** 2;
  return Math.sqrt(square) || 1;
}

/**
 * Shifts the second number of a pair out of the first one's way: products of bytes, summed over up to 511 dimensions, stay
 * below half of it.
 */
const PAIR = 2 ** 24;
/** Pairs that are multiplied at once, so that a vector's component is read once for all of them. */
const AT_ONCE = 8;

/**
 * The vectors of these ranks as pairs: in one number, exact as it is, the components of two vectors. They lie eight by
 * eight, of each dimension the numbers of eight pairs; zeros fill up the last eight.
 */
function pairsOf({ vectors, dimensions }: Vectors, ranks: readonly number[]): Float64Array {
  const count = Math.ceil(ranks.length / (2 * AT_ONCE)) * AT_ONCE;
  const pairs = new Float64Array(count * dimensions);
  for (const [place, rank] of ranks.entries()) {
    const pair = place >> 1;
    const shift = place % 2 === 0 ? 1 : PAIR;
    const first = (pair - (pair % AT_ONCE)) * dimensions + (pair % AT_ONCE);
    for (let d = 0; d < dimensions; d++) {
      const at = first + d * AT_ONCE;
      pairs[at] = (pairs[at] ?? 0) + shift * (vectors[rank * dimensions + d] ?? 0);
    }
  }
  return pairs;
}

/** Puts in `sums` the scalar products of a vector with those of `pairs`, pair by pair: two for one multiplication. */
function multiply(vector: Float64Array, pairs: Float64Array, sums: Float64Array): void {
  for (let at = 0, pair = 0; at < pairs.length; pair += AT_ONCE) {
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
    let [sum4, sum5, sum6, sum7] = [0, 0, 0, 0];
    for (let d = 0; d < vector.length; d++, at += AT_ONCE) {
      const component = vector[d] ?? 0;
      sum0 += component * (pairs[at] ?? 0);
      sum1 += component * (pairs[at + 1] ?? 0);
      sum2 += component * (pairs[at + 2] ?? 0);
      sum3 += component * (pairs[at + 3] ?? 0);
      sum4 += component * (pairs[at + 4] ?? 0);
      sum5 += component * (pairs[at + 5] ?? 0);
      sum6 += component * (pairs[at + 6] ?? 0);
      sum7 += component * (pairs[at + 7] ?? 0);
    }
    sums[pair] = sum0;
    sums[pair + 1] = sum1;
    sums[pair + 2] = sum2;
    sums[pair + 3] = sum3;
    sums[pair + 4] = sum4;
    sums[pair + 5] = sum5;
    sums[pair + 6] = sum6;
    sums[pair + 7] = sum7;
  }
}

/** The product that stands at an even or an odd place, of a pair of them. */
function productIn(pair: number, place: number): number {
  const second = Math.floor(pair / PAIR + 0.5);
  return place % 2 === 0 ? pair - second * PAIR : second;
}

function cosines(table: Vectors, a: readonly number[], b: readonly number[]): Float32Array {
  const { vectors, dimensions } = table;
  const values = new Float32Array(a.length * b.length);
  const places = [...b.keys()].filter((place) => hasVector(table, b[place] ?? -1));
  const columns = places.map((place) => b[place] ?? 0);
  const lengths = Float64Array.from(columns, (rank) => lengthOf(table, rank));
  const pairs = pairsOf(table, columns);
  const sums = new Float64Array(pairs.length / dimensions);
  const vector = new Float64Array(dimensions);
  for (const [row, rank] of a.entries()) {
    if (!hasVector(table, rank)) continue;
    vector.set(vectors.subarray(rank * dimensions, (rank + 1) * dimensions));
    multiply(vector, pairs, sums);
    const [at, length] = [row * b.length, lengthOf(table, rank)];
    for (let j = 0; j < places.length; j++)
      values[at + (places[j] ?? 0)] = productIn(sums[j >> 1] ?? 0, j) / (length * (lengths[j] ?? 1));
  }
  return values;
}
