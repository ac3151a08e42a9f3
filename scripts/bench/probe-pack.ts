/**
 * Opens a pack in a fresh process and checks pages against it. Arguments: empty process's bytes, scale, kind, pack,
 * lexicon, the first page, pages.
 */

import { readFileSync } from 'node:fs';
import { readText } from '../../src/article/text.ts';
import type { Result } from '../../src/base/result.ts';
import { fileSource } from '../../src/cli/file-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { findShared } from '../../src/match/candidates.ts';
import { type Checker, check } from '../../src/match/check.ts';
import { preparePage } from '../../src/match/page.ts';
import { openLexicon } from '../../src/text/lexicon.ts';
import type { BenchPage } from './pages.ts';
import { print, quantile, wordsOf } from './statistics.ts';
import { scaleOf, TARGETS } from './targets.ts';

/** An engine goes on compiling for some hundreds of checks. */
const WARMING_ROUNDS = 3;

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function timed<T>(work: () => Promise<T>): Promise<[value: T, milliseconds: number]> {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

const [empty = '0', scale, kind = '', packPath = '', lexiconPath = '', firstPath = '', pagesPath = ''] =
  process.argv.slice(2);
const targets = TARGETS[scaleOf(scale)];
const reportOf = async (page: BenchPage, checker: Checker) =>
  unwrap(await check(unwrap(readText(page.text, 'page')), checker));

const [checker, open] = await timed(async (): Promise<Checker> => {
  const pack = unwrap(await openPack(unwrap(await fileSource(packPath))));
  return { packs: [pack], lexicon: unwrap(openLexicon(readFileSync(lexiconPath))) };
});
const first: BenchPage = JSON.parse(readFileSync(firstPath, 'utf8'));
const [, firstCheck] = await timed(() => reportOf(first, checker));
/** Of the process since it began, which has done no more than what the command does. In bytes. */
const firstPeak = process.resourceUsage().maxRSS * 1024;
// Not before: a hundred pages in memory would be in the way of the first check.
const pages: BenchPage[] = JSON.parse(readFileSync(pagesPath, 'utf8'));
// From here on the machine has at hand what it reads, and the compiler what it runs.
for (let round = 0; round < WARMING_ROUNDS; round++) for (const page of pages) await reportOf(page, checker);

/** How much more a process has than an empty one, in MB. */
const megabytes = (bytes: number): number => (bytes - Number(empty)) / 1e6;
const times: Record<string, { check: number[]; search: number[] }> = {};
let [planted, found, memory] = [0, 0, 0];
for (const page of pages) {
  const [report, milliseconds] = await timed(() => reportOf(page, checker));
  const prepared = preparePage(unwrap(readText(page.text, 'page')), checker.lexicon);
  const [, search] = await timed(() => findShared(prepared, checker.packs));
  const ofKind = times[page.kind] ?? { check: [], search: [] };
  times[page.kind] = ofKind;
  ofKind.check.push(milliseconds);
  ofKind.search.push(search);
  const runs = report.runs.map(({ start, end }) => wordsOf(report.page.text.slice(start, end)));
  planted += page.planted.length;
  found += page.planted.filter((passage) => runs.some((run) => run.includes(wordsOf(passage)))).length;
  memory = Math.max(memory, process.memoryUsage.rss());
}

print([
  [`${kind} pack, open + first check`, open + firstCheck, 'ms', targets.firstCheck],
  ...Object.entries(times).flatMap(([name, { check: checks, search }]) => [
    [`${kind} pack, check of a ${name} page, median`, quantile(checks, 0.5), 'ms', targets.check] as const,
    [`${kind} pack, check of a ${name} page, p95`, quantile(checks, 0.95), 'ms', targets.slowCheck] as const,
    [`${kind} pack, search for a ${name} page, median`, quantile(search, 0.5), 'ms', null] as const,
    [`${kind} pack, search for a ${name} page, p95`, quantile(search, 0.95), 'ms', null] as const,
  ]),
  [`${kind} pack, memory over an empty process, first check`, megabytes(firstPeak), 'MB', targets.memory],
  [`${kind} pack, memory over an empty process`, megabytes(memory), 'MB', targets.memory],
  [`${kind} pack, planted runs found`, (100 * found) / Math.max(1, planted), '%', 100],
]);
