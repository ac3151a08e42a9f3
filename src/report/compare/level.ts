import type { Passage } from './passages.ts';

/**
 * The passages that can be level with each other all at once: the longest row of them that stands in one order on both
 * sides (Fredman 1975: patience sorting). Gives their numbers. Cost: n log n.
 */
export function levelOrder(passages: readonly Passage[]): number[] {
  /** `ends[k]` is the passage with the least start that ends a row of k + 1. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const startOf = (index: number | undefined): number => passages[index ?? -1]?.original[0]?.start ?? 0;
  passages.forEach((_, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(ends[middle]) < startOf(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const order: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) order.unshift(passages[index]?.number ?? 0);
  return order;
}
