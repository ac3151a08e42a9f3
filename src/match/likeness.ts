/**
 * How much a page sentence and an original's sentence speak of the same things, 0 to 1.
 *
 * The content terms of one side are looked for in the other: the same stem counts in full, else a word of a like vector
 * in part; each weighs what it says in English (by its frequency) and in this story (by the share of its sentences that
 * have it). The geometric mean of both directions is the likeness.
 */

import type { WordSpan } from '../base/span.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { type Term, termsIn } from '../text/terms.ts';
import type { Page } from './page.ts';

/** Word vectors closer than this are the same thing said in another word, the more the closer. */
const LIKE_FROM = 0.35;

/** A table of `rows` × `columns` numbers, row by row. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array | Float32Array;
}

interface Vocabulary {
  readonly terms: readonly Term[];
  /** The terms of each sentence, as indexes into `terms`. */
  readonly sentences: readonly (readonly number[])[];
}

function vocabularyOf(sentences: readonly (readonly Term[])[]): Vocabulary {
  const index = new Map<string, number>();
  const terms: Term[] = [];
  const numbered = sentences.map((sentence) =>
    sentence.map((term) => {
      const known = index.get(term.stem);
      if (known !== undefined) return known;
      index.set(term.stem, terms.length);
      return terms.push(term) - 1;
    }),
  );
  return { terms, sentences: numbered };
}

/** Terms of the page that the original has count for themselves alone; the others are looked for in other words. */
function termTable(page: Vocabulary, original: Vocabulary, lexicon: Lexicon): Table {
  const [rows, columns] = [page.terms.length, original.terms.length];
  const columnOf = new Map(original.terms.map(({ stem }, column) => [stem, column]));
  const cosines = lexicon.cosines(
    page.terms.map(({ row, stem }) => (columnOf.has(stem) ? -1 : row)),
    original.terms.map(({ row }) => row),
  );
  const values = cosines.map((cosine) => Math.max(0, (cosine - LIKE_FROM) / (1 - LIKE_FROM)));
  for (const [row, { stem }] of page.terms.entries()) {
    const column = columnOf.get(stem);
    if (column !== undefined) values[row * columns + column] = 1;
  }
  return { rows, columns, values };
}

/** What each term says in this story: much if few of the original's sentences have it, most if none has. */
function storyWeights(vocabulary: Vocabulary, original: Vocabulary): number[] {
  const frequency = new Map<string, number>();
  for (const sentence of original.sentences) {
    for (const term of sentence) {
      const stem = original.terms[term]?.stem ?? '';
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }
  const total = original.sentences.length + 1;
  return vocabulary.terms.map(
    ({ stem, weight }) => (weight * Math.log(total / ((frequency.get(stem) ?? 0) + 0.5))) / Math.log(2 * total),
  );
}

/** The share of `terms` (by weight) that `others` account for; `likeness` looks up a pair of them. */
function covered(
  terms: readonly number[],
  others: readonly number[],
  weights: readonly number[],
  likeness: (term: number, other: number) => number,
): number {
  let [sum, total] = [0, 0];
  for (const term of terms) {
    let best = 0;
    for (const other of others) best = Math.max(best, likeness(term, other));
    const weight = weights[term] ?? 0;
    sum += weight * best;
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}

/** The likeness of every page sentence (row) and every one of an open original's sentences (column). */
export function likenessTable(page: Page, keys: readonly string[], sentences: readonly WordSpan[]): Table {
  const own = vocabularyOf(page.terms);
  const original = vocabularyOf(sentences.map((sentence) => termsIn(keys, sentence, page.lexicon)));
  const { columns: width, values: pairs } = termTable(own, original, page.lexicon);
  const ownWeights = storyWeights(own, original);
  const originalWeights = storyWeights(original, original);
  const values = new Float64Array(own.sentences.length * sentences.length);
  own.sentences.forEach((a, i) => {
    original.sentences.forEach((b, j) => {
      const there = covered(a, b, ownWeights, (term, other) => pairs[term * width + other] ?? 0);
      if (there === 0) return;
      const back = covered(b, a, originalWeights, (term, other) => pairs[other * width + term] ?? 0);
      values[i * sentences.length + j] = Math.sqrt(there * back);
    });
  });
  return { rows: own.sentences.length, columns: sentences.length, values };
}
