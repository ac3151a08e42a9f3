/** The floor: every text gone through for runs, without an index. Arguments: empty process's bytes, stories, pages. */

import { readFileSync } from 'node:fs';
import { indexGrams, LONG_RUN, runsBetween } from '../../src/match/runs.ts';
import { findWords } from '../../src/text/words.ts';
import type { BenchPage } from './pages.ts';
import { print, quantile } from './statistics.ts';

/** Pages scanned: each takes as long as thousands of checks. */
const PAGES = 8;

const [, storiesPath = '', pagesPath = ''] = process.argv.slice(2);
const pages: BenchPage[] = JSON.parse(readFileSync(pagesPath, 'utf8'));
const lines = readFileSync(storiesPath, 'utf8').trim().split('\n');
const stories = lines.map((line) => findWords(JSON.parse(line).text).hashes);

const times = pages.slice(0, PAGES).map((page) => {
  const before = performance.now();
  const { hashes } = findWords(page.text);
  const index = indexGrams(hashes, LONG_RUN);
  for (const story of stories) runsBetween(hashes, index, story, LONG_RUN);
  return performance.now() - before;
});

print([['naive scan of all words in memory, median', quantile(times, 0.5), 'ms', null]]);
