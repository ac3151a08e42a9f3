/**
 * The sampled k-grams of a text with what stands beside them.
 *
 * Of a shared run of 8 words the 5-gram leaves 3 over, so that at least two lie on one side: a page's k-gram and an
 * original's belong to such a run only if the two words before agree, or the two words after. A few bits of hash a side
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
  /** High bits: the words before; as many low bits: the words after. */
  readonly contexts: Uint8Array;
}

function sideCode(wordHashes: Uint32Array, from: number, bits: number): number {
  const to = from + SIDE_WORDS;
  return from < 0 || to > wordHashes.length ? 0 : 1 + (hashSequence(wordHashes, from, to) % (2 ** bits - 1));
}

/** The sampled k-grams of the text with these word hashes, with contexts of `sideBits` (1 to 4) a side. */
export function findGrams(wordHashes: Uint32Array, sideBits: number): Grams {
  const positions = samplePositions(wordHashes);
  const before = (at: number): number => sideCode(wordHashes, at - SIDE_WORDS, sideBits);
  const after = (at: number): number => sideCode(wordHashes, at + GRAM_WORDS, sideBits);
  return {
    positions,
    hashes: Uint32Array.from(positions, (at) => hashSequence(wordHashes, at, at + GRAM_WORDS)),
    contexts: Uint8Array.from(positions, (at) => (before(at) << sideBits) | after(at)),
  };
}

/** Whether two contexts agree on a side that both have. */
export function agree(a: number, b: number, sideBits: number): boolean {
  const low = (1 << sideBits) - 1;
  const [differs, after] = [a ^ b, a & low];
  return (a > low && differs >>> sideBits === 0) || (after !== 0 && (differs & low) === 0);
}
