/** Dates that changed on the way: as numbers do, by the dates of the two stories. */

import { type DateMention, sameDate } from '../text/dates.ts';
import { type AllFacts, within } from './facts.ts';
import { driftBetween, isReplaced, type Passage } from './passage.ts';
import type { Drift } from './report.ts';

const areComparable = (a: DateMention, b: DateMention): boolean => {
  const isDay = ({ grain }: DateMention): boolean => grain === 'day' || grain === 'weekday';
  return a.grain === b.grain || (isDay(a) && isDay(b));
};

export function dateDrifts(passage: Passage, facts: AllFacts): Drift[] {
  const own = facts.originals[passage.match.source];
  if (!own) return [];
  const here = within(facts.page.dates, passage.sentence).filter(({ isRelative }) => !isRelative);
  const there = within(own.dates, passage.target).filter(({ isRelative }) => !isRelative);
  const everywhere = facts.originals.flatMap(({ dates }) => dates);
  return here.flatMap((one) => {
    const missing = there.filter((other) => areComparable(one, other) && !sameDate(one, other));
    const slot = missing.find((other) => isReplaced(passage, one, other));
    if (slot && !there.some((other) => sameDate(one, other))) return [driftBetween(passage, 'date', one, slot)];
    if (everywhere.some((other) => sameDate(one, other))) return [];
    const gone = missing.find((other) => !facts.page.dates.some((said) => sameDate(said, other)));
    return gone ? [driftBetween(passage, 'date', one, gone)] : [];
  });
}
