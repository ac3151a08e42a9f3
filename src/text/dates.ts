/**
 * Dates in a text, resolved by the date of its story: "Wednesday", "Nov 13", "13/11", "November 13th, 2024", "last
 * year", "in March", "since 2015", "the third quarter". English. Cost: linear in the text.
 */

import { matchesOf } from '../base/matches.ts';
import { type Span, span } from '../base/span.ts';
import { LETTERS } from './letters.ts';

export type Grain = 'day' | 'weekday' | 'month' | 'year' | 'quarter' | 'half';

/** A date as it is said; what it does not say is null. */
export interface DateMention extends Span {
  readonly grain: Grain;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 (Sunday) to 6; the ordinal of a quarter or half. */
  readonly index: number | null;
  /** Counted from the story's date: "yesterday", "last year". */
  readonly isRelative: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?:19|20)\\d\\d';
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const DATE = new RegExp(
  [
    `(?<y1>${YEAR})-(?<m1>\\d\\d)-(?<d1>\\d\\d)`,
    `(?<d2>${DAY})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>${MONTH})(?:,?\\s+(?<y2>${YEAR}))?`,
    `(?<m3>${MONTH})\\s+(?<d3>${DAY})(?:st|nd|rd|th)?(?!\\d|[,.]\\d|%)(?:,?\\s+(?<y3>${YEAR}))?`,
    `(?<d4>${DAY})\\.(?<m4>1[0-2]|0?[1-9])\\.(?<y4>${YEAR})`,
    `(?<d5>${DAY})/(?<m5>1[0-2]|0?[1-9])(?:/(?<y5>${YEAR}))?(?!\\s*(?:of|%|percent|per cent|million|billion|points?))`,
    `(?<m10>1[0-2]|0?[1-9])/(?<d10>1[3-9]|2\\d|3[01])(?:/(?<y10>${YEAR}))?(?!\\s*(?:of|%|percent|per cent|million|billion|points?))`,
    `(?<m6>${MONTH}),?\\s+(?:of\\s+)?(?<y6>${YEAR})`,
    `(?<m7>January|February|March|April|May|June|July|August|September|October|November|December)`,
    `(?<w8>${WEEKDAY})`,
    `(?<o8>first|second|third|fourth)[\\s-]+(?<g8>quarter|half)`,
    `Q(?<q8>[1-4])|H(?<h8>[12])`,
    `(?<y9>${YEAR})(?!\\s*(?:%|percent|per cent|million|billion|[$€£¥₹]))`,
  ]
    .join('|')
    .replace(/^/, `(?<![\\d${LETTERS}$€£.,/-])(?:`)
    .concat(`)(?![\\d${LETTERS}])(?![,.]\\d)`),
  'g',
);
const RELATIVE =
  /\b(?:(?<shift>yesterday|today|tonight|tomorrow)|(?<which>last|this|next) (?<span>year|month)|(?<years>\d+|one|a|two|three|four|five|six|seven|eight|nine|ten) years? (?:ago|earlier)|the (?<before>previous|following) year)\b/gi;
const DAY_MS = 86_400_000;
const SMALL = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The story's date as milliseconds of its day; null where it has none. */
function instantOf(storyDate: string | null): number | null {
  const at = Date.parse((storyDate ?? '').slice(0, 10));
  return Number.isNaN(at) ? null : at;
}

/** The year in which a day and month stand nearest to the story. */
function nearestYear(story: number | null, month: number, day: number): number | null {
  if (story === null) return null;
  const year = new Date(story).getUTCFullYear();
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, month - 1, day) - story);
  return [year - 1, year, year + 1].reduce(
    (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
    year,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The first of the numbered groups that is there: each form of a date has its own number. */
function group(groups: Groups, letter: string): string | undefined {
  for (let form = 1; form <= 10; form++) {
    const found = groups[`${letter}${form}`];
    if (found !== undefined) return found;
  }
  return undefined;
}

const monthNumber = (said: string): number => (/^\d/.test(said) ? Number(said) : monthOf(said));

function calendar(groups: Groups, story: number | null): Pick<DateMention, 'grain' | 'year' | 'month' | 'day'> {
  const [y, m, d] = [group(groups, 'y'), group(groups, 'm'), group(groups, 'd')];
  const month = m === undefined ? null : monthNumber(m);
  if (month !== null && d !== undefined) {
    const day = Number(d);
    return { grain: 'day', year: y === undefined ? nearestYear(story, month, day) : Number(y), month, day };
  }
  return { grain: month === null ? 'year' : 'month', year: y === undefined ? null : Number(y), month, day: null };
}

function absolute(match: RegExpExecArray, story: number | null): DateMention {
  const groups: Groups = match.groups ?? {};
  const { w8: weekday, o8: ordinal, g8: part, q8: quarter, h8: half } = groups;
  const at = span(match.index, match.index + match[0].length);
  const blank = { year: null, month: null, day: null, index: null, isRelative: false, ...at };
  if (weekday !== undefined) {
    return { grain: 'weekday', ...blank, index: WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) };
  }
  if (ordinal !== undefined) {
    return { grain: part === 'half' ? 'half' : 'quarter', ...blank, index: ORDINALS.indexOf(ordinal) + 1 };
  }
  if (quarter !== undefined) return { grain: 'quarter', ...blank, index: Number(quarter) };
  if (half !== undefined) return { grain: 'half', ...blank, index: Number(half) };
  const { grain, year, month, day } = calendar(groups, story);
  return { grain, ...blank, year, month, day };
}

const dayAt = (instant: number): Pick<DateMention, 'year' | 'month' | 'day'> => {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

function relative(match: RegExpExecArray, story: number): DateMention {
  const { shift, which, span: spanned, years, before } = match.groups ?? {};
  const blank = {
    month: null,
    day: null,
    index: null,
    isRelative: true,
    ...span(match.index, match.index + match[0].length),
  };
  if (shift !== undefined) {
    const days = { yesterday: -1, tomorrow: 1 }[shift.toLowerCase()] ?? 0;
    return { grain: 'day', ...blank, ...dayAt(story + days * DAY_MS) };
  }
  const ago =
    years === undefined
      ? 0
      : Number.isNaN(Number(years))
        ? Math.max(1, SMALL.indexOf(years.toLowerCase()))
        : Number(years);
  const step = { last: -1, next: 1, previous: -1, following: 1 }[(which ?? before ?? '').toLowerCase()] ?? 0;
  if (spanned?.toLowerCase() === 'month') {
    const [year, month] = [new Date(story).getUTCFullYear(), new Date(story).getUTCMonth()];
    const { year: inYear, month: inMonth } = dayAt(Date.UTC(year, month + step, 1));
    return { grain: 'month', year: inYear, ...blank, month: inMonth };
  }
  return { grain: 'year', year: new Date(story).getUTCFullYear() + step - ago, ...blank };
}

/** All the dates of `text`, in order; `storyDate` is an ISO date, null where it is unknown. */
export function findDates(text: string, storyDate: string | null): DateMention[] {
  const story = instantOf(storyDate);
  const said = matchesOf(DATE, text).map((match) => absolute(match, story));
  const counted = story === null ? [] : matchesOf(RELATIVE, text).map((match) => relative(match, story));
  return [...said, ...counted].sort((a, b) => a.start - b.start);
}

/** The story's own day, as if it stood in the text: what "Wednesday" is on a Wednesday. */
export function storyDay(storyDate: string | null): DateMention | null {
  const story = instantOf(storyDate);
  if (story === null) return null;
  return { grain: 'day', index: null, isRelative: true, ...dayAt(story), ...span(0, 0) };
}

const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** Whether a weekday, said near the story's date, may be this day. */
function isOnWeekday(weekday: DateMention, day: DateMention): boolean {
  const { year, month, day: date } = day;
  if (year === null || month === null || date === null) return false;
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() === weekday.index;
}

/** Whether two mentions may mean the same date, or one lies within the other ("October" and "Oct. 21"). */
export function sameDate(a: DateMention, b: DateMention): boolean {
  if (a.grain === 'weekday' && b.grain === 'weekday') return a.index === b.index;
  if (a.grain === 'weekday' || b.grain === 'weekday')
    return a.grain === 'weekday' ? isOnWeekday(a, b) : isOnWeekday(b, a);
  if (a.index !== null || b.index !== null) return a.grain === b.grain && a.index === b.index;
  const saysNothingInCommon = (a.year === null || b.year === null) && (a.month === null || b.month === null);
  return !saysNothingInCommon && agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day);
}
