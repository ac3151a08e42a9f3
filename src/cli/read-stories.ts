/** Originals from files: JSONL line by line, plain or gzipped, texts, pages, NewsML-G2, feeds and ninjs. */

import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Story } from '../corpus/corpus.ts';
import { importFeed } from '../corpus/import-feed.ts';
import { importLine } from '../corpus/import-jsonl.ts';
import { importNewsml } from '../corpus/import-newsml.ts';
import { importNinjs } from '../corpus/import-ninjs.ts';
import { importText } from '../corpus/import-text.ts';
import type { Imported } from '../corpus/story.ts';
import { parseXml } from '../corpus/xml.ts';
import { decodeText } from './decode.ts';
import { reasonOf } from './errors.ts';
import { readHtml } from './html-text.ts';
import { importPage } from './import-page.ts';
import { linesOf, type OnRead } from './read-lines.ts';
import { kindOfStoryFile, STORY_FILES, type StoryFileKind } from './story-files.ts';

/** Told of a story that was left out: where it is, and why. */
export type OnSkipped = (where: string, why: string) => void;

/** A story with the place it was found at: a file, and the line or the number of the item in it. */
type Placed = [where: string, imported: Imported];

async function* importLines(path: string, onRead: OnRead): AsyncGenerator<Placed> {
  let number = 0;
  for await (const line of linesOf(path, onRead)) {
    number++;
    if (!line.ok) yield [`${path}:${number}`, line];
    else if (line.value.trim() !== '') yield [`${path}:${number}`, importLine(line.value)];
  }
}

/** Gives the line of an offset, and of others that are no smaller: `text` is gone through once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (offset) => {
    for (; end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}

async function importXml(path: string): Promise<Placed[]> {
  const text = decodeText(await readFile(path));
  const root = parseXml(text);
  if (!root.ok) return [[path, root]];
  const found = importNewsml(root.value) ?? importFeed(root.value, readHtml);
  const unknown = `its root "${root.value.name}" is none of NewsML-G2, NITF, RSS or Atom`;
  if (found === null) return [[path, { ok: false, error: unknown }]];
  const lineAt = lineCounter(text);
  return found.map(({ offset, imported }) => [`${path}:${lineAt(offset)}`, imported]);
}

async function importJson(path: string): Promise<Placed[]> {
  const value: unknown = JSON.parse(decodeText(await readFile(path)));
  if (!Array.isArray(value)) return [[path, importNinjs(value, readHtml)]];
  return value.map((item, index) => [`${path}, item ${index + 1}`, importNinjs(item, readHtml)]);
}

const importFile: Readonly<
  Record<StoryFileKind, (path: string, onRead: OnRead) => AsyncIterable<Placed> | Promise<Placed[]>>
> = {
  jsonl: importLines,
  txt: async (path) => [[path, importText(parse(path).name, decodeText(await readFile(path)))]],
  html: async (path) => [[path, await importPage(parse(path).name, await readFile(path))]],
  xml: importXml,
  json: importJson,
};

/** The stories of a file; the last thing said of one that cannot be read is why. */
async function* read(path: string, kind: StoryFileKind, onRead: OnRead): AsyncGenerator<Result<Placed>> {
  try {
    for await (const placed of await importFile[kind](path, onRead)) yield ok(placed);
  } catch (error) {
    yield fail('input-unreadable', `${path} could not be read: ${reasonOf(error)}.`);
  }
}

/**
 * Hands over the stories of one file, in order. A story that cannot be used is skipped and told of; a file that cannot
 * be read fails. What `onStory` throws is nothing of the file's, and goes to the caller.
 */
export async function eachStory(
  path: string,
  onStory: (story: Story) => void,
  onSkipped: OnSkipped,
  onRead: OnRead = () => {},
): Promise<Result<null>> {
  const kind = kindOfStoryFile(path);
  if (kind === null) return fail('input-unreadable', `${path} is none of ${STORY_FILES}.`);
  for await (const placed of read(path, kind, onRead)) {
    if (!placed.ok) return placed;
    const [where, imported] = placed.value;
    if (imported.ok) onStory(imported.value);
    else onSkipped(where, imported.error);
  }
  return ok(null);
}
