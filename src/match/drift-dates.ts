/** Dates that changed on the way: as numbers do, by the dates of the two stories. */

import { type DateMention, sameDate } from '../text/dates.ts';
import type { AllFacts } from './facts.ts';
import { driftBetween, isReplaced, type Passage } from './passage.ts';
import type { Drift } from './report.ts';

const areComparable = (a: DateMention, b: DateMention): boolean => {
  const isDay = ({ grain }: DateMention): boolean => grain === 'day' || grain === 'weekday';
  return a.grain === b.grain || (isDay(a) && isDay(b));
};

export function dateDrifts(passage: Passage, facts: AllFacts): Drift[] {
  const own = facts.originals[passage.match.source];
  if (!own) return [];
  const here = facts.page.within(passage.sentence).dates.filter(({ isRelative }) => !isRelative);
  const there = own.within(passage.target).dates.filter(({ isRelative }) => !isRelative);
  const isKnown = (one: DateMention): boolean => {
    const isSame = (other: DateMention): boolean => sameDate(one, other);
    return there.some(isSame) || facts.originals.some(({ all }) => all.dates.some(isSame));
  };
  return here.flatMap((one) => {
    const missing = there.filter((other) => areComparable(one, other) && !sameDate(one, other));
    const slot = missing.find((other) => isReplaced(passage, one, other));
    if (slot && !there.some((other) => sameDate(one, other))) return [driftBetween(passage, 'date', one, slot)];
    if (isKnown(one)) return [];
    const gone = missing.find((other) => !facts.page.all.dates.some((said) => sameDate(said, other)));
    return gone ? [driftBetween(passage, 'date', one, gone)] : [];
  });
}
