/** The floor: every text gone through for runs, without an index. Arguments: empty process's bytes, stories, pages. */

import { readFileSync } from 'node:fs';
import { indexGrams, LONG_RUN, runsBetween } from '../../src/match/runs.ts';
import { findWords } from '../../src/text/words.ts';
import { type BenchPage, fewPages } from './pages.ts';
import { print, quantile, wordsOf } from './statistics.ts';

const [empty = '0', storiesPath = '', pagesPath = ''] = process.argv.slice(2);
const pages = fewPages(JSON.parse(readFileSync(pagesPath, 'utf8')));

const started = performance.now();
const lines = readFileSync(storiesPath, 'utf8').trim().split('\n');
const stories = lines.map((line) => findWords(JSON.parse(line).text).hashes);
const opening = performance.now() - started;

/** Goes through all stories for one page; `found` is how many of its planted passages lie in a run. */
function scan({ text, planted }: BenchPage): { milliseconds: number; found: number } {
  const before = performance.now();
  const { hashes, start, end } = findWords(text);
  const index = indexGrams(hashes, LONG_RUN);
  const runs = stories.flatMap((story) => runsBetween(hashes, index, story, LONG_RUN));
  const milliseconds = performance.now() - before;
  const shared = runs.map(({ page }) => wordsOf(text.slice(start[page.from], end[page.to - 1])));
  const found = planted.filter((passage) => shared.some((run) => run.includes(wordsOf(passage)))).length;
  return { milliseconds, found };
}

const kinds = ['planted', 'wire'] as const;
const scanned = kinds.map((kind) => pages.filter((page) => page.kind === kind));
const results = scanned.map((ofKind) => ofKind.map(scan));
const planted = pages.reduce((sum, page) => sum + page.planted.length, 0);
const found = results.flat().reduce((sum, result) => sum + result.found, 0);

print([
  ['scan, pages scanned', pages.length, 'pages', null],
  ['scan, open + first check', opening + (results[0]?.[0]?.milliseconds ?? 0), 'ms', null],
  ...kinds.flatMap((kind, i) => {
    const times = results[i]?.map(({ milliseconds }) => milliseconds) ?? [];
    return [
      [`scan, check of a ${kind} page, median`, quantile(times, 0.5), 'ms', null] as const,
      [`scan, check of a ${kind} page, p95`, quantile(times, 0.95), 'ms', null] as const,
    ];
  }),
  ['scan, memory over an empty process', (process.memoryUsage.rss() - Number(empty)) / 1e6, 'MB', null],
  ['scan, planted runs found', (100 * found) / Math.max(1, planted), '%', null],
]);
