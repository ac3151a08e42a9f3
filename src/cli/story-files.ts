/** The files that originals are built from: those named, and those in the folders named. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { reasonOf } from './errors.ts';

const STORY_FILE = /\.(?:jsonl|jsonl\.gz|txt)$/i;

/** Whether a file's name is that of a kind of file that holds originals. */
export const isStoryFile = (path: string): boolean => STORY_FILE.test(path);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && isStoryFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The files of one input, folders searched to the bottom, in the order of their names. */
export async function findStoryFiles(input: string): Promise<Result<string[]>> {
  try {
    if (!(await stat(input)).isDirectory()) return ok([input]);
    const files = await filesIn(input);
    return files.length > 0
      ? ok(files)
      : fail('input-unreadable', `${input} has no .jsonl, .jsonl.gz or .txt file in it.`);
  } catch (error) {
    return fail('input-unreadable', `${input} could not be read: ${reasonOf(error)}.`);
  }
}
