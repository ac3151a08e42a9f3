/** Measures a full-text search engine as a finder of sources: the ten stories that it thinks most like a page. */

import { readFileSync } from 'node:fs';
import { fewPages } from './pages.ts';
import { print, quantile, wordsOf } from './statistics.ts';

export interface SearchEngine {
  add(document: number, text: string): void;
  /** The documents most like the text, best first, at most `limit`. */
  search(text: string, limit: number): readonly number[];
}

const BEST = 10;

/** Arguments of the process: empty process's bytes, stories, pages. */
export function measureEngine(name: string, engine: SearchEngine): void {
  const [empty = '0', storiesPath = '', pagesPath = ''] = process.argv.slice(2);
  const pages = fewPages(JSON.parse(readFileSync(pagesPath, 'utf8')));
  const texts = readFileSync(storiesPath, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
  const started = performance.now();
  for (const [document, text] of texts.entries()) engine.add(document, text);
  const building = performance.now() - started;
  let [planted, found] = [0, 0];
  const times = pages.map((page) => {
    const before = performance.now();
    const best = engine.search(page.text, BEST);
    const milliseconds = performance.now() - before;
    const stories = best.map((document) => wordsOf(texts[document] ?? ''));
    planted += page.planted.length;
    found += page.planted.filter((passage) => stories.some((story) => story.includes(wordsOf(passage)))).length;
    return milliseconds;
  });
  const textBytes = texts.reduce((sum, text) => sum + text.length, 0);
  print([
    [`${name}, stories`, texts.length, 'stories', null],
    [`${name}, pages`, pages.length, 'pages', null],
    [`${name}, building`, building / 1000, 's', null],
    [`${name}, which documents, median`, quantile(times, 0.5), 'ms', null],
    [`${name}, which documents, p95`, quantile(times, 0.95), 'ms', null],
    [
      `${name}, memory over an empty process and the texts`,
      (process.memoryUsage.rss() - Number(empty) - textBytes) / 1e6,
      'MB',
      null,
    ],
    [`${name}, sources of planted runs among its ${BEST} best`, (100 * found) / Math.max(1, planted), '%', null],
  ]);
}
