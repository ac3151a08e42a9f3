/**
 * Makes extension/corpus/reuters.pack: a sealed pack of a seed story and of as many stories of the measuring data as
 * four megabytes hold, evenly spread over the months. Needs ../shared, which is not published; the pack is committed.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Result } from '../src/base/result.ts';
import { describePack } from '../src/cli/describe-pack.ts';
import { eachStory } from '../src/cli/read-stories.ts';
import { StorySpool } from '../src/cli/story-spool.ts';
import type { Story } from '../src/corpus/corpus.ts';
import { importText } from '../src/corpus/import-text.ts';
import { memorySource } from '../src/corpus/memory-source.ts';
import { memoryScratch } from '../src/corpus/scratch.ts';
import { writePack } from '../src/corpus/writer.ts';
import { findWords } from '../src/text/words.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '..', 'shared');
const SEED = join(SHARED, 'seeds', '000_853142ad66a1efe3.txt');
const STORIES = join(SHARED, 'data', 'reuters-2006-2009.jsonl.gz');
const PACK = join(ROOT, 'extension', 'corpus', 'reuters.pack');

const MOST_BYTES = 4_000_000;
const FEWEST_WORDS = 150;

function unwrap<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const monthOf = ({ date }: Story): string => date.slice(0, 7);

function byMonth(stories: readonly Story[]): Story[][] {
  const months = new Map<string, Story[]>();
  for (const story of stories) months.set(monthOf(story), [...(months.get(monthOf(story)) ?? []), story]);
  return [...months.values()];
}

/** `count` of the items, or all, at even distances. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

const packOf = (stories: readonly Story[]): Uint8Array => unwrap(writePack(stories, { name: 'reuters', sealed: true }));

/** The largest pack with the seed and the same number of stories from every month that is small enough. */
function largestPack(seed: Story, months: readonly (readonly Story[])[]): Uint8Array {
  let best = packOf([seed]);
  let low = 0;
  let high = Math.max(...months.map((stories) => stories.length));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const pack = packOf([seed, ...months.flatMap((stories) => spread(stories, middle))]);
    if (pack.length <= MOST_BYTES) {
      best = pack;
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

async function main(): Promise<void> {
  if (!existsSync(SHARED)) throw new Error(`${SHARED} is not there: the pack can only be made beside it.`);
  const spool = new StorySpool(memoryScratch);
  const skipped = (where: string, why: string): void => console.error(`${where}: skipped, because ${why}.`);
  unwrap(await eachStory(STORIES, (story) => spool.add(story), skipped));
  const given = spool.stories();
  const all = Array.from({ length: given.count }, (_, document) => given.at(document));
  const stories = all.filter((story) => findWords(story.text).count >= FEWEST_WORDS);
  const seed = unwrap(importText(parse(SEED).name, await readFile(SEED, 'utf8')));
  const pack = largestPack(seed, byMonth(stories));
  writeFileSync(PACK, pack);
  console.error(unwrap(await describePack(memorySource(PACK, pack))));
}

await main();
