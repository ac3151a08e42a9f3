/** Headlines: choosing one, and telling whether a line of the page is the headline again. */

import { matchesOf } from '../base/matches.ts';

const SEPARATOR = /\s+(?:[|\u2013\u2014\u00BB\u00B7\u2022-]|::)\s+|\s*\|\s*/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const MOST_OUTLET_WORDS = 4;
const LEAST_TITLE_WORDS = 3;

/** Letters and digits alone, lower case: what two writings of one headline share. */
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** A page title parted at the last separator into headline and outlet ("Storm nears coast | The Daily Gull"). */
export interface PartedTitle {
  readonly headline: string;
  readonly outlet: string | null;
}

/**
 * Cuts the outlet's name from the end of `title`: where it is one of `outlets`, where what stands before is one of
 * `headings`, or where it is short and the rest is long enough for a headline.
 */
export function partTitle(title: string, outlets: readonly string[], headings: readonly string[]): PartedTitle {
  const keys = new Set(outlets.map(titleKey));
  const known = new Set(headings.map(titleKey));
  if (known.has(titleKey(title))) return { headline: title, outlet: null };
  const separators = matchesOf(SEPARATOR, title);
  for (const separator of separators) {
    const headline = title.slice(0, separator.index).trim();
    const outlet = title.slice(separator.index + separator[0].length).trim();
    if (keys.has(titleKey(outlet)) || known.has(titleKey(headline))) return { headline, outlet };
  }
  const last = separators.at(-1);
  const headline = title.slice(0, last?.index).trim();
  const outlet = last ? title.slice(last.index + last[0].length).trim() : '';
  const isOutlet = last?.[0].includes('|') === true && countWords(outlet) <= MOST_OUTLET_WORDS;
  return isOutlet && countWords(headline) >= LEAST_TITLE_WORDS
    ? { headline, outlet }
    : { headline: title, outlet: null };
}

/** Whether `line` says no more than one of the `titles` (as keys). */
export function isHeadline(line: string, titles: readonly string[]): boolean {
  const key = titleKey(line);
  return key !== '' && titles.includes(key);
}
