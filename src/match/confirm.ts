/**
 * Which words of a sealed run are not the original's after all.
 *
 * Word codes of six bits let one changed word in 64 pass for the same. But every window of 8 words that two texts share
 * samples the same k-gram in both, and the pack knows which of the page's k-grams the original has: a window of a run
 * whose k-gram it has not holds a changed word. Among the words of such windows that no known k-gram holds, the one that
 * most of the windows share, and of these the one that says most, is taken to be it: so sentences and quotes are compared.
 *
 * Near the end of a run the wrong word may be blamed. So the runs themselves are cut by what is certain alone: a true run
 * holds no refuted window (docs/PACK.md).
 */

import { type WordSpan, wordSpan } from '../base/span.ts';
import { GRAM_WORDS, GUARANTEED_RUN } from '../corpus/sampling.ts';
import type { Run } from './runs.ts';

/** What is known of the page's k-grams. */
export interface Sampled {
  /** Where the k-gram of each window of the page begins, in words. */
  readonly samples: Uint32Array;
  /** How much each word of the page says. */
  readonly weights: Float32Array;
  /** Where the page's k-grams begin that the original has. */
  readonly hits: ReadonlySet<number>;
}

/** The windows of a run, by their first word, whose k-gram the original has not. */
function refutedWindows({ from, to }: WordSpan, { samples, hits }: Sampled): number[] {
  const refuted: number[] = [];
  for (let window = from as number; window + GUARANTEED_RUN <= to; window++) {
    if (!hits.has(samples[window] ?? -1)) refuted.push(window);
  }
  return refuted;
}

function isHeld(word: number, hits: ReadonlySet<number>): boolean {
  for (let start = word - GRAM_WORDS + 1; start <= word; start++) if (hits.has(start)) return true;
  return false;
}

/** The word that best explains why these windows are refuted; -1 if every word of theirs is in a known k-gram. */
function likeliestChange(windows: readonly number[], { weights, hits }: Sampled): number {
  const votes = new Map<number, number>();
  for (const window of windows) {
    for (let word = window; word < window + GUARANTEED_RUN; word++) {
      if (!isHeld(word, hits)) votes.set(word, (votes.get(word) ?? 0) + 1 + (weights[word] ?? 0) / 2);
    }
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [-1, 0] as [number, number])[0];
}

/** The page's words within a run that differ in the original. */
export function changedWords(run: Run, sampled: Sampled): number[] {
  const changed: number[] = [];
  let open = refutedWindows(run.page, sampled);
  while (open.length > 0) {
    const word = likeliestChange(open, sampled);
    if (word < 0) break;
    changed.push(word);
    open = open.filter((window) => word < window || word >= window + GUARANTEED_RUN);
  }
  return changed;
}

/** The stretches of refuted windows that follow one another, each by its first and last window. */
function blocksOf(windows: readonly number[]): [first: number, last: number][] {
  const blocks: [number, number][] = [];
  for (const window of windows) {
    const block = blocks.at(-1);
    if (block && block[1] === window - 1) block[1] = window;
    else blocks.push([window, window]);
  }
  return blocks;
}

/**
 * The parts of a seeming run that hold every true run of `GUARANTEED_RUN` words or more within it. A true run ends
 * before the last word of the first refuted window, or begins after the first word of the last.
 */
export function possibleRuns(run: Run, sampled: Sampled): Run[] {
  const spans: WordSpan[] = [];
  let from: number = run.page.from;
  for (const [first, last] of blocksOf(refutedWindows(run.page, sampled))) {
    spans.push(wordSpan(from, first + GUARANTEED_RUN - 1));
    from = last + 1;
  }
  spans.push(wordSpan(from, run.page.to));
  const shift = run.original.from - run.page.from;
  return spans
    .filter((span) => span.to - span.from >= GUARANTEED_RUN)
    .map((page) => ({ page, original: wordSpan(page.from + shift, page.to + shift) }));
}
