/** Metadata and documents out of a pack's blocks. */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { OnCodes, Original, StoryInfo } from './corpus.ts';
import { eachRanks, readOpen } from './open-documents.ts';
import type { PackFile } from './pack-file.ts';
import { codeMaskOf, eachCodes, readSealed } from './sealed-documents.ts';
import { decodeStories, type StoryBlock } from './story-block.ts';

/** These blocks of metadata (ascending), in their order. */
async function readStoryBlocks(file: PackFile, blocks: readonly number[]): Promise<Result<StoryBlock[]>> {
  const { originals, layout } = file.info;
  const all: StoryBlock[] = [];
  const seen = await file.stories.visitMany(blocks, 'malformed metadata', (bytes, place) => {
    const first = (blocks[place] ?? 0) * layout.storiesPerBlock;
    const block = decodeStories(bytes, Math.min(layout.storiesPerBlock, originals - first), file.header.sealed);
    if (block) all.push(block);
    return block !== null;
  });
  return seen.ok ? ok(all) : seen;
}

/** The metadata of these originals (ascending, none twice). */
export async function readStories(file: PackFile, docs: readonly DocId[]): Promise<Result<StoryInfo[]>> {
  const { storiesPerBlock } = file.info.layout;
  const numbers = [...new Set(docs.map((doc) => Math.floor(doc / storiesPerBlock)))];
  const blocks = await readStoryBlocks(file, numbers);
  if (!blocks.ok) return blocks;
  const byNumber = new Map(numbers.map((number, i) => [number, blocks.value[i]]));
  return ok(docs.flatMap((doc) => byNumber.get(Math.floor(doc / storiesPerBlock))?.story(doc % storiesPerBlock) ?? []));
}

/** Tells the words of a page with these word hashes beside those of these originals (ascending, none twice). */
export function eachWords(
  file: PackFile,
  wordHashes: Uint32Array,
  docs: readonly DocId[],
  visit: OnCodes,
): Promise<Result<null>> {
  if (file.open) return eachRanks(file, file.open, wordHashes, docs, visit);
  const mask = codeMaskOf(file.info.layout.codeBits);
  const page = wordHashes.map((hash) => hash & mask);
  return eachCodes(file, docs, (codes, place) => visit(page, codes, place));
}

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
