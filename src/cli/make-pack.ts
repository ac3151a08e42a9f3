/** What building and merging have in common: stories are laid by, put in order, written, and told of. */

import { fail, ok, type Result } from '../base/result.ts';
import { NearDuplicates } from '../corpus/near-duplicates.ts';
import { type PackOptions, packChunks } from '../corpus/writer.ts';
import { tellDuplicates } from './duplicates.ts';
import { reasonOf } from './errors.ts';
import { type FileScratch, fileScratch } from './file-scratch.ts';
import { writeOutput } from './output.ts';
import { Progress } from './progress.ts';
import { StorySpool } from './story-spool.ts';

/** Told what was left out and why, and what is worth a look. */
export type Tell = (message: string) => void;

/** Lays stories by. The value is whether every input could be read. */
export type Gather = (spool: StorySpool, progress: Progress) => Promise<Result<boolean>>;

async function write(
  spool: StorySpool,
  { output, tell, ...options }: Making,
  scratch: FileScratch,
  progress: Progress,
): Promise<Result<null>> {
  const stories = spool.stories();
  if (stories.count === 0) return fail('pack-empty', 'No originals were found in the inputs, so no pack was written.');
  const near = new NearDuplicates();
  progress.begin('Counting words', spool.length, 'bytes');
  const chunks = packChunks(stories, options, scratch, {
    onStory: ({ text }, grams) => {
      near.add(grams);
      progress.add(text.length);
    },
    onWritten: (what, done, total) => {
      if (done === 1) progress.begin(`Writing ${what}`, total, what);
      progress.add(1);
    },
  });
  const written = await writeOutput(output, chunks);
  progress.end();
  if (written.ok) for (const line of tellDuplicates(stories, near.find())) tell(line);
  return written;
}

export interface Making extends PackOptions {
  /** Where the pack goes. */
  readonly output: string;
  readonly tell: Tell;
}

/** Makes a pack of what is gathered. Needs room for four times the text in the system's temporary folder. */
export async function makePack(gather: Gather, making: Making): Promise<Result<boolean>> {
  const scratch = fileScratch();
  const progress = new Progress();
  try {
    const spool = new StorySpool(scratch);
    const gathered = await gather(spool, progress);
    progress.end();
    if (!gathered.ok) return gathered;
    const written = await write(spool, making, scratch, progress);
    return written.ok ? ok(gathered.value) : written;
  } catch (error) {
    return fail('internal', `${making.output} could not be built: ${reasonOf(error)}.`);
  } finally {
    progress.end();
    scratch.remove();
  }
}
