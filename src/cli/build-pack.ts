import { fail, ok, type Result } from '../base/result.ts';
import { type PackOptions, packChunks } from '../corpus/writer.ts';
import { reasonOf } from './errors.ts';
import { fileScratch } from './file-scratch.ts';
import { writeOutput } from './output.ts';
import { Progress } from './progress.ts';
import { eachStory } from './read-stories.ts';
import { findStoryFiles } from './story-files.ts';
import { StorySpool } from './story-spool.ts';

/** Lays by all the stories of the inputs; what fails is told of. Whether every input could be read. */
async function gather(inputs: readonly string[], spool: StorySpool, tell: (message: string) => void): Promise<boolean> {
  let isComplete = true;
  const complain = (result: Result<unknown>): void => {
    if (result.ok) return;
    tell(result.error.message);
    isComplete = false;
  };
  for (const input of inputs) {
    const files = await findStoryFiles(input);
    complain(files);
    for (const file of files.ok ? files.value : []) {
      const read = await eachStory(
        file,
        (story) => {
          if (!spool.add(story)) tell(`${story.id}: left out, because the same story came before.`);
        },
        (where, why) => tell(`${where}: skipped, because ${why}.`),
      );
      complain(read);
    }
  }
  return isComplete;
}

async function write(spool: StorySpool, output: string, options: PackOptions, scratch: ReturnType<typeof fileScratch>) {
  const stories = spool.stories();
  if (stories.count === 0) return fail('pack-empty', 'No originals were found in the inputs, so no pack was written.');
  const progress = new Progress();
  const total = spool.length * (options.sealed ? 1 : 2);
  const chunks = packChunks(stories, options, scratch, (pass, { text }) =>
    progress.add(text.length, total, pass === 'count' ? 'Counting words' : 'Writing the pack'),
  );
  const written = await writeOutput(output, chunks);
  progress.end();
  return written;
}

/**
 * Builds the pack `output` of files and folders of them (`STORY_FILES`); `tell` hears what was left out and why. The
 * value is whether every input could be read. Needs room for twice the text in the system's temporary folder.
 */
export async function buildPack(
  inputs: readonly string[],
  output: string,
  options: PackOptions,
  tell: (message: string) => void,
): Promise<Result<boolean>> {
  const scratch = fileScratch();
  try {
    const spool = new StorySpool(scratch);
    const isComplete = await gather(inputs, spool, tell);
    const written = await write(spool, output, options, scratch);
    return written.ok ? ok(isComplete) : written;
  } catch (error) {
    return fail('internal', `${output} could not be built: ${reasonOf(error)}.`);
  } finally {
    scratch.remove();
  }
}
