/** All that is measured, each in a process of its own. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fileSource } from '../../src/cli/file-source.ts';
import { openPackFile } from '../../src/corpus/pack-file.ts';
import { build as buildAll } from '../build.ts';
import { NODE_BUNDLE } from '../node-bundle.ts';
import { unwrap } from '../unwrap.ts';
import { measureBrowser } from './browser.ts';
import { type Corpus, writeStories } from './corpora.ts';
import { makePages } from './pages.ts';
import type { Row } from './rows.ts';
import { quantile } from './statistics.ts';
import type { Scale } from './targets.ts';

const LEXICON = join(import.meta.dirname, '..', '..', 'extension', 'lexicon', 'english.bin');
/** Full-text search engines; they take the stories that pages are made of, and not all: they would need minutes. */
const ENGINES = ['minisearch', 'flexsearch'] as const;
/** Megabytes of heap for peers that hold an index of all stories in memory. */
const PEER_HEAP = 8192;

/** Processes in which a pack is opened and a first page checked: a machine that is busy for a moment tells nothing. */
const FIRST_RUNS = 7;

type Probe = 'build' | 'first' | 'pack' | 'scan' | 'shingles' | (typeof ENGINES)[number];

async function sizesOf(kind: 'open' | 'sealed', pack: string): Promise<Row[]> {
  const source = unwrap(await fileSource(pack));
  const { header, info } = unwrap(await openPackFile(source));
  const row = (what: string, bytes: number, target: number | null): Row => {
    return { measure: `${kind} pack${what}`, value: bytes / info.words, unit: 'bytes/word', target };
  };
  const indexes = header.sections.filter(({ id }) => id === 'GRAM' || id === 'CONT');
  const indexBytes = indexes.reduce((sum, { length }) => sum + length, 0);
  return [
    row('', source.size, kind === 'open' ? 3.4 : 2),
    row(', indexes', indexBytes, 1.1),
    ...header.sections.map(({ id, length }) => row(`, ${id}`, length, null)),
  ];
}

async function bundle(name: Probe, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({ ...NODE_BUNDLE, entryPoints: [join(import.meta.dirname, `probe-${name}.ts`)], outfile });
  return outfile;
}

/** Runs a program in a process of its own, and takes the rows that it prints. */
function run(command: readonly string[], args: readonly string[]): Row[] {
  const empty = Number(spawnSync(process.execPath, ['-p', 'process.memoryUsage.rss()'], { encoding: 'utf8' }).stdout);
  const all = [...command, String(empty), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function probe(name: Probe, folder: string, args: readonly string[]): Promise<Row[]> {
  const heap = name === 'pack' || name === 'build' ? [] : [`--max-old-space-size=${PEER_HEAP}`];
  return run([...heap, await bundle(name, folder)], args);
}

/** The medians of several fresh processes. */
async function probeFirst(folder: string, args: readonly string[]): Promise<Row[]> {
  const program = await bundle('first', folder);
  const runs = Array.from({ length: FIRST_RUNS }, () => run([program], args));
  const valuesOf = (measure: string): number[] =>
    runs.flatMap((rows) => rows.filter((row) => row.measure === measure).map(({ value }) => value));
  return (runs[0] ?? []).map((row) => ({ ...row, value: quantile(valuesOf(row.measure), 0.5) }));
}

/** Rows as they are ready. `data` is the measuring data's folder; stories, pages and packs go to `folder`. */
export async function* measure(data: string, folder: string, corpus: Corpus): AsyncGenerator<readonly Row[]> {
  const [input, keptFile] = [join(folder, 'stories.jsonl'), join(folder, 'kept.jsonl')];
  const [firstFile, pagesFile] = [join(folder, 'first-page.json'), join(folder, 'pages.json')];
  const { megabytes, kept } = await writeStories(corpus, join(data, 'reuters-2006-2009.jsonl.gz'), input);
  const pages = makePages(kept, join(data, 'polnear.jsonl'));
  writeFileSync(firstFile, JSON.stringify(pages[0]));
  writeFileSync(pagesFile, JSON.stringify(pages));
  writeFileSync(keptFile, kept.map((story) => JSON.stringify(story)).join('\n'));
  const scale: Scale = corpus === 'million' ? 'million' : 'data';
  // First: its figures stand beside those of the packs.
  if (corpus !== 'million') yield await probe('scan', folder, [input, pagesFile]);
  for (const kind of ['open', 'sealed'] as const) {
    const pack = join(folder, `${kind}.pack`);
    yield await probe('build', folder, [scale, kind, input, String(megabytes), pack]);
    yield await sizesOf(kind, pack);
    yield await probeFirst(folder, [scale, kind, pack, LEXICON, firstFile]);
    yield await probe('pack', folder, [scale, kind, pack, LEXICON, pagesFile]);
  }
  if (corpus === 'million') return;
  yield await probe('shingles', folder, [input, pagesFile]);
  for (const engine of ENGINES) yield await probe(engine, folder, [keptFile, pagesFile]);
  await buildAll();
  const rows = await measureBrowser(join(folder, 'open.pack'), pages);
  yield rows.map(([what, value, unit, target]) => ({ measure: what, value, unit, target }));
}
