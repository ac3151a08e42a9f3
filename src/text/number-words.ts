/** Numbers written in English words: "twenty-six", "four hundred", "half a million", "two-fifths", "third". */

import { LETTERS } from './letters.ts';

const ONES = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = `second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  third: 3,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

const SMALL = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, 20 + 10 * ten]),
]);

/** What a word or suffix multiplies the number before it by; some neighbours' words as well. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  tausend: 1e3,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  mio: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  mrd: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  dozen: 12,
  crore: 1e7,
  lakh: 1e5,
};

/** The factor of "million", "bn", "m"; null for another word. */
export const scaleOf = (word: string): number | null => SCALES[word.toLowerCase().replace(/\.$/, '')] ?? null;

const word = `(?:${[...SMALL.keys()].join('|')})`;
const multiple = '(?:hundred|thousand|million|billion|trillion|dozen)';
const joint = `(?:(?<=${multiple})\\s+and\\s+|[\\s-]+)`;
/** Source of an expression for a number in words. A lone "one" is a pronoun more often than a number. */
export const NUMBER_WORDS = `(?:(?:half\\s+an?|an?)[\\s-]+${multiple}|(?!one\\b(?!${joint}(?:${word}|${multiple})))${word}(?:${joint}(?:${word}|${multiple}))*)(?!-(?:first|${ORDINALS.join('|')}))`;
/** Source of an expression for "a half", "two-thirds", "three-quarters". */
export const FRACTION_WORDS = `(?:(?:an?|${word})[\\s-]+(?:half|quarter|third|fifth|sixth|eighth|tenth|halve)s?|half(?!\\s+an?\\s+${multiple}))`;
/** Source of an expression for "one in five", "two out of every three". */
export const RATIO_WORDS = `${word}\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(?:${word}|\\d+)(?![\\d${LETTERS}.,-]*\\d)`;
/** Source of an expression for "third", "twenty-first", "21st". */
export const ORDINAL_WORDS = `(?:(?:${TENS.join('|')})-(?:first|${ORDINALS.join('|')})|${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))`;

/** The value of what `NUMBER_WORDS` found. */
export function valueOfWords(text: string): number {
  let [total, group] = [0, 0];
  for (const part of text.toLowerCase().split(/[\s-]+/)) {
    const scale = scaleOf(part);
    if (part === 'half') group = 0.5;
    else if (SMALL.has(part)) group += SMALL.get(part) ?? 0;
    else if (scale === 100 || scale === 12) group = (group || 1) * scale;
    else if (scale !== null) [total, group] = [total + (group || 1) * scale, 0];
  }
  return total + group;
}

/** The value of what `FRACTION_WORDS` found: "two-fifths" is 0.4. */
export function valueOfFraction(text: string): number {
  const parts = text.toLowerCase().split(/[\s-]+/);
  const share = parts.at(-1) ?? '';
  const below = FRACTIONS[share] ?? FRACTIONS[share.replace(/s$/, '')] ?? 1;
  return (SMALL.get(parts[0] ?? '') ?? 1) / below;
}

/** The value of what `ORDINAL_WORDS` found. */
export function valueOfOrdinal(text: string): number {
  const parts = text.toLowerCase().split('-');
  const last = parts.at(-1) ?? '';
  const place = last === 'first' ? 1 : ORDINALS.indexOf(last) + 2;
  if (last !== 'first' && place === 1) return Number.parseInt(text, 10);
  return parts.length > 1 ? (SMALL.get(parts[0] ?? '') ?? 0) + place : place;
}

/** The value of what `RATIO_WORDS` found: "one in five" is 0.2. */
export function valueOfRatio(text: string): number {
  const parts = text.toLowerCase().split(/\s+/);
  const numberOf = (part = ''): number => SMALL.get(part) ?? Number(part);
  return numberOf(parts[0]) / numberOf(parts.at(-1));
}
