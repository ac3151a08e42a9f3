/**
 * Measures packs on the stories of ../shared: bytes a word, building, opening, checking, memory, planted runs; beside a
 * plain scan of all words, a Map of all 8-word shingles, minisearch and flexsearch on the same stories and pages; and
 * the wait from a click to the report in Chromium.
 *
 *     npm run bench [-- --all | --million] [--json] [--keep FOLDER]
 *
 * --all: all stories, not a spread of 6,000. --million: a million stories made up from them (an hour, 12 GB of disk), and
 * no other ways. --keep: stories, pages and packs are left in FOLDER.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Result } from '../src/base/result.ts';
import { fileSource } from '../src/cli/file-source.ts';
import { openPackFile } from '../src/corpus/pack-file.ts';
import { measureBrowser } from './bench/browser.ts';
import { type Corpus, writeStories } from './bench/corpora.ts';
import { type BenchPage, makePages } from './bench/pages.ts';
import type { Scale } from './bench/targets.ts';
import { build as buildAll } from './build.ts';
import { NODE_BUNDLE } from './node-bundle.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '..', 'shared', 'data');
const STORIES = join(SHARED, 'reuters-2006-2009.jsonl.gz');
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

async function sizesOf(kind: 'open' | 'sealed', pack: string): Promise<Row[]> {
  const source = unwrap(await fileSource(pack));
  const { header, info } = unwrap(await openPackFile(source));
  const perWord = (bytes: number): number => bytes / info.words;
  const indexes = header.sections.filter(({ id }) => id === 'GRAM' || id === 'CONT');
  const indexBytes = indexes.reduce((sum, { length }) => sum + length, 0);
  return [
    { measure: `${kind} pack`, value: perWord(source.size), unit: 'bytes/word', target: kind === 'open' ? 3.4 : 2 },
    { measure: `${kind} pack, indexes`, value: perWord(indexBytes), unit: 'bytes/word', target: 1.1 },
    ...header.sections.map(({ id, length }) => ({
      measure: `${kind} pack, ${id}`,
      value: perWord(length),
      unit: 'bytes/word',
      target: null,
    })),
  ];
}

/** Runs a probe in a process of its own, from a bundle, and takes the rows that it prints. */
async function probe(
  name: 'build' | 'pack' | (typeof PEERS)[number],
  folder: string,
  args: readonly string[],
): Promise<Row[]> {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, 'bench', `probe-${name}.ts`)];
  await build({ ...NODE_BUNDLE, entryPoints, outfile });
  const empty = Number(spawnSync(process.execPath, ['-p', 'process.memoryUsage.rss()'], { encoding: 'utf8' }).stdout);
  const heap = name === 'pack' || name === 'build' ? [] : [`--max-old-space-size=${PEER_HEAP}`];
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

async function measure(folder: string, corpus: Corpus): Promise<Row[]> {
  const [input, pagesFile] = [join(folder, 'stories.jsonl'), join(folder, 'pages.json')];
  const { megabytes, kept } = await writeStories(corpus, STORIES, input);
  const pages = makePages(kept, join(SHARED, 'polnear.jsonl'));
  writeFileSync(pagesFile, JSON.stringify(pages));
  const scale: Scale = corpus === 'million' ? 'million' : 'data';
  const rows: Row[] = [];
  for (const kind of ['open', 'sealed'] as const) {
    const pack = join(folder, `${kind}.pack`);
    rows.push(...(await probe('build', folder, [scale, kind, input, String(megabytes), pack])));
    rows.push(...(await sizesOf(kind, pack)));
    const lexicon = join(ROOT, 'extension', 'lexicon', 'english.bin');
    rows.push(...(await probe('pack', folder, [scale, kind, pack, lexicon, pagesFile])));
  }
  if (corpus === 'million') return rows;
  for (const peer of PEERS) rows.push(...(await probe(peer, folder, [input, pagesFile])));
  rows.push(...(await browserRows(join(folder, 'open.pack'), pages)));
  return rows;
}

function corpusWanted(): Corpus {
  if (process.argv.includes('--million')) return 'million';
  return process.argv.includes('--all') ? 'all' : 'spread';
}

async function main(): Promise<void> {
  if (!existsSync(STORIES)) return console.log(`Nothing is measured: ${STORIES} is not here.`);
  const at = process.argv.indexOf('--keep');
  const kept = at < 0 ? undefined : process.argv[at + 1];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  mkdirSync(folder, { recursive: true });
  try {
    const rows = await measure(folder, corpusWanted());
    if (process.argv.includes('--json')) return console.log(JSON.stringify({ rows }));
    for (const row of rows) console.log(line(row));
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

await main();
