/** Words of names, and whether two names are one: another spelling, an ending, a fuller form. */

import { compareTwoStrings } from 'string-similarity';
import type { WordSpan } from '../base/span.ts';
import { isBody, isCalling, isNoName, isTitle } from '../text/roles.ts';
import type { Side } from './passage.ts';

/** Letter pairs in common (Dice) from which two names are spellings of one. */
const ANOTHER_SPELLING = 0.4;

/** "the Begoña of one page is the Begona of another". */
export const bareKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2019]s$/, '');

const wordText = ({ text, start, end }: Side, word: number): string => text.slice(start[word], end[word]);

export const isCapital = (side: Side, word: number): boolean => /^\p{Lu}\p{Ll}/u.test(wordText(side, word));

/** Whether a word may be part of a name, and is no title, calling or body. */
export function isNameWord(side: Side, word: number): boolean {
  const key = side.keys[word] ?? '';
  return isCapital(side, word) && !isNoName(key) && !isTitle(key) && !isCalling(key) && !isBody(key);
}

export const lettersOf = (side: Side, { from, to }: WordSpan): string[] => side.keys.slice(from, to).map(bareKey);

/** Whether the words stand for the other name: spelt alike, one within the other, of one stem ("Mali", "Malian"). */
export function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a.join(''), b.join('')];
  if (compareTwoStrings(first, second) >= ANOTHER_SPELLING) return true;
  if (first.slice(0, 3) === second.slice(0, 3)) return true;
  return a.some((word) => b.includes(word));
}

/** Whether a text of these words has any word of the name. */
export const knowsName = (keys: readonly string[], name: readonly string[]): boolean => {
  const known = new Set(keys.map(bareKey));
  return name.some((word) => known.has(word));
};
