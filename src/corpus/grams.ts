/**
 * The sampled word k-grams of a text with what stands beside them.
 *
 * Of a shared run of 8 words the 5-gram leaves 3 over, so that at least two lie on one side: a page's k-gram and an
 * original's belong to such a run only if the two words before agree, or the two words after. A little hash of each side
 * keeps most chance meetings of frequent k-grams apart.
 */

import { hashSequence } from '../base/hash.ts';
import { GRAM_WORDS, samplePositions } from './sampling.ts';

const SIDE_WORDS = 2;

/** How many codes there are for the two words before a k-gram, and for the two after it. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

/** Column by column; `positions` in words, ascending. */
export interface Grams {
  readonly positions: readonly number[];
  readonly hashes: Uint32Array;
  /** The code of the words before × `after` + the code of the words after. */
  readonly contexts: Uint32Array;
}

/** The code of two words; 0 where the text has none: then no run is on that side, and it matters not what agrees. */
function sideCode(wordHashes: Uint32Array, from: number, codes: number): number {
  const to = from + SIDE_WORDS;
  return from < 0 || to > wordHashes.length ? 0 : hashSequence(wordHashes, from, to) % codes;
}

/** The sampled k-grams of the text with these word hashes. */
export function findGrams(wordHashes: Uint32Array, { before, after }: Sides): Grams {
  const positions = samplePositions(wordHashes);
  const contextAt = (at: number): number =>
    sideCode(wordHashes, at - SIDE_WORDS, before) * after + sideCode(wordHashes, at + GRAM_WORDS, after);
  return {
    positions,
    hashes: Uint32Array.from(positions, (at) => hashSequence(wordHashes, at, at + GRAM_WORDS)),
    contexts: Uint32Array.from(positions, contextAt),
  };
}

/** Whether two contexts agree on a side. */
export const agree = (a: number, b: number, { after }: Sides): boolean =>
  a % after === b % after || Math.floor(a / after) === Math.floor(b / after);
