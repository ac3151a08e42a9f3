/** Metadata and documents out of a pack's blocks. */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { OnCodes, Original, StoryInfo } from './corpus.ts';
import { eachHashes, readOpen } from './open-documents.ts';
import type { PackFile } from './pack-file.ts';
import { eachCodes, readSealed } from './sealed-documents.ts';
import { decodeStories } from './story-block.ts';

/** The metadata in these blocks (ascending), block by block. */
async function readStoryBlocks(file: PackFile, blocks: readonly number[]): Promise<Result<StoryInfo[][]>> {
  const { originals, layout } = file.info;
  const read = await file.stories.readMany(blocks);
  if (!read.ok) return read;
  const all: StoryInfo[][] = [];
  for (const [i, bytes] of read.value.entries()) {
    const first = (blocks[i] ?? 0) * layout.storiesPerBlock;
    const count = Math.min(layout.storiesPerBlock, originals - first);
    const stories = decodeStories(bytes, count, file.header.sealed);
    if (!stories) return file.stories.broken(blocks[i] ?? 0, 'malformed metadata');
    all.push(stories);
  }
  return ok(all);
}

/** The metadata of these originals (ascending, none twice). */
export async function readStories(file: PackFile, docs: readonly DocId[]): Promise<Result<StoryInfo[]>> {
  const { storiesPerBlock } = file.info.layout;
  const numbers = [...new Set(docs.map((doc) => Math.floor(doc / storiesPerBlock)))];
  const blocks = await readStoryBlocks(file, numbers);
  if (!blocks.ok) return blocks;
  const byNumber = new Map(numbers.map((number, i) => [number, blocks.value[i]]));
  return ok(docs.flatMap((doc) => byNumber.get(Math.floor(doc / storiesPerBlock))?.[doc % storiesPerBlock] ?? []));
}

/** The metadata of every original. */
export async function readAllStories(file: PackFile): Promise<Result<StoryInfo[]>> {
  const blocks = await readStoryBlocks(file, [...Array(file.stories.blocks).keys()]);
  return blocks.ok ? ok(blocks.value.flat()) : blocks;
}

/** Tells the words of these originals (ascending, none twice). */
export const eachWords = (file: PackFile, docs: readonly DocId[], visit: OnCodes): Promise<Result<null>> =>
  file.open ? eachHashes(file, file.open, docs, visit) : eachCodes(file, docs, visit);

/** These originals (ascending, none twice), each with its metadata. */
export async function readOriginals(file: PackFile, docs: readonly DocId[]): Promise<Result<readonly Original[]>> {
  const infos = await readStories(file, docs);
  if (!infos.ok) return infos;
  const originals = await readContents(file, docs, infos.value);
  if (!originals.ok) return originals;
  const odd = originals.value.findIndex(({ codes }, i) => codes.length !== infos.value[i]?.words);
  return odd < 0 ? originals : file.documents.broken(docs[odd] ?? 0, 'a document that its metadata does not describe');
}

function readContents(
  file: PackFile,
  docs: readonly DocId[],
  infos: readonly StoryInfo[],
): Promise<Result<Original[]>> {
  if (file.open) return readOpen(file, file.open, docs, infos);
  return file.places
    ? readSealed(file, file.places, docs, infos)
    : Promise.resolve(file.documents.broken(0, 'no places are there'));
}
