import { ok, type Result } from '../base/result.ts';
import { tellOf } from './duplicates.ts';
import { type Gather, type Making, makePack, type Tell } from './make-pack.ts';
import { eachStory } from './read-stories.ts';
import { findStoryFiles, type StoryFile } from './story-files.ts';

/** The files of all inputs; what cannot be read is told of. */
async function findFiles(inputs: readonly string[], tell: Tell) {
  const files: StoryFile[] = [];
  let isComplete = true;
  for (const input of inputs) {
    const found = await findStoryFiles(input);
    for (const file of found.files) files.push(file);
    for (const problem of found.problems) tell(problem);
    isComplete &&= found.problems.length === 0;
  }
  return { files, isComplete };
}

/** All the stories of the inputs; what fails is told of. */
function gatherFrom(inputs: readonly string[], tell: Tell): Gather {
  return async (spool, progress) => {
    const { files, ...found } = await findFiles(inputs, tell);
    let { isComplete } = found;
    const repeated: string[] = [];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    progress.begin('Reading', total, 'bytes');
    for (const { path, size } of files) {
      let left = size;
      const read = await eachStory(
        path,
        (story) => {
          if (!spool.add(story)) repeated.push(story.id);
        },
        (where, why) => tell(`${where}: skipped, because ${why}.`),
        (bytes) => {
          progress.add(bytes);
          left -= bytes;
        },
      );
      progress.add(left);
      if (read.ok) continue;
      tell(read.error.message);
      isComplete = false;
    }
    for (const line of tellOf(repeated, 'came again and was left out', 'came again and were left out')) tell(line);
    return ok(isComplete);
  };
}

/**
 * Builds a pack of files and folders of them (`STORY_FILES`); `tell` hears what was left out and why. The value is
 * whether every input could be read.
 */
export const buildPack = (inputs: readonly string[], making: Making): Promise<Result<boolean>> =>
  makePack(gatherFrom(inputs, making.tell), making);
