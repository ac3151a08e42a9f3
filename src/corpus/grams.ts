/**
 * The sampled k-grams of a text with what stands beside them.
 *
 * Of a shared run of 8 words the 5-gram leaves 3 over, so that at least two lie on one side: a page's k-gram and an
 * original's belong to such a run only if the two words before agree, or the two words after. Four bits of hash a side
 * keep most chance meetings of frequent k-grams apart. Zero says that the text begins or ends there, and agrees with
 * nothing.
 */

import { hashSequence } from '../base/hash.ts';
import { GRAM_WORDS, samplePositions } from './sampling.ts';

const SIDE_WORDS = 2;

/** Column by column; `positions` in words, ascending. */
export interface Grams {
  readonly positions: readonly number[];
  readonly hashes: Uint32Array;
  /** High four bits: the words before; low four bits: the words after. */
  readonly contexts: Uint8Array;
}

function sideCode(wordHashes: Uint32Array, from: number): number {
  const to = from + SIDE_WORDS;
  return from < 0 || to > wordHashes.length ? 0 : 1 + (hashSequence(wordHashes, from, to) % 15);
}

function contextOf(wordHashes: Uint32Array, position: number): number {
  return (sideCode(wordHashes, position - SIDE_WORDS) << 4) | sideCode(wordHashes, position + GRAM_WORDS);
}

/** The sampled k-grams of the text with these word hashes. */
export function findGrams(wordHashes: Uint32Array): Grams {
  const positions = samplePositions(wordHashes);
  return {
    positions,
    hashes: Uint32Array.from(positions, (at) => hashSequence(wordHashes, at, at + GRAM_WORDS)),
    contexts: Uint8Array.from(positions, (at) => contextOf(wordHashes, at)),
  };
}

/** Whether two contexts agree on a side that both have. */
export function agree(a: number, b: number): boolean {
  const before = a >>> 4;
  const after = a & 15;
  return (before !== 0 && before === b >>> 4) || (after !== 0 && after === (b & 15));
}
