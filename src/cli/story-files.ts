/** The files that originals are built from: those named, and those in the folders named. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { reasonOf } from './errors.ts';

export type StoryFileKind = 'jsonl' | 'txt' | 'html' | 'xml' | 'json';

const KINDS: readonly (readonly [kind: StoryFileKind, name: RegExp])[] = [
  ['jsonl', /\.jsonl(?:\.gz)?$/i],
  ['txt', /\.txt$/i],
  ['html', /\.x?html?$/i],
  ['xml', /\.(?:xml|rss|atom)$/i],
  ['json', /\.json$/i],
];

/** The kinds of file that hold originals, as they are named to people. */
export const STORY_FILES = '.jsonl(.gz), .txt, .html, .xml (NewsML-G2, NITF, RSS, Atom) or .json (ninjs)';

/** What a file that holds originals is by its name; null if it is none. */
export const kindOfStoryFile = (path: string): StoryFileKind | null =>
  KINDS.find(([, name]) => name.test(path))?.[0] ?? null;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && kindOfStoryFile(entry.name) !== null)
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
      : fail('input-unreadable', `${input} has no file in it that is ${STORY_FILES}.`);
  } catch (error) {
    return fail('input-unreadable', `${input} could not be read: ${reasonOf(error)}.`);
  }
}
