/** Whether two designations of a speaker, each from another text, are one: "Okello", "Amára Okello", "the envoy". */

import { DETERMINERS, PREPOSITIONS } from './function-words.ts';
import { isBody, isCalling, isTitle } from './roles.ts';

interface Designation {
  /** Its words with a capital that are no titles, in order. */
  readonly names: readonly string[];
  /** Its other words that tell something. */
  readonly content: readonly string[];
  /** Whether it introduces someone unknown: "a diplomat", "two officials". */
  readonly isIndefinite: boolean;
  /** Whether it tells by what one is ("the Corvane spokesman"): its names are another's. */
  readonly isDescription: boolean;
}

const EMPTY_WORDS = new Set('and or who whom said saying close told member'.split(' '));
const INDEFINITE = /^(?:an?|one|two|three|some|several|another|many)\s/i;
/** Letters that have no decomposition. */
const PLAIN_LETTER: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', ı: 'i' };

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðßæı]/g, (letter) => PLAIN_LETTER[letter] ?? letter)
    .replace(/(?<=[^s]{2})s$/, '');

function readDesignation(text: string): Designation {
  const [names, content]: [string[], string[]] = [[], []];
  for (const written of text.split(/[^\p{L}\p{M}\p{N}'\u2019]+/u)) {
    const word = written.replace(/['\u2019]s?$/u, '');
    const key = word.toLowerCase();
    if (key.length < 2 || DETERMINERS.has(key) || PREPOSITIONS.has(key) || EMPTY_WORDS.has(key)) continue;
    const isName = /^\p{Lu}/u.test(word) && !isTitle(key) && !isCalling(key) && !isBody(key);
    (isName ? names : content).push(plain(word));
  }
  const isDescription = /^(?:the|its|his|her|their|our)\s/i.test(text) && /(?:^|[\s-])\p{Ll}+$/u.test(text);
  return { names, content, isIndefinite: INDEFINITE.test(text), isDescription };
}

const isEmpty = ({ names, content }: Designation): boolean => names.length + content.length === 0;

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));

/** "Bill Lee" and "Ann Lee": one family name, two given names. */
function areNamesakes(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && !share(a.slice(0, -1), b.slice(0, -1));
}

/**
 * Whether two designations stand for one speaker. Unknown where only one of them has a name and the other is definite
 * ("the bank's chief executive"), and for namesakes, as "Bob" may be "Robert".
 */
export function compareSpeakers(a: string, b: string): 'same' | 'different' | 'unknown' {
  if (plain(a) === plain(b)) return 'same';
  const [first, second] = [readDesignation(a), readDesignation(b)];
  if (isEmpty(first) || isEmpty(second)) return 'unknown';
  if (areNamesakes(first.names, second.names)) return 'unknown';
  if (first.isDescription !== second.isDescription) return share(first.names, second.names) ? 'same' : 'unknown';
  const [hasName, hasOther] = [first.names.length > 0, second.names.length > 0];
  if (hasName && hasOther) return share(first.names, second.names) ? 'same' : 'different';
  if (share([...first.names, ...first.content], [...second.names, ...second.content])) return 'same';
  return hasName === hasOther || first.isIndefinite || second.isIndefinite ? 'different' : 'unknown';
}

/** Whether nothing tells two designations apart: see `compareSpeakers`. */
export const mayBeSame = (a: string, b: string): boolean => compareSpeakers(a, b) !== 'different';
