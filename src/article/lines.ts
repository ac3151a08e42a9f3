/** Lines that stand among an article's paragraphs and are not its text: headline, byline, date, credit. */

import { LETTERS } from '../text/letters.ts';
import { isByline, isDisclosure, isSigned, isTagline } from '../text/tagline.ts';
import { isHeadline } from './title.ts';

export type LineKind = 'text' | 'headline' | 'byline' | 'date' | 'credit';

/** How far from either end a byline or a date may stand. */
const EDGE = 6;
const MOST_DATE_LENGTH = 90;
const DATE_PARTS = new RegExp(
  [
    /\b(?:published|updated|posted|last|modified|first|on|at|date|time|edited|created|ago|today|yesterday)\b/,
    /\b(?:hours?|hrs?|minutes?|mins?|days?|a\.?m\b\.?|p\.?m\b\.?|noon|midnight|gmt|utc|ist|cet|bst|msk|[ecmp][sd]?t)\b\.?/,
    /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/,
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?)\b\.?/,
    /\b(?:oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/,
    /\d{1,4}(?:st|nd|rd|th)?|[TZ.:;,/|+()\u2013\u2014\u00B7\u2022-]|\s/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const DATE_SIGN = new RegExp(`\\d{4}|:\\d\\d|[${LETTERS}]{3}`);

/** Whether `line` is a date or a time and nothing else ("Published: Nov. 19, 2019, 10:15 a.m."). */
export const isDateLine = (line: string): boolean =>
  line.length <= MOST_DATE_LENGTH && /\d/.test(line) && DATE_SIGN.test(line) && line.replace(DATE_PARTS, '') === '';

/** What the line `index` of an article's `count` lines is. `titles` are keys (`titleKey`). */
export function kindOfLine(line: string, index: number, count: number, titles: readonly string[]): LineKind {
  const isNearEdge = index < EDGE || index >= count - EDGE;
  if ((isNearEdge && isByline(line)) || (index < EDGE && isSigned(line))) return 'byline';
  if (isTagline(line) || (isNearEdge && isDisclosure(line))) return 'credit';
  if (index < EDGE && isHeadline(line, titles)) return 'headline';
  return isNearEdge && isDateLine(line) ? 'date' : 'text';
}
