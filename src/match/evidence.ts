/**
 * What speaks for a page sentence coming from an original's sentence: the logarithm of how much likelier what they
 * share is if it does. Read off the labelled cases' histograms of true pairs and of all others (docs/DESIGN.md).
 */

import { filled } from '../base/filled.ts';
import type { Original } from '../corpus/corpus.ts';
import type { Sentence } from '../text/analyse.ts';
import { likenessTable, type Table } from './likeness.ts';
import type { Page } from './page.ts';
import type { Run } from './runs.ts';

/** An open pack: the evidence grows with the likeness, from -3 for none, up to a bound. */
export const LIKENESS = { slope: 22, none: -3, most: 5 } as const;
/** A sealed pack: it grows with the bits of word codes that agree in stretches of two words or more. */
const BITS = { slope: 0.18, none: -1, most: 4.7 } as const;

export function openEvidence(page: Page, original: Original, keys: readonly string[]): Table {
  const table = likenessTable(page, original, keys);
  const { slope, none, most } = LIKENESS;
  return { ...table, values: table.values.map((likeness) => Math.min(most, slope * likeness + none)) };
}

/** How many bits each page word's code tells, less for words that say little. */
function codeBits(page: Page, original: Original): Float64Array {
  const codes = page.codes(original.codeMask);
  const counts = new Uint32Array(original.codeMask + 1);
  for (const side of [codes, original.codes]) for (const code of side) counts[code] = (counts[code] ?? 0) + 1;
  const total = codes.length + original.codes.length;
  const bits = filled(new Float64Array(counts.length), (code) => -Math.log2((counts[code] ?? 0) / total));
  const told = new Float64Array(codes.length);
  for (let word = 0; word < codes.length; word++)
    told[word] = (bits[codes[word] ?? 0] ?? 0) * (0.25 + 0.75 * (page.weights[word] ?? 0));
  return told;
}

/** The sentence that each word stands in. */
function sentenceOfWord(sentences: readonly Sentence[], words: number): Int32Array {
  const of = new Int32Array(words).fill(-1);
  for (const [index, { from, to }] of sentences.entries()) of.fill(index, from, to);
  return of;
}

/** `shortRuns`: the runs of two words or more that both share. */
export function sealedEvidence(page: Page, original: Original, shortRuns: readonly Run[]): Table {
  const [rows, columns] = [page.sentences.length, original.sentences.length];
  const bits = codeBits(page, original);
  const pageSentence = sentenceOfWord(page.sentences, page.words.count);
  const originalSentence = sentenceOfWord(original.sentences, original.codes.length);
  const values = new Float64Array(rows * columns);
  for (const run of shortRuns) {
    for (let word = run.page.from as number; word < run.page.to; word++) {
      const i = pageSentence[word] ?? -1;
      const j = originalSentence[run.original.from + word - run.page.from] ?? -1;
      if (i >= 0 && j >= 0) values[i * columns + j] = (values[i * columns + j] ?? 0) + (bits[word] ?? 0);
    }
  }
  const { slope, none, most } = BITS;
  return { rows, columns, values: values.map((sum) => Math.min(most, slope * sum + none)) };
}
