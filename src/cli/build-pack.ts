import { fail, ok, type Result } from '../base/result.ts';
import type { Story } from '../corpus/corpus.ts';
import { distinct } from '../corpus/story.ts';
import { type PackOptions, writePack } from '../corpus/writer.ts';
import { readStories } from './read-stories.ts';
import { findStoryFiles } from './story-files.ts';

/** A built pack, and whether every input could be read. */
export interface BuiltPack {
  readonly bytes: Uint8Array;
  readonly isComplete: boolean;
}

/** All the stories of the inputs; those that fail are told of. */
async function gather(
  inputs: readonly string[],
  tell: (message: string) => void,
): Promise<[Story[], isComplete: boolean]> {
  const stories: Story[] = [];
  let isComplete = true;
  const take = <T>(result: Result<T>): T | null => {
    if (result.ok) return result.value;
    tell(result.error.message);
    isComplete = false;
    return null;
  };
  for (const input of inputs) {
    for (const file of take(await findStoryFiles(input)) ?? []) {
      const read = await readStories(file, (where, why) => tell(`${where}: skipped, because ${why}.`));
      for (const story of take(read) ?? []) stories.push(story);
    }
  }
  return [stories, isComplete];
}

/** Builds a pack of files and folders (.jsonl, .jsonl.gz, .txt); `tell` hears what was left out and why. */
export async function buildPack(
  inputs: readonly string[],
  options: PackOptions,
  tell: (message: string) => void,
): Promise<Result<BuiltPack>> {
  const [gathered, isComplete] = await gather(inputs, tell);
  const { stories, repeated } = distinct(gathered);
  for (const id of repeated) tell(`${id}: left out, because the same story came before.`);
  if (stories.length === 0) return fail('pack-empty', 'No originals were found in the inputs, so no pack was written.');
  const pack = writePack(stories, options);
  return pack.ok ? ok({ bytes: pack.value, isComplete }) : pack;
}
