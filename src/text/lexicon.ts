/**
 * English words in the order of their frequency, with their vectors: what tells a rare word from a common one and a
 * synonym from a stranger. An opened lexicon costs its file's size in memory.
 *
 *     offset  size
 *          0     8  magic "WIRELEX1"
 *          8     4  words, W        (unsigned, little-endian)
 *         12     4  dimensions, D
 *         16     4  bytes of the word list, L
 *         20     L  the words, UTF-8, parted by line feeds, most frequent first
 *     20 + L  W*D  the vectors, one signed byte a component, row by row
 */

import { strFromU8, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';

const MAGIC = 'WIRELEX1';
const HEADER_BYTES = 20;

export interface Lexicon {
  /** The word's place by frequency, from 0; undefined for a word that is not listed. */
  rank(word: string): number | undefined;
  readonly size: number;
  /** Cosine of the vectors of two ranks, -1 to 1. */
  cosine(a: number, b: number): number;
  /** The cosines of every one of `a` (row) with every one of `b` (column): ranks, or -1 for a word without a vector. */
  cosines(a: readonly number[], b: readonly number[]): Float32Array;
}

export function encodeLexicon(words: readonly string[], vectors: readonly Int8Array[]): Uint8Array {
  const list = strToU8(words.join('\n'));
  const dimensions = vectors[0]?.length ?? 0;
  const bytes = new Uint8Array(HEADER_BYTES + list.length + words.length * dimensions);
  bytes.set(strToU8(MAGIC));
  new DataView(bytes.buffer).setUint32(8, words.length, true);
  new DataView(bytes.buffer).setUint32(12, dimensions, true);
  new DataView(bytes.buffer).setUint32(16, list.length, true);
  bytes.set(list, HEADER_BYTES);
  for (const [row, vector] of vectors.entries()) {
    const at = HEADER_BYTES + list.length + row * dimensions;
    bytes.set(new Uint8Array(vector.buffer, vector.byteOffset, dimensions), at);
  }
  return bytes;
}

/** Errors: `pack-broken` where the bytes are no lexicon or fewer than its header says. */
export function openLexicon(bytes: Uint8Array): Result<Lexicon> {
  if (bytes.length < HEADER_BYTES || strFromU8(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    return fail('pack-broken', 'The English lexicon is not one: reinstall Wirecheck.');
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const [size, dimensions, listLength] = [
    header.getUint32(8, true),
    header.getUint32(12, true),
    header.getUint32(16, true),
  ];
  if (bytes.length !== HEADER_BYTES + listLength + size * dimensions) {
    return fail('pack-broken', 'The English lexicon is cut short: reinstall Wirecheck.');
  }
  const words = strFromU8(bytes.subarray(HEADER_BYTES, HEADER_BYTES + listLength)).split('\n');
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + listLength, size * dimensions);
  const table = { vectors, size, dimensions };
  return ok({
    size,
    rank: (word) => ranks.get(word),
    cosine: (a, b) => cosines(table, [a], [b])[0] ?? 0,
    cosines: (a, b) => cosines(table, a, b),
  });
}

interface Vectors {
  readonly vectors: Int8Array;
  readonly size: number;
  readonly dimensions: number;
}

/** The scalar product of two rows: whole numbers, below 2^31. */
function dot({ vectors, dimensions }: Vectors, a: number, b: number): number {
  let sum = 0;
  for (let end = a + dimensions; a < end; a++, b++) sum = (sum + Math.imul(vectors[a] ?? 0, vectors[b] ?? 0)) | 0;
  return sum;
}

function cosines(table: Vectors, a: readonly number[], b: readonly number[]): Float32Array {
  const { size, dimensions } = table;
  const cosines = new Float32Array(a.length * b.length);
  const lengthOf = (row: number): number =>
    row >= 0 && row < size ? Math.sqrt(dot(table, row * dimensions, row * dimensions)) || 1 : 0;
  const lengths = Float64Array.from(b, lengthOf);
  for (let i = 0; i < a.length; i++) {
    const row = a[i] ?? -1;
    const length = lengthOf(row);
    if (length === 0) continue;
    for (let j = 0; j < b.length; j++) {
      const other = lengths[j] ?? 0;
      if (other === 0) continue;
      cosines[i * b.length + j] = dot(table, row * dimensions, (b[j] ?? 0) * dimensions) / (length * other);
    }
  }
  return cosines;
}
