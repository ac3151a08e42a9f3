/**
 * Measures packs on the stories of ../shared: bytes a word, building, opening, checking, memory, planted runs; beside a
 * plain scan of all words, a Map of all 8-word shingles, minisearch and flexsearch (on 6,000 stories at the most); and
 * the wait from a click to the report in Chromium.
 *
 *     npm run bench [-- --all | --million] [--json] [--keep FOLDER]
 *
 * --all: all stories, not a spread of 6,000. --million: a million stories made up from them (an hour, 12 GB of disk), and
 * no other ways. --keep: stories, pages and packs are left in FOLDER.
 */

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from './bench/corpora.ts';
import { measure } from './bench/measure.ts';
import { line, type Row } from './bench/rows.ts';

const DATA = join(import.meta.dirname, '..', '..', 'shared', 'data');

function corpusWanted(): Corpus {
  if (process.argv.includes('--million')) return 'million';
  return process.argv.includes('--all') ? 'all' : 'spread';
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log(`Nothing is measured: ${DATA} is not here.`);
  const at = process.argv.indexOf('--keep');
  const kept = at < 0 ? undefined : process.argv[at + 1];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  mkdirSync(folder, { recursive: true });
  const isJson = process.argv.includes('--json');
  const rows: Row[] = [];
  try {
    for await (const ready of measure(DATA, folder, corpusWanted())) {
      rows.push(...ready);
      if (!isJson) for (const row of ready) console.log(line(row, rows));
    }
    if (isJson) console.log(JSON.stringify({ rows }));
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

await main();
