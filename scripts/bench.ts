/**
 * Measures packs on the stories of ../shared: bytes a word, building, opening, checking, memory, planted runs; beside a
 * plain scan of all words, a Map of all 8-word shingles, minisearch and flexsearch on the same stories and pages; and
 * the wait from a click to the report in Chromium.
 *
 *     npm run bench [-- --all] [-- --json]      --all: all stories, not a spread of 6,000
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Result } from '../src/base/result.ts';
import { buildPack } from '../src/cli/build-pack.ts';
import { fileSource } from '../src/cli/file-source.ts';
import { eachStory } from '../src/cli/read-stories.ts';
import { StorySpool } from '../src/cli/story-spool.ts';
import type { Story } from '../src/corpus/corpus.ts';
import { openPackFile } from '../src/corpus/pack-file.ts';
import { memoryScratch } from '../src/corpus/scratch.ts';
import { measureBrowser } from './bench/browser.ts';
import { type BenchPage, makePages } from './bench/pages.ts';
import { build as buildAll } from './build.ts';
import { NODE_BUNDLE } from './node-bundle.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '..', 'shared', 'data');
const STORIES = join(SHARED, 'reuters-2006-2009.jsonl.gz');
const SPREAD = 6000;
/** Other ways to look for sources, on the same stories and pages. */
const PEERS = ['scan', 'shingles', 'minisearch', 'flexsearch'] as const;
/** Megabytes of heap for peers that hold an index of all stories in memory. */
const PEER_HEAP = 8192;

interface Row {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function stories(all: boolean): Promise<Story[]> {
  const spool = new StorySpool(memoryScratch);
  unwrap(
    await eachStory(
      STORIES,
      (story) => spool.add(story),
      () => {},
    ),
  );
  const given = spool.stories();
  const count = all ? given.count : Math.min(SPREAD, given.count);
  return Array.from({ length: count }, (_, i) => given.at(Math.floor((i * given.count) / count)));
}

async function builtPack(input: string, output: string, sealed: boolean, megabytes: number): Promise<Row[]> {
  const kind = sealed ? 'sealed' : 'open';
  const started = performance.now();
  unwrap(await buildPack([input], { output, name: 'bench', sealed, tell: () => {} }));
  const seconds = (performance.now() - started) / 1000;
  const source = unwrap(await fileSource(output));
  const { header, info } = unwrap(await openPackFile(source));
  const perWord = (bytes: number): number => bytes / info.words;
  const indexes = header.sections.filter(({ id }) => id === 'GRAM' || id === 'CONT');
  const indexBytes = indexes.reduce((sum, { length }) => sum + length, 0);
  return [
    { measure: `${kind} pack`, value: perWord(source.size), unit: 'bytes/word', target: sealed ? 2 : 3.4 },
    { measure: `${kind} pack, indexes`, value: perWord(indexBytes), unit: 'bytes/word', target: 1.1 },
    ...header.sections.map(({ id, length }) => ({
      measure: `${kind} pack, ${id}`,
      value: perWord(length),
      unit: 'bytes/word',
      target: null,
    })),
    { measure: `${kind} pack, building`, value: megabytes / seconds, unit: 'MB/s', target: sealed ? null : 4 },
  ];
}

/** Runs a probe in a process of its own, from a bundle, and takes the rows that it prints. */
async function probe(name: 'pack' | (typeof PEERS)[number], folder: string, args: readonly string[]): Promise<Row[]> {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, 'bench', `probe-${name}.ts`)];
  await build({ ...NODE_BUNDLE, entryPoints, outfile });
  const empty = Number(spawnSync(process.execPath, ['-p', 'process.memoryUsage.rss()'], { encoding: 'utf8' }).stdout);
  const heap = name === 'pack' ? [] : [`--max-old-space-size=${PEER_HEAP}`];
  const command = [...heap, outfile, String(empty), ...args];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

async function browserRows(pack: string, pages: readonly BenchPage[]): Promise<Row[]> {
  await buildAll();
  const rows = await measureBrowser(pack, pages);
  return rows.map(([measure, value, unit, target]) => ({ measure, value, unit, target }));
}

const line = ({ measure, value, unit, target }: Row): string =>
  `${measure.padEnd(44)}${value.toFixed(value < 10 ? 3 : 1).padStart(10)} ${unit.padEnd(12)}${target === null ? '' : `target ${target}`}`;

async function measure(folder: string, all: boolean): Promise<Row[]> {
  const given = await stories(all);
  const [input, pagesFile] = [join(folder, 'stories.jsonl'), join(folder, 'pages.json')];
  writeFileSync(input, given.map((story) => `${JSON.stringify(story)}\n`).join(''));
  const pages = makePages(given, join(SHARED, 'polnear.jsonl'));
  writeFileSync(pagesFile, JSON.stringify(pages));
  const megabytes = given.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const rows: Row[] = [];
  for (const sealed of [false, true]) {
    const pack = join(folder, sealed ? 'sealed.pack' : 'open.pack');
    rows.push(...(await builtPack(input, pack, sealed, megabytes)));
    const lexicon = join(ROOT, 'extension', 'lexicon', 'english.bin');
    rows.push(...(await probe('pack', folder, [sealed ? 'sealed' : 'open', pack, lexicon, pagesFile])));
  }
  for (const peer of PEERS) rows.push(...(await probe(peer, folder, [input, pagesFile])));
  rows.push(...(await browserRows(join(folder, 'open.pack'), pages)));
  return rows;
}

async function main(): Promise<void> {
  if (!existsSync(STORIES)) return console.log(`Nothing is measured: ${STORIES} is not here.`);
  const folder = mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  try {
    const rows = await measure(folder, process.argv.includes('--all'));
    if (process.argv.includes('--json')) return console.log(JSON.stringify({ rows }));
    for (const row of rows) console.log(line(row));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
