/** Whether a text is an original of which only word codes are known. */

import type { Original } from '../corpus/corpus.ts';
import { findWords } from '../text/words.ts';

/**
 * The length of the longest common subsequence, row by row (Hirschberg 1975, its first half). Cost: the product of the
 * two lengths in time, the length of `b` in memory.
 */
function commonLength(a: Uint32Array, b: Uint32Array): number {
  let above = new Uint32Array(b.length + 1);
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = word === b[j] ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}

/** From this share on a text is taken for the original: texts of other stories agree in less than half. */
export const IS_ORIGINAL = 0.9;

/**
 * The share of the longer text's words that agree with the other's, in order: 0 to 1. Where the lengths alone rule out
 * `IS_ORIGINAL`, the highest share that they allow.
 */
export function agreementOf(text: string, { codes, codeMask }: Original): number {
  const own = findWords(text).hashes.map((hash) => (hash & codeMask) >>> 0);
  const [shorter, longer] = [Math.min(own.length, codes.length), Math.max(own.length, codes.length)];
  if (shorter < IS_ORIGINAL * longer) return longer === 0 ? 0 : shorter / longer;
  return commonLength(own, codes) / longer;
}
