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

/** The content word of a key: without possessive and the dots of an acronym; null for function words. */
function contentOf(key: string): string | null {
  const word = withoutPossessive(key).replaceAll('.', (dot, at: number, all: string) =>
    /\d/.test(all[at - 1] ?? '') ? dot : '',
  );
  return word === '' || FUNCTION_WORDS.has(word) || UNSPACED_GRAMMAR.test(word) ? null : word;
}

function makeTerm(key: string, lexicon: Lexicon): Term | null {
  const word = contentOf(key);
  if (word === null) return null;
  if (/\p{N}/u.test(word)) return { stem: word, weight: 1, row: -1 };
  const rank = lexicon.rank(word);
  return { stem: stemmer(word), weight: weightOf(rank, lexicon.size), row: rank ?? -1 };
}

/** Beyond this many, words are forgotten and gathered anew. */
const MOST_KNOWN = 16_000;

/** The same words come again and again in a check, and from check to check. */
const known = new WeakMap<Lexicon, Map<string, Term | null>>();

function knownIn(lexicon: Lexicon): Map<string, Term | null> {
  const found = known.get(lexicon);
  if (found) return found;
  const terms = new Map<string, Term | null>();
  known.set(lexicon, terms);
  return terms;
}

/** The content term of a word's key; null for function words. */
export function termOf(key: string, lexicon: Lexicon): Term | null {
  const terms = knownIn(lexicon);
  const found = terms.get(key);
  if (found !== undefined) return found;
  if (terms.size > MOST_KNOWN) terms.clear();
  const term = makeTerm(key, lexicon);
  terms.set(key, term);
  return term;
}
