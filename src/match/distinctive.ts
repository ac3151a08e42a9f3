/** Distinctive words: names, figures and rare words tell one story from another. Those inside quote marks do not count. */

import type { Original } from '../corpus/corpus.ts';
import type { Sentence } from '../text/analyse.ts';
import { eachCovered, type Shared } from './candidates.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';

/** Words that say this much or more are distinctive. */
const DISTINCTIVE = 0.7;

/** What the distinctive words of narration say, together: all of them, and those that the original accounts for. */
export interface Distinctive {
  readonly found: number;
  readonly all: number;
}

/** `present` is 1 for each page word that the original accounts for. */
export function distinctiveWords(page: Page, present: Uint8Array, sentences: readonly Sentence[]): Distinctive {
  let [found, all] = [0, 0];
  for (const { from, to } of sentences) {
    for (let word = from as number; word < to; word++) {
      const weight = page.weights[word] ?? 0;
      if (weight < DISTINCTIVE || page.quoted[word]) continue;
      all += weight;
      if (present[word]) found += weight;
    }
  }
  return { found, all };
}

/** How often each code stands in a sealed original. */
function countCodes({ codes, codeMask }: Original): Uint32Array {
  const counts = new Uint32Array(codeMask + 1);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/**
 * What of these sentences' distinctive words any text of a sealed original's length would account for: a stretch of two
 * codes stands in one by chance as often as their frequencies say.
 */
export function metByChance(page: Page, { original, codes }: Comparison, sentences: readonly Sentence[]): number {
  const counts = countCodes(original);
  const often = (word: number): number => counts[codes[word] ?? 0] ?? 0;
  let sum = 0;
  for (const { from, to } of sentences) {
    for (let word = from as number; word < to; word++) {
      const weight = page.weights[word] ?? 0;
      if (weight < DISTINCTIVE || page.quoted[word]) continue;
      const pairs = (often(word) * (often(word - 1) + often(word + 1))) / original.codes.length;
      sum += weight * (1 - Math.exp(-pairs));
    }
  }
  return sum;
}

/** What the distinctive words of narration say that the original keeps in long runs and no chosen source explains. */
export function keptWords(page: Page, { runs }: Shared, explained: Uint8Array): number {
  let sum = 0;
  eachCovered(page, runs, (word) => {
    const weight = page.weights[word] ?? 0;
    if (!explained[word] && !page.quoted[word] && weight >= DISTINCTIVE) sum += weight;
  });
  return sum;
}
