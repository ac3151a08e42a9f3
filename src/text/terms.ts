/** Content terms: what a sentence is about, without its function words and endings. English. */

import { stemmer } from 'stemmer';
import type { Lexicon } from './lexicon.ts';

export interface Term {
  /** The stem, or a number as written. */
  readonly stem: string;
  /** 0 to 1: how much it says; rare words and figures say most. */
  readonly weight: number;
  /** Row of the lexicon; -1 where the word is not listed. */
  readonly row: number;
}

const FUNCTION_WORDS = new Set(
  `a an the this that these those some any each every no all both either neither such same other another
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which
  what where when why how there here be is am are was were been being have has had having do does did doing will would
  shall should can could may might must of in on at by for from with without to into onto upon about over under between
  among through during before after since until till against within out up down off as than and or but nor so yet if
  then because while although though whether not only also too very just more most less least much many few own again
  further once ever even still now s t d ll ve re m said say says saying told according mr mrs ms percent per cent`.split(
    /\s+/,
  ),
);

/** Words this frequent or more say next to nothing: the scale of weights begins here. */
const COMMON_RANK = 40;
const LEAST_WEIGHT = 0.15;

function weightOf(rank: number | undefined, size: number): number {
  if (rank === undefined) return 1;
  return Math.max(LEAST_WEIGHT, Math.log2(1 + rank / COMMON_RANK) / Math.log2(1 + size / COMMON_RANK));
}

/** Strips what English adds to a word's end for the possessive. */
const withoutPossessive = (key: string): string => key.replace(/'s?$/, '');

/** Words of one Han character or a few of kana are grammar more often than content. */
const UNSPACED_GRAMMAR = /^(?:\p{Script=Han}|\p{Script=Hiragana}{1,3})$/u;

interface ContentWord {
  /** Without possessive and the dots of an acronym. */
  readonly word: string;
  readonly stem: string;
}

function makeContentWord(key: string): ContentWord | null {
  const word = withoutPossessive(key).replaceAll('.', (dot, at: number, all: string) =>
    /\d/.test(all[at - 1] ?? '') ? dot : '',
  );
  if (word === '' || FUNCTION_WORDS.has(word) || UNSPACED_GRAMMAR.test(word)) return null;
  return { word, stem: /\p{N}/u.test(word) ? word : stemmer(word) };
}

function makeTerm(key: string, lexicon: Lexicon): Term | null {
  const content = contentWord(key);
  if (content === null) return null;
  const { word, stem } = content;
  if (/\p{N}/u.test(word)) return { stem, weight: 1, row: -1 };
  const rank = lexicon.rank(word);
  return { stem, weight: weightOf(rank, lexicon.size), row: rank ?? -1 };
}

/** Beyond this many, words are forgotten and gathered anew. */
const MOST_KNOWN = 16_000;

/** `make`, with what it gave kept by key: the same words come again and again in a check, and from check to check. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > MOST_KNOWN) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

const contentWord = kept(makeContentWord);
const terms = new WeakMap<Lexicon, (key: string) => Term | null>();

/** The stem of a word's key; null for function words. Half of what `termOf` costs. */
export const stemOf = (key: string): string | null => contentWord(key)?.stem ?? null;

/** The content term of a word's key; null for function words. */
export function termOf(key: string, lexicon: Lexicon): Term | null {
  const find = terms.get(lexicon) ?? kept((word) => makeTerm(word, lexicon));
  terms.set(lexicon, find);
  return find(key);
}
