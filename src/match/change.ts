/** Small changes between words that both sides have. */

import { type WordSpan, wordSpan } from '../base/span.ts';
import { isNegator } from '../text/negation.ts';
import type { Page } from './page.ts';
import { placedTerms, type Side } from './passage.ts';

/** A longer change is a clause that was left out, or said anew. In words. */
export const LONGEST_CHANGE = 4;

/** The change with the word before it and the first telling word after it. */
export function underlined(page: Page, side: Side, { from, to }: WordSpan, within: WordSpan): WordSpan {
  const last = placedTerms(side, wordSpan(to, Math.min(within.to, to + 4)), page)[0]?.word ?? to;
  const hasTerm = placedTerms(side, wordSpan(from, to), page).some(({ term }) => !isNegator(term.stem));
  return wordSpan(Math.max(within.from, from - 1), Math.min(within.to, hasTerm ? to : last + 1));
}
