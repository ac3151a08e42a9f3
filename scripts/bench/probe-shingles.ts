/** The peer: a Map from the hash of every 8-word shingle to its documents. Arguments: empty process's bytes, stories, pages. */

import { readFileSync } from 'node:fs';
import { hashSequence } from '../../src/base/hash.ts';
import { findWords } from '../../src/text/words.ts';
import type { BenchPage } from './pages.ts';
import { print, quantile } from './statistics.ts';

const SHINGLE = 8;
const [empty = '0', storiesPath = '', pagesPath = ''] = process.argv.slice(2);
const pages: BenchPage[] = JSON.parse(readFileSync(pagesPath, 'utf8'));

function* shinglesOf(text: string): Generator<number> {
  const { hashes } = findWords(text);
  for (let at = 0; at + SHINGLE <= hashes.length; at++) yield hashSequence(hashes, at, at + SHINGLE);
}

const started = performance.now();
/** A Map takes 16.7 million entries: the shingles of all stories need two and more. */
const SHARDS = 8;
const indexes = Array.from({ length: SHARDS }, () => new Map<number, number | number[]>());
const indexOf = (shingle: number) => indexes[shingle % SHARDS] ?? new Map<number, number | number[]>();
for (const [document, line] of readFileSync(storiesPath, 'utf8').trim().split('\n').entries()) {
  for (const shingle of shinglesOf(JSON.parse(line).text)) {
    const index = indexOf(shingle);
    const sofar = index.get(shingle);
    if (sofar === undefined) index.set(shingle, document);
    else if (typeof sofar === 'number') index.set(shingle, [sofar, document]);
    else sofar.push(document);
  }
}
const building = performance.now() - started;

let [planted, found] = [0, 0];
const times = pages.map((page) => {
  const before = performance.now();
  const documents = new Set<number>();
  for (const shingle of shinglesOf(page.text))
    for (const document of [indexOf(shingle).get(shingle) ?? []].flat()) documents.add(document);
  const milliseconds = performance.now() - before;
  planted += page.planted.length;
  found += page.planted.filter((passage) =>
    [...shinglesOf(passage)].every((shingle) => indexOf(shingle).has(shingle)),
  ).length;
  return milliseconds;
});

print([
  ['shingles in a Map, building', building / 1000, 's', null],
  ['shingles in a Map, which documents, median', quantile(times, 0.5), 'ms', null],
  ['shingles in a Map, which documents, p95', quantile(times, 0.95), 'ms', null],
  ['shingles in a Map, memory over an empty process', (process.memoryUsage.rss() - Number(empty)) / 1e6, 'MB', null],
  ['shingles in a Map, planted runs found', (100 * found) / Math.max(1, planted), '%', null],
]);
