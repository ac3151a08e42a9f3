/** The files that originals are built from: those named, and those in the folders named. */

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
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

export interface StoryFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What is found of one input; what cannot be read of it does not hide the rest. */
class Search {
  readonly files: StoryFile[] = [];
  /** What could not be read, and why. */
  readonly problems: string[] = [];
  readonly #folders = new Set<string>();

  async visit(path: string, isWanted: boolean): Promise<void> {
    try {
      const status = await stat(path);
      if (status.isDirectory()) await this.#visitFolder(path);
      else if (!isWanted) return;
      else if (status.isFile()) this.files.push({ path, size: status.size });
      else this.problems.push(`${path} could not be read: it is no file.`);
    } catch (error) {
      // A link that leads nowhere is no folder: none that is named like other files is missed.
      if (!isWanted && isMissing(error)) return;
      this.problems.push(`${path} could not be read: ${reasonOf(error)}.`);
    }
  }

  /** Links are followed, and may lead to one folder several times: it is searched once. */
  async #visitFolder(folder: string): Promise<void> {
    const real = await realpath(folder);
    if (this.#folders.has(real)) return;
    this.#folders.add(real);
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
      const isWanted = kindOfStoryFile(entry.name) !== null;
      if (isWanted || !entry.isFile()) await this.visit(join(folder, entry.name), isWanted);
    }
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** The files of one input, folders and linked folders searched to the bottom, in the order of their names. */
export async function findStoryFiles(input: string): Promise<Pick<Search, 'files' | 'problems'>> {
  const search = new Search();
  await search.visit(input, true);
  const { files, problems } = search;
  if (files.length + problems.length === 0) problems.push(`${input} has no file in it that is ${STORY_FILES}.`);
  return { files, problems };
}
