/** The stories that are measured: those of the measuring data, or a million like them. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { eachStory } from '../../src/cli/read-stories.ts';
import { StorySpool } from '../../src/cli/story-spool.ts';
import type { Story } from '../../src/corpus/corpus.ts';
import { memoryScratch } from '../../src/corpus/scratch.ts';
import { reutersStories } from '../eval/reuters.ts';
import { madeUpStories } from './made-up-stories.ts';

const SPREAD = 6000;
const MILLION = 1_000_000;
export type Corpus = 'spread' | 'all' | 'million';

/** One story in so many is kept: some thousands. */
const KEPT: Readonly<Record<Corpus, number>> = { spread: 1, all: 8, million: 500 };

/** What a file of stories has in it. */
export interface WrittenStories {
  /** Of text. */
  readonly megabytes: number;
  /** All of the stories, or some thousands of them, evenly spread: pages are made of them. */
  readonly kept: readonly Story[];
}

/** The stories of the file, without those that come again; all, or 6,000 of them, evenly spread. */
async function* dataStories(path: string, all: boolean): AsyncGenerator<Story> {
  const spool = new StorySpool(memoryScratch);
  const read = await eachStory(
    path,
    (story) => spool.add(story),
    () => {},
  );
  if (!read.ok) throw new Error(read.error.message);
  const given = spool.stories();
  const count = all ? given.count : Math.min(SPREAD, given.count);
  for (let i = 0; i < count; i++) yield given.at(Math.floor((i * given.count) / count));
}

/** Writes the stories of the corpus to `output` as JSONL, one after another; `path` is the measuring data. */
export async function writeStories(corpus: Corpus, path: string, output: string): Promise<WrittenStories> {
  const stories = corpus === 'million' ? madeUpStories(reutersStories(), MILLION) : dataStories(path, corpus === 'all');
  const file = createWriteStream(output);
  const kept: Story[] = [];
  let [count, characters] = [0, 0];
  for await (const story of stories) {
    if (count++ % KEPT[corpus] === 0) kept.push(story);
    characters += story.text.length;
    if (!file.write(`${JSON.stringify(story)}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return { megabytes: characters / 1e6, kept };
}
