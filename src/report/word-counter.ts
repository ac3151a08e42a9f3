import type { Span } from '../base/span.ts';
import { findWords } from '../text/words.ts';

/** How many of a text's words begin within a stretch of it. */
export type WordCounter = (within: Span) => number;

/** Finds the text's words once; a count costs the logarithm of their number. */
export function wordCounter(text: string): WordCounter {
  const { start } = findWords(text);
  const before = (offset: number): number => {
    let [low, high] = [0, start.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((start[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (within) => before(within.end) - before(within.start);
}
