/**
 * Numbers that changed on the way: one on the page that no source accounts for, where the original's sentence has one of the same unit that the page gives nowhere. A fact that only moved is found on both sides, and so no drift.
 */

import { type Span, type WordSpan, wordSpan } from '../base/span.ts';
import type { DateMention } from '../text/dates.ts';
import { type Quantity, sameQuantity } from '../text/numbers.ts';
import type { AllFacts, TextFacts } from './facts.ts';
import type { Page } from './page.ts';
import {
  driftBetween,
  isReplaced,
  type Passage,
  type PlacedTerm,
  pageSide,
  placedTerms,
  type Side,
  termMatch,
} from './passage.ts';
import type { Drift } from './report.ts';

const DAY_MS = 86_400_000;
/** Shorter units do not count from a date. In days. */
const WEEK = 7;

/** Shares and places in an order are said in so many ways that only the same slot of a sentence tells. */
const isSlippery = ({ base }: Quantity): boolean => base === 'share' || base === 'ordinal' || base.startsWith('clock');

/** Whether a number is the sum or difference of two that the original gives near by. */
function isComputed(one: Quantity, given: readonly Quantity[]): boolean {
  const values = given
    .filter(({ base }) => base === one.base || (one.base === '' && base !== 'ordinal'))
    .map(({ value }) => value);
  const slack = Math.max(Math.abs(one.value) * (one.isRough ? 0.1 : 0.005), one.step * 0.51);
  const isNear = (value: number): boolean => Math.abs(value - one.value) <= slack;
  return values.some((a, i) => values.some((b, j) => i !== j && (isNear(a + b) || isNear(a - b))));
}

/** The time that has passed between a date and the story, which "19 months" or "47 years" may stand for. */
function isTimeSince(one: Quantity, story: TextFacts): boolean {
  const { today } = story;
  if (one.base !== 'day' || one.factor < WEEK || !today) return false;
  const instant = ({ year, month, day }: DateMention): number =>
    Date.UTC(year ?? 0, (month ?? 7) - 1, day ?? 1) / DAY_MS;
  return story.all.dates.some((date) => {
    if (date.year === null && date.month === null) return false;
    const dated = { ...date, year: date.year ?? today.year };
    return (
      Math.abs(Math.abs(instant(today) - instant(dated)) - one.value) <= one.factor * (date.month === null ? 1.1 : 0.6)
    );
  });
}

/** How many words on either side of a count say what is counted. */
const REACH = 4;

/** The telling words around a fact, within its sentence. */
function around(side: Side, fact: Span, within: WordSpan, page: Page): PlacedTerm[] {
  const isInFact = (word: number): boolean => (side.start[word] ?? 0) < fact.end && (side.end[word] ?? 0) > fact.start;
  let first: number = within.from;
  while (first < within.to && (side.end[first] ?? 0) <= fact.start) first++;
  const near = wordSpan(Math.max(within.from, first - REACH), Math.min(within.to, first + REACH + 2));
  return placedTerms(side, near, page).filter(({ word }) => !isInFact(word));
}

/** Whether the words around two facts speak of the same thing. */
function isOfTheSame({ page, sentence, open, target }: Passage, said: Span, was: Span): boolean {
  const there = around(open, was, target, page);
  return around(pageSide(page), said, sentence, page).some(({ term }) =>
    there.some((other) => termMatch(term, other.term, page) > 0),
  );
}

const nearest = <T extends Span>(candidates: readonly T[], order: (candidate: T) => number): T | undefined =>
  [...candidates].sort((a, b) => order(a) - order(b))[0];

/** How far a value is from another, as a factor: 0 for the same. */
const distance = (a: Quantity, b: Quantity): number =>
  a.value > 0 && b.value > 0 ? Math.abs(Math.log(a.value / b.value)) : Number.POSITIVE_INFINITY;

export function numberDrifts(passage: Passage, facts: AllFacts): Drift[] {
  const own = facts.originals[passage.match.source];
  if (!own) return [];
  const here = facts.page.within(passage.sentence).quantities;
  const there = own.within(passage.target).quantities;
  const isExplained = (one: Quantity): boolean => {
    const isSame = (other: Quantity): boolean => sameQuantity(one, other);
    const isGiven = there.some(isSame) || facts.originals.some(({ all }) => all.quantities.some(isSame));
    return isGiven || isComputed(one, there) || isTimeSince(one, own);
  };
  return here.flatMap((one) => {
    const missing = there.filter((other) => other.base === one.base && !here.some((said) => sameQuantity(said, other)));
    const slot = missing.find((other) => isReplaced(passage, one, other) && !sameQuantity(one, other));
    if (slot && !there.some((other) => sameQuantity(one, other))) return [driftBetween(passage, 'number', one, slot)];
    if (isSlippery(one) || isExplained(one)) return [];
    const gone = missing
      .filter((other) => !facts.page.all.quantities.some((said) => sameQuantity(said, other)))
      .filter((other) => one.base !== '' || isOfTheSame(passage, one, other));
    const counterpart = nearest(gone, (other) => distance(one, other));
    return counterpart ? [driftBetween(passage, 'number', one, counterpart)] : [];
  });
}
