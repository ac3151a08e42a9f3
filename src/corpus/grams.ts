/**
 * The sampled word k-grams of a text with what stands beside them.
 *
 * Of a shared run of 8 words the 5-gram leaves 3 over, so that at least two lie on one side: a page's k-gram and an
 * original's belong to such a run only if the two words before agree, or the two words after. A little hash of each side
 * keeps most chance meetings of frequent k-grams apart.
 */

import { filled } from '../base/filled.ts';
import { hashSequence } from '../base/hash.ts';
import { GRAM_WORDS, samplePositions } from './sampling.ts';

const SIDE_WORDS = 2;

/** Column by column; `positions` in words, ascending. */
export interface Grams {
  readonly positions: readonly number[];
  readonly hashes: Uint32Array;
  /** The hashes of the two words before, and of the two after; 0 where the text has none: no run is on that side. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

/** How many codes an index has for the words before a k-gram, and for those after it. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

/** The sampled k-grams of the text with these word hashes. */
export function findGrams(wordHashes: Uint32Array): Grams {
  const positions = samplePositions(wordHashes);
  const hashAt = (from: number, to: number): number =>
    from < 0 || to > wordHashes.length ? 0 : hashSequence(wordHashes, from, to);
  const hashesOf = (first: number, last: number): Uint32Array =>
    filled(new Uint32Array(positions.length), (i) => hashAt((positions[i] ?? 0) + first, (positions[i] ?? 0) + last));
  return {
    positions,
    hashes: hashesOf(0, GRAM_WORDS),
    before: hashesOf(-SIDE_WORDS, 0),
    after: hashesOf(GRAM_WORDS, GRAM_WORDS + SIDE_WORDS),
  };
}

/** Both sides as one number; `before` and `after` are their hashes. */
export const contextOf = (before: number, after: number, sides: Sides): number =>
  (before % sides.before) * sides.after + (after % sides.after);

/** Whether a context agrees on a side with these hashes. */
export const agrees = (context: number, before: number, after: number, sides: Sides): boolean =>
  context % sides.after === after % sides.after || Math.floor(context / sides.after) === before % sides.before;
