/**
 * What a sealed pack gives away of its words: an attacker who knows the format, and the words and pairs of words of the
 * agency's earlier stories, reads the codes of later ones. The guess is a beam search (Lowerre 1976) through the words
 * that have each code; then with the hashes of k-grams as well, which tell when five words on end are right.
 *
 *     tsx scripts/eval/reveals.ts [--json]
 */

import { hashSequence, hashString } from '../../src/base/hash.ts';
import { findGrams } from '../../src/corpus/grams.ts';
import { GRAM_WORDS } from '../../src/corpus/sampling.ts';
import { findWords } from '../../src/text/words.ts';
import { type Measure, printMeasures } from './print.ts';
import { reutersStories, skipWithout } from './reuters.ts';

skipWithout('data/reuters-2006-2009.jsonl.gz');

/** Stories before the first date are known to the attacker; stories from the second on are read. */
const KNOWN_UNTIL = '2009-07';
const READ_FROM = '2009-10';
const STORIES = 30;
const CODE_BITS = 6;
/** Bits of a k-gram's hash that a pack of the bundled one's size keeps. */
const FINGERPRINT_BITS = 22;
/** Words tried for a code, and guesses that are followed. */
const TRIED = 300;
const FOLLOWED = 30;
/** How much of a word's probability is that of the pair. */
const PAIR_SHARE = 0.8;
/** ln of how much likelier a k-gram whose hash is there is right: one in three is sampled, some 150 of 2^22 are there. */
const CONFIRMED = Math.log(1 / 3 / (150 / 2 ** FINGERPRINT_BITS));
/** Words beyond this rank tell what a story is about. */
const COMMON = 2000;
const STRETCH = 5;

const codeOf = (hash: number): number => hash % 2 ** CODE_BITS;
const fingerprintOf = (hash: number): number => hash >>> (32 - FINGERPRINT_BITS);

/** What the attacker knows: words by rank, and how often they and their pairs come. */
class LanguageModel {
  readonly #counts = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  words: readonly string[] = [];
  hashes = new Uint32Array(0);
  #frequencies: readonly number[] = [];
  #total = 0;

  count(keys: readonly string[]): void {
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#total += keys.length;
  }

  /** After all words, and before pairs are counted. */
  rank(): void {
    const ranked = [...this.#counts].sort((a, b) => b[1] - a[1]);
    this.words = ranked.map(([word]) => word);
    this.#frequencies = ranked.map(([, count]) => count);
    this.hashes = Uint32Array.from(this.words, hashString);
    for (const [rank, word] of this.words.entries()) this.#numbers.set(word, rank);
  }

  countPairs(keys: readonly string[]): void {
    const ranks = keys.map((key) => this.#numbers.get(key) ?? 0);
    for (let at = 1; at < ranks.length; at++) {
      const pair = this.#pair(ranks[at - 1] ?? 0, ranks[at] ?? 0);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
    }
  }

  /** ln of the probability of a word after another; of a word by itself where `before` is -1. */
  logProbability(before: number, word: number): number {
    const single = (this.#frequencies[word] ?? 0) / this.#total;
    if (before < 0) return Math.log(single);
    const pair = (this.#pairs.get(this.#pair(before, word)) ?? 0) / (this.#frequencies[before] ?? 1);
    return Math.log(PAIR_SHARE * pair + (1 - PAIR_SHARE) * single);
  }

  #pair = (before: number, word: number): number => before * this.words.length + word;
}

interface Guess {
  readonly word: number;
  readonly before: Guess | null;
  readonly score: number;
}

const best = (guesses: Guess[], count: number): Guess[] => guesses.sort((a, b) => b.score - a.score).slice(0, count);

/** The hash of a guess's last words; null where it has fewer. */
function gramHash(guess: Guess, hashes: Uint32Array): number | null {
  const words = new Uint32Array(GRAM_WORDS);
  let at: Guess | null = guess;
  for (let i = GRAM_WORDS - 1; i >= 0; i--, at = at.before) {
    if (!at) return null;
    words[i] = hashes[at.word] ?? 0;
  }
  return hashSequence(words, 0, GRAM_WORDS);
}

/** The likeliest words of these codes; `fingerprints`, if given, are those of the text's k-grams. */
function read(model: LanguageModel, byCode: readonly number[][], codes: readonly number[], fingerprints?: Set<number>) {
  let guesses: Guess[] = [];
  for (const code of codes) {
    const words = byCode[code] ?? [];
    const next = (before: Guess | null): Guess[] =>
      words.map((word) => ({
        word,
        before,
        score: (before?.score ?? 0) + model.logProbability(before?.word ?? -1, word),
      }));
    const followed = best(guesses.length === 0 ? next(null) : guesses.flatMap(next), 2 * FOLLOWED);
    const weighed = followed.map((guess) => {
      const hash = fingerprints ? gramHash(guess, model.hashes) : null;
      const isThere = hash !== null && fingerprints?.has(fingerprintOf(hash)) === true;
      return isThere ? { ...guess, score: guess.score + CONFIRMED } : guess;
    });
    guesses = best(weighed, FOLLOWED);
  }
  const words: string[] = [];
  for (let at: Guess | null = guesses[0] ?? null; at; at = at.before) words.unshift(model.words[at.word] ?? '');
  return words;
}

/** How many of some words there are, and are right. */
class Share {
  #all = 0;
  #right = 0;

  add(isRight: boolean): void {
    this.#all++;
    if (isRight) this.#right++;
  }

  get value(): number {
    return this.#right / this.#all;
  }
}

/** Whether each word stands in a stretch of right ones that is long enough to be read. */
function inStretches(right: readonly boolean[]): boolean[] {
  const within = new Array<boolean>(right.length).fill(false);
  for (let from = 0, to = 0; from < right.length; from = to + 1) {
    for (to = from; right[to] === true; ) to++;
    if (to - from >= STRETCH) within.fill(true, from, to);
  }
  return within;
}

/** How well an attack goes. */
class Tally {
  readonly #shares = { words: new Share(), stretches: new Share(), rare: new Share(), numbers: new Share() };

  add(keys: readonly string[], guessed: readonly string[], common: ReadonlySet<string>): void {
    const { words, stretches, rare, numbers } = this.#shares;
    const right = keys.map((key, at) => key === guessed[at]);
    for (const isWithin of inStretches(right)) stretches.add(isWithin);
    for (const [at, isRight] of right.entries()) {
      words.add(isRight);
      if (!common.has(keys[at] ?? '')) rare.add(isRight);
      if (/^\d/.test(keys[at] ?? '')) numbers.add(isRight);
    }
  }

  measures(attack: string): Measure[] {
    const { words, stretches, rare, numbers } = this.#shares;
    return [
      { name: `${attack}, words right`, value: words.value },
      { name: `${attack}, words in right stretches of ${STRETCH} or more`, value: stretches.value },
      { name: `${attack}, words beyond the ${COMMON} commonest right`, value: rare.value },
      { name: `${attack}, numbers right`, value: numbers.value },
    ];
  }
}

async function main(): Promise<void> {
  const known: (readonly string[])[] = [];
  const later: string[] = [];
  for await (const { date, text } of reutersStories()) {
    if (date < KNOWN_UNTIL) known.push(findWords(text).keys);
    else if (date >= READ_FROM) later.push(text);
  }
  const model = new LanguageModel();
  for (const keys of known) model.count(keys);
  model.rank();
  for (const keys of known) model.countPairs(keys);
  const byCode: number[][] = Array.from({ length: 2 ** CODE_BITS }, () => []);
  for (const [rank, hash] of model.hashes.entries()) {
    const words = byCode[codeOf(hash)];
    if (words && words.length < TRIED) words.push(rank);
  }
  const common = new Set(model.words.slice(0, COMMON));
  const [byFrequency, byPairs, byGrams] = [new Tally(), new Tally(), new Tally()];
  const step = Math.max(1, Math.floor(later.length / STORIES));
  for (const text of later.filter((_, at) => at % step === 0).slice(0, STORIES)) {
    const { keys, hashes } = findWords(text);
    const codes = Array.from(hashes, codeOf);
    const commonest = codes.map((code) => model.words[byCode[code]?.[0] ?? 0] ?? '');
    byFrequency.add(keys, commonest, common);
    byPairs.add(keys, read(model, byCode, codes), common);
    const fingerprints = new Set(Array.from(findGrams(hashes).hashes, fingerprintOf));
    byGrams.add(keys, read(model, byCode, codes, fingerprints), common);
  }
  printMeasures([
    ...byFrequency.measures('by frequency'),
    ...byPairs.measures('by pairs'),
    ...byGrams.measures('by pairs and k-grams'),
  ]);
}

await main();
