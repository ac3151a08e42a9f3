/** Checks pages against a pack in one process. Arguments: empty process's bytes, scale, kind, pack, lexicon, pages. */

import { readFileSync } from 'node:fs';
import { findShared } from '../../src/match/candidates.ts';
import { openChecker, preparedPage, reportOf, timed } from './checking.ts';
import type { BenchPage } from './pages.ts';
import { print, quantile, wordsOf } from './statistics.ts';
import { scaleOf, TARGETS } from './targets.ts';

/** An engine goes on compiling for some hundreds of checks. */
const WARMING_ROUNDS = 3;
/** A machine that is busy for a moment tells nothing. */
const ROUNDS = 3;

const times = <T>(rounds: number, items: readonly T[]): T[] => Array.from({ length: rounds }, () => items).flat();

const [empty = '0', scale, kind = '', packPath = '', lexiconPath = '', pagesPath = ''] = process.argv.slice(2);
const targets = TARGETS[scaleOf(scale)];
const checker = await openChecker(packPath, lexiconPath);
const pages: BenchPage[] = JSON.parse(readFileSync(pagesPath, 'utf8'));
// From here on the machine has at hand what it reads, and the compiler what it runs.
for (const page of times(WARMING_ROUNDS, pages)) await reportOf(page, checker);

const taken: Record<string, { check: number[]; search: number[] }> = {};
let memory = 0;
for (const page of times(ROUNDS, pages)) {
  const [, check] = await timed(() => reportOf(page, checker));
  const prepared = preparedPage(page, checker);
  const [, search] = await timed(() => findShared(prepared, checker.packs));
  const ofKind = taken[page.kind] ?? { check: [], search: [] };
  taken[page.kind] = ofKind;
  ofKind.check.push(check);
  ofKind.search.push(search);
  memory = Math.max(memory, process.memoryUsage.rss());
}

let [planted, found] = [0, 0];
for (const page of pages) {
  const { runs, page: read } = await reportOf(page, checker);
  const shared = runs.map(({ start, end }) => wordsOf(read.text.slice(start, end)));
  planted += page.planted.length;
  found += page.planted.filter((passage) => shared.some((run) => run.includes(wordsOf(passage)))).length;
}

print([
  ...Object.entries(taken).flatMap(([name, { check, search }]) => [
    [`${kind} pack, check of a ${name} page, median`, quantile(check, 0.5), 'ms', targets.check] as const,
    [`${kind} pack, check of a ${name} page, p95`, quantile(check, 0.95), 'ms', targets.slowCheck] as const,
    [`${kind} pack, search for a ${name} page, median`, quantile(search, 0.5), 'ms', null] as const,
    [`${kind} pack, search for a ${name} page, p95`, quantile(search, 0.95), 'ms', null] as const,
  ]),
  [`${kind} pack, memory over an empty process`, (memory - Number(empty)) / 1e6, 'MB', targets.memory],
  [`${kind} pack, planted runs found`, (100 * found) / Math.max(1, planted), '%', 100],
]);
