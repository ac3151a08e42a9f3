/** Originals from files: JSONL line by line, plain or gzipped, and texts. */

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail, ok, type Result } from '../base/result.ts';
import type { Story } from '../corpus/corpus.ts';
import { importLine } from '../corpus/import-jsonl.ts';
import { importText } from '../corpus/import-text.ts';
import type { Imported } from '../corpus/story.ts';
import { decodeText } from './decode.ts';
import { reasonOf } from './errors.ts';
import { isStoryFile } from './story-files.ts';

/** Told of a story that was left out: where it is, and why. */
export type OnSkipped = (where: string, why: string) => void;

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  // The iterator throws what goes wrong, so that pipeline's own report of it may go unheard.
  const input = path.toLowerCase().endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

async function* importLines(path: string): AsyncGenerator<[where: string, imported: Imported]> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (line.trim() !== '') yield [`${path}:${number}`, importLine(number === 1 ? line.replace(/^\uFEFF/, '') : line)];
  }
}

async function* importFile(path: string): AsyncGenerator<[where: string, imported: Imported]> {
  if (!path.toLowerCase().endsWith('.txt')) yield* importLines(path);
  else yield [path, importText(parse(path).name, decodeText(await readFile(path)))];
}

/**
 * Hands over the stories of one file, in order. A story that cannot be used is skipped and told of; a file that cannot
 * be read fails.
 */
export async function eachStory(
  path: string,
  onStory: (story: Story) => void,
  onSkipped: OnSkipped,
): Promise<Result<null>> {
  if (!isStoryFile(path)) return fail('input-unreadable', `${path} is no .jsonl, .jsonl.gz or .txt file.`);
  try {
    for await (const [where, imported] of importFile(path)) {
      if (imported.ok) onStory(imported.value);
      else onSkipped(where, imported.error);
    }
    return ok(null);
  } catch (error) {
    return fail('input-unreadable', `${path} could not be read: ${reasonOf(error)}.`);
  }
}
