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
    cosine: (a, b) => cosines(table, [a], [b])[0] ?? 0,
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
  let [low, high] = [0, size - 1];
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

/** The scalar product of the rows that begin at `a` and `b`: whole numbers, below 2^31. */
function dot({ vectors, dimensions }: Vectors, a: number, b: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum = (sum + Math.imul(vectors[a + d] ?? 0, vectors[b + d] ?? 0)) | 0;
  return sum;
}

/** Four at once, as each component of `a` is then fetched once for four products: those of rows of `b` from `j` on. */
function dots({ vectors, dimensions }: Vectors, a: number, b: Int32Array, j: number, out: Int32Array): void {
  const [b0, b1, b2, b3] = [b[j] ?? 0, b[j + 1] ?? 0, b[j + 2] ?? 0, b[j + 3] ?? 0];
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  for (let d = 0; d < dimensions; d++) {
    const component = vectors[a + d] ?? 0;
    sum0 = (sum0 + Math.imul(component, vectors[b0 + d] ?? 0)) | 0;
    sum1 = (sum1 + Math.imul(component, vectors[b1 + d] ?? 0)) | 0;
    sum2 = (sum2 + Math.imul(component, vectors[b2 + d] ?? 0)) | 0;
    sum3 = (sum3 + Math.imul(component, vectors[b3 + d] ?? 0)) | 0;
  }
  out[j] = sum0;
  out[j + 1] = sum1;
  out[j + 2] = sum2;
  out[j + 3] = sum3;
}

function cosines(table: Vectors, a: readonly number[], b: readonly number[]): Float32Array {
  const { size, dimensions } = table;
  const lengthOf = (row: number): number =>
    row >= 0 && row < size ? Math.sqrt(dot(table, row * dimensions, row * dimensions)) || 1 : 0;
  const lengths = Float64Array.from(b, lengthOf);
  const starts = new Int32Array((b.length + 3) & ~3);
  b.forEach((row, j) => {
    starts[j] = (lengths[j] ?? 0) > 0 ? row * dimensions : 0;
  });
  const products = new Int32Array(starts.length);
  const values = new Float32Array(a.length * b.length);
  for (const [i, row] of a.entries()) {
    const length = lengthOf(row);
    if (length === 0) continue;
    for (let j = 0; j < b.length; j += 4) dots(table, row * dimensions, starts, j, products);
    for (let j = 0; j < b.length; j++) {
      const other = lengths[j] ?? 0;
      if (other > 0) values[i * b.length + j] = (products[j] ?? 0) / (length * other);
    }
  }
  return values;
}
