/** Metadata and documents out of a pack's blocks. */

import { ok, type Result } from '../base/result.ts';
import { findWords } from '../text/words.ts';
import type { Original, StoryInfo } from './corpus.ts';
import { decodeTexts } from './open-documents.ts';
import { openOriginal } from './original.ts';
import type { PackFile } from './pack-file.ts';
import { decodeSealed, type SealedDocument } from './sealed-documents.ts';
import { decodeStories } from './story-block.ts';

/** A document as its block has it: the text, or what a sealed pack has of it. */
type Document = string | SealedDocument;

/** How many of the originals are in block `block`. */
const blockSize = (originals: number, perBlock: number, block: number): number =>
  Math.min(perBlock, originals - block * perBlock);

/** The metadata in these blocks (ascending), one after another. */
export async function readStories(file: PackFile, blocks: readonly number[]): Promise<Result<StoryInfo[]>> {
  const { originals, layout } = file.info;
  const read = await file.stories.readMany(blocks);
  if (!read.ok) return read;
  const all: StoryInfo[] = [];
  for (const [block, bytes] of read.value) {
    const stories = decodeStories(bytes, blockSize(originals, layout.storiesPerBlock, block), file.header.sealed);
    if (!stories) return file.stories.broken(block, 'malformed metadata');
    all.push(...stories);
  }
  return ok(all);
}

/** The metadata of every original. */
export function readAllStories(file: PackFile): Promise<Result<StoryInfo[]>> {
  return readStories(file, [...Array(file.stories.blocks).keys()]);
}

/** The documents of one block. */
export async function readDocuments(file: PackFile, block: number): Promise<Result<readonly Document[]>> {
  const { originals, layout } = file.info;
  const bytes = await file.documents.read(block);
  if (!bytes.ok) return bytes;
  const count = blockSize(originals, layout.documentsPerBlock, block);
  const documents = file.header.sealed
    ? decodeSealed(bytes.value, count, layout.codeBits)
    : decodeTexts(bytes.value, count);
  return documents ? ok(documents) : file.documents.broken(block, 'malformed documents');
}

/** How many words a document has. */
export const countWords = (document: Document): number =>
  typeof document === 'string' ? findWords(document).count : document.codes.length;

function originalOf(file: PackFile, info: StoryInfo, document: Document): Original {
  if (typeof document === 'string') return openOriginal(info, document);
  return { ...document, info, codeMask: 2 ** file.info.layout.codeBits - 1, open: null };
}

/** One original, with its metadata. `doc` must be less than the pack's originals. */
export async function readOriginal(file: PackFile, doc: number): Promise<Result<Original>> {
  const { storiesPerBlock, documentsPerBlock } = file.info.layout;
  const block = Math.floor(doc / documentsPerBlock);
  const [stories, documents] = await Promise.all([
    readStories(file, [Math.floor(doc / storiesPerBlock)]),
    readDocuments(file, block),
  ]);
  if (!stories.ok) return stories;
  if (!documents.ok) return documents;
  const info = stories.value[doc % storiesPerBlock];
  const document = documents.value[doc % documentsPerBlock];
  const original = info && document !== undefined ? originalOf(file, info, document) : null;
  if (original && original.codes.length === info?.words) return ok(original);
  return file.documents.broken(block, 'a document that its metadata does not describe');
}
