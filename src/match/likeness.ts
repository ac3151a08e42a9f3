/**
 * How much a page sentence and an original's sentence speak of the same things, 0 to 1.
 *
 * The content terms of one side are looked for in the other: the same stem counts in full, else a word of a like vector
 * in part; each weighs what it says in English (by its frequency) and in this story (by the share of its sentences that
 * have it). The geometric mean of both directions is the likeness. Cost: (terms of the page that the original has not) ×
 * (terms of the original) × (dimensions of a vector).
 */

import { filled } from '../base/filled.ts';
import type { Original } from '../corpus/corpus.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { termOf } from '../text/terms.ts';
import type { Page } from './page.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Word vectors closer than this are the same thing said in another word, the more the closer. */
const LIKE_FROM = 0.35;

/** A table of `rows` × `columns` numbers, row by row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array | Float32Array;
}

/** Terms of the page that the original has count for themselves alone; the others are looked for in other words. */
function termTable(page: Vocabulary, original: Vocabulary, lexicon: Lexicon): Table {
  const [rows, columns] = [page.terms.length, original.terms.length];
  const columnOf = page.terms.map(({ stem }) => original.numbers.get(stem));
  const values = lexicon.cosines(
    page.terms.map(({ row }, term) => (columnOf[term] === undefined ? row : -1)),
    original.terms.map(({ row }) => row),
  );
  for (let at = 0; at < values.length; at++)
    values[at] = Math.max(0, ((values[at] ?? 0) - LIKE_FROM) / (1 - LIKE_FROM));
  for (const [row, column] of columnOf.entries()) if (column !== undefined) values[row * columns + column] = 1;
  return { rows, columns, values };
}

/** What each term says in this story: much if few of the original's sentences have it, most if none has. */
function storyWeights({ terms }: Vocabulary, original: Vocabulary): Float64Array {
  const frequency = new Uint32Array(original.terms.length);
  for (const sentence of original.sentences) for (const term of sentence) frequency[term] = (frequency[term] ?? 0) + 1;
  const total = original.sentences.length + 1;
  return filled(new Float64Array(terms.length), (term) => {
    const { stem = '', weight = 0 } = terms[term] ?? {};
    const times = frequency[original.numbers.get(stem) ?? -1] ?? 0;
    return (weight * Math.log(total / (times + 0.5))) / Math.log(2 * total);
  });
}

/** Terms, by what each says in the story. */
interface Weighed {
  readonly terms: readonly number[];
  readonly weights: Float64Array;
}

/** The share of the terms (by weight) that others account for; `best` has how well, term by term. */
function covered({ terms, weights }: Weighed, best: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let k = 0; k < terms.length; k++) {
    const weight = weights[terms[k] ?? 0] ?? 0;
    sum += weight * (best[k] ?? 0);
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}

/** Compares sentences; what it needs beside its results is made once. */
class SentenceComparer {
  readonly #pairs: Table;
  /** The likeness of each term of a sentence to the likest of the other. */
  readonly #there: Float64Array;
  readonly #back: Float64Array;

  constructor(pairs: Table) {
    this.#pairs = pairs;
    this.#there = new Float64Array(pairs.rows);
    this.#back = new Float64Array(pairs.columns);
  }

  likeness(page: Weighed, original: Weighed): number {
    this.#findBest(page.terms, original.terms);
    const there = covered(page, this.#there);
    return there === 0 ? 0 : Math.sqrt(there * covered(original, this.#back));
  }

  #findBest(rows: readonly number[], columns: readonly number[]): void {
    const { values, columns: width } = this.#pairs;
    const [there, back] = [this.#there, this.#back];
    back.fill(0, 0, columns.length);
    for (let i = 0; i < rows.length; i++) {
      const row = (rows[i] ?? 0) * width;
      let best = 0;
      for (let j = 0; j < columns.length; j++) {
        const value = values[row + (columns[j] ?? 0)] ?? 0;
        if (value > best) best = value;
        if (value > (back[j] ?? 0)) back[j] = value;
      }
      there[i] = best;
    }
  }
}

/** The likeness of every page sentence (row) and every one of an open original's sentences (column). */
export function likenessTable(page: Page, { sentences }: Original, keys: readonly string[]): Table {
  const own = page.vocabulary;
  const original = vocabularyOf(
    keys.map((key) => termOf(key, page.lexicon)),
    sentences,
  );
  const comparer = new SentenceComparer(termTable(own, original, page.lexicon));
  const [weights, originalWeights] = [storyWeights(own, original), storyWeights(original, original)];
  const columns = sentences.length;
  const values = new Float64Array(own.sentences.length * columns);
  own.sentences.forEach((terms, i) => {
    original.sentences.forEach((others, j) => {
      values[i * columns + j] = comparer.likeness({ terms, weights }, { terms: others, weights: originalWeights });
    });
  });
  return { rows: own.sentences.length, columns, values };
}
