/** The stretch of a page that an original is tried on: what stands around it, however long, hides no derived part. */

import { coveredWords } from './candidates.ts';
import type { Page } from './page.ts';
import type { Run } from './runs.ts';

/** Sentences of the page, by their places: half-open. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** As long as a common article; shorter pages are tried as a whole. In sentences. */
export const LONGEST = 30;

/** What the words of each sentence say that the runs cover and no other source explains. */
function sharedBySentence(page: Page, runs: readonly Run[], explained: Uint8Array): Float64Array {
  const covered = coveredWords(page, runs);
  return Float64Array.from(page.sentences, ({ from, to }) => {
    let sum = 0;
    for (let word = from as number; word < to; word++)
      if (covered[word] && !explained[word]) sum += (page.weights[word] ?? 0) / (page.quoted[word] ? 2 : 1);
    return sum;
  });
}

/** The sentences in a row that share most with an original in long runs; all of a short page, or where there are no runs. */
export function densestStretch(page: Page, runs: readonly Run[], explained: Uint8Array): Rows {
  const count = page.sentences.length;
  if (count <= LONGEST || runs.length === 0) return { from: 0, to: count };
  const shared = sharedBySentence(page, runs, explained);
  let [sum, most, first, last] = [0, 0, 0, 0];
  for (let to = 1; to <= count; to++) {
    sum += (shared[to - 1] ?? 0) - (shared[to - 1 - LONGEST] ?? 0);
    // Sums in floating point: equal stretches count as equal. Of these the middle one has most around what is shared.
    if (sum > most + 1e-9) [most, first, last] = [sum, to, to];
    else if (sum > most - 1e-9) last = to;
  }
  const to = Math.max(LONGEST, Math.min(count, Math.floor((first + last) / 2)));
  return { from: to - LONGEST, to };
}

/** 1 for the sentences that the runs touch, and for as many as `around` before and after; all where there are no runs. */
export function reachOf({ sentences }: Page, runs: readonly Run[], around: number): Uint8Array {
  const reach = new Uint8Array(sentences.length).fill(runs.length === 0 ? 1 : 0);
  for (const { page } of runs) {
    const first = sentences.findIndex(({ to }) => to > page.from);
    const last = sentences.findLastIndex(({ from }) => from < page.to);
    reach.fill(1, Math.max(0, first - around), last + 1 + around);
  }
  return reach;
}
