/**
 * Whether an original lent the page sentences, word for word or nearly so, whatever else the page is. What stands in its
 * long runs is told from formulas by names, figures and rare words.
 */

import { wordCount } from '../base/span.ts';
import { coveredWords, type Shared } from './candidates.ts';
import type { Comparison } from './comparison.ts';
import { keptWords } from './distinctive.ts';
import { countMarked, type Page } from './page.ts';
import { areStrange } from './strange-facts.ts';

/** An original that keeps this much of narration word for word has lent it. */
export const KEPT = 4;
/** … or half of that, if a sentence of so many words stands whole in it: hardly a formula is as long. */
const WHOLE = { words: 12, kept: KEPT / 2 } as const;
/** The long runs have this share of the words of a sentence that was lent. */
const LENT_SHARE = 0.6;

/** For each of the page's sentences, the share of its words that are covered (1 for each); 0 of what is mostly quoted. */
const lentShares = (page: Page, covered: Uint8Array): Float64Array =>
  Float64Array.from(page.sentences, (sentence, row) =>
    page.narration[row] ? countMarked(covered, sentence) / wordCount(sentence) : 0,
  );

const mostlyLent = (shares: Float64Array): Uint8Array =>
  Uint8Array.from(shares, (share) => (share >= LENT_SHARE ? 1 : 0));

/** 1 for the page's sentences of narration of which the long runs have most. */
export const lentRows = (page: Page, { runs }: Shared): Uint8Array =>
  mostlyLent(lentShares(page, coveredWords(page, runs)));

/** Whether all names and figures of these sentences (1 for each) are covered: then none is strange. */
const hasItsFacts = (page: Page, covered: Uint8Array, rows: Uint8Array): boolean =>
  page.sentences.every(({ from, to }, row) => {
    for (let word = from as number; rows[row] && word < to; word++)
      if (page.facts[word] && !covered[word]) return false;
    return true;
  });

/** `explained` are the words that other sources lent. */
export function isLender(page: Page, one: Shared, comparison: Comparison, explained: Uint8Array): boolean {
  const kept = keptWords(page, one, explained);
  if (kept < WHOLE.kept) return false;
  const covered = coveredWords(page, one.runs);
  const shares = lentShares(page, covered);
  const hasWhole = page.sentences.some((sentence, row) => wordCount(sentence) >= WHOLE.words && shares[row] === 1);
  if (kept < KEPT && !hasWhole) return false;
  const lent = mostlyLent(shares);
  return lent.includes(1) && (hasItsFacts(page, covered, lent) || !areStrange(comparison.facts, lent));
}
