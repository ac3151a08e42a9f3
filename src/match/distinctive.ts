/** Distinctive words: names, figures and rare words tell one story from another. Those inside quote marks do not count. */

import type { Sentence } from '../text/analyse.ts';
import { coveredWords, type Shared } from './candidates.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';

/** Words that say this much or more are distinctive. */
const DISTINCTIVE = 0.7;

/** What the distinctive words of narration say, together: all of them, and those that the original accounts for. */
export interface Distinctive {
  readonly found: number;
  readonly all: number;
}

export function distinctiveWords(page: Page, comparison: Comparison, sentences: readonly Sentence[]): Distinctive {
  let [found, all] = [0, 0];
  for (const { from, to } of sentences) {
    for (let word = from as number; word < to; word++) {
      const weight = page.weights[word] ?? 0;
      if (weight < DISTINCTIVE || page.quoted[word]) continue;
      all += weight;
      if (comparison.present[word]) found += weight;
    }
  }
  return { found, all };
}

/** What the distinctive words of narration say that the original keeps in long runs and no chosen source explains. */
export function keptWords(page: Page, { runs }: Shared, explained: Uint8Array): number {
  return coveredWords(page, runs).reduce((sum, isCovered, word) => {
    const weight = page.weights[word] ?? 0;
    return isCovered && !explained[word] && !page.quoted[word] && weight >= DISTINCTIVE ? sum + weight : sum;
  }, 0);
}
