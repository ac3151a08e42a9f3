/**
 * Prose made up from the statistics of given prose: a walk over it, word by word, that at every other word leaps to
 * another place where the same word stands. Cost: two numbers a word of the given prose; a few steps a word made.
 */

import type { Random } from '../eval/random.ts';

/** A leap comes with this chance, in percent, at each word. */
const LEAP = 50;

/** A word with digits has others with this chance, in percent; one that came once is made anew with the next. */
const OTHER_DIGITS = 50;
const NEW_WORD = 20;

const PARAGRAPH = '\n\n';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A list of numbers that grows. */
class Numbers {
  #items = new Uint32Array(1 << 20);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = item;
  }

  finish(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }
}

/** Where each word stands: those of word w at `places[first[w] … first[w + 1])`. */
function indexPlaces(sequence: Uint32Array, words: number): { first: Uint32Array; places: Uint32Array } {
  const first = new Uint32Array(words + 1);
  for (const word of sequence) first[word + 1] = (first[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) first[word + 1] = (first[word + 1] ?? 0) + (first[word] ?? 0);
  const next = first.slice();
  const places = new Uint32Array(sequence.length);
  for (const [at, word] of sequence.entries()) {
    const place = next[word] ?? 0;
    next[word] = place + 1;
    places[place] = at;
  }
  return { first, places };
}

export interface WordModel {
  /** A text of about as many words as some text of the given ones, in paragraphs. */
  text(random: Random): string;
  /** A line of so many words. */
  line(random: Random, words: number): string;
}

/** The model of these texts (paragraphs parted by "\n\n"). */
export async function learnWords(texts: AsyncIterable<string>): Promise<WordModel> {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const sequence = new Numbers();
  const lengths: number[] = [];
  const learn = (word: string): void => {
    const number = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, number);
    sequence.push(number);
  };
  for await (const text of texts) {
    const before = sequence.length;
    for (const paragraph of text.split(PARAGRAPH)) {
      for (const word of paragraph.split(/\s+/)) if (word !== '') learn(word);
      learn(PARAGRAPH);
    }
    lengths.push(sequence.length - before);
  }
  return modelOf(words, sequence.finish(), lengths);
}

function modelOf(words: readonly string[], sequence: Uint32Array, lengths: readonly number[]): WordModel {
  const { first, places } = indexPlaces(sequence, words.length);
  const places1 = (word: number): number => (first[word + 1] ?? 0) - (first[word] ?? 0);
  const walk = function* (random: Random): Generator<string, never> {
    let at = random.integer(sequence.length);
    for (;;) {
      const word = sequence[at] ?? 0;
      yield varied(words[word] ?? '', places1(word), random);
      if (random.integer(100) < LEAP) at = places[(first[word] ?? 0) + random.integer(places1(word))] ?? 0;
      at = (at + 1) % sequence.length;
    }
  };
  return {
    text: (random) => joined(walk(random), random.pick(lengths)),
    line: (random, length) => lineOf(walk(random), length),
  };
}

function lineOf(walk: Iterable<string>, words: number): string {
  const line: string[] = [];
  for (const word of walk) {
    if (word !== PARAGRAPH) line.push(word);
    if (line.length === words) break;
  }
  return line.join(' ');
}

function joined(walk: Iterable<string>, words: number): string {
  let text = '';
  let left = words;
  for (const word of walk) {
    if (left-- <= 0 && word === PARAGRAPH) break;
    text += word === PARAGRAPH || text === '' || text.endsWith('\n') ? word : ` ${word}`;
    if (left < -60) break;
  }
  return text.trim();
}

/** The word, or one like it: numbers and rare names are without end. */
function varied(word: string, count: number, random: Random): string {
  if (/\d/.test(word))
    return random.integer(100) < OTHER_DIGITS ? word.replace(/\d/g, () => String(random.integer(10))) : word;
  if (count > 1 || random.integer(100) >= NEW_WORD) return word;
  return word.replace(/[a-z]/g, (letter) =>
    random.integer(2) === 0 ? letter : (LETTERS[random.integer(26)] ?? letter),
  );
}
