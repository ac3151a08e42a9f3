/**
 * Writes a pack. The same stories give the same bytes.
 *
 * Passes: order the stories · analyse each · index their k-grams · encode metadata and documents block by block · put
 * the sections together. Everything is held in memory: some fifteen times the text.
 */

import { crc32 } from '../base/crc32.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type AnalysedText, analyse } from '../text/analyse.ts';
import { encodeBlocks } from './block-layout.ts';
import type { Story, StoryInfo } from './corpus.ts';
import { dayOf } from './dates.ts';
import { SECTION_IDS, type Section } from './format.ts';
import { encodeGrams, layoutFor } from './gram-index.ts';
import { findGrams, type Grams } from './grams.ts';
import { encodeHeader, headerLength } from './header.ts';
import { encodeInfo, type Info, type Layout } from './info.ts';
import { encodeTexts } from './open-documents.ts';
import { encodeSealed, seal } from './sealed-documents.ts';
import { encodeStories } from './story-block.ts';
import { wordRules } from './word-rules.ts';

export interface PackOptions {
  readonly name: string;
  readonly sealed: boolean;
}

const STORIES_PER_BLOCK = 256;
const DOCUMENTS_PER_BLOCK = 8;

/** Bits of a word's hash in a sealed pack: so few that a dictionary does not give the text back. */
const CODE_BITS = 6;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By date, then id: neighbours have much in common, which compresses. */
const inOrder = (stories: readonly Story[]): Story[] =>
  stories.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id));

const storyInfo = (story: Story, words: number): StoryInfo => ({ ...story, words });

function inBlocks<T>(items: readonly T[], perBlock: number, encode: (items: readonly T[]) => Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let first = 0; first < items.length; first += perBlock)
    blocks.push(encode(items.slice(first, first + perBlock)));
  return encodeBlocks(blocks);
}

function encodeDocuments(texts: readonly AnalysedText[], options: PackOptions): Uint8Array {
  return inBlocks(texts, DOCUMENTS_PER_BLOCK, (block) =>
    options.sealed
      ? encodeSealed(block.map((text) => seal(text, CODE_BITS)))
      : encodeTexts(block.map(({ text }) => text)),
  );
}

const countPostings = (grams: readonly Grams[]): number => grams.reduce((sum, { hashes }) => sum + hashes.length, 0);

const layoutOf = (grams: readonly Grams[]): Layout => ({
  storiesPerBlock: STORIES_PER_BLOCK,
  documentsPerBlock: DOCUMENTS_PER_BLOCK,
  codeBits: CODE_BITS,
  ...layoutFor(countPostings(grams)),
});

function infoOf(stories: readonly StoryInfo[], options: PackOptions, layout: Layout, content: Uint8Array[]): Info {
  const days = stories.flatMap(({ date }) => dayOf(date) ?? []).sort();
  const checksum = content.reduce((crc, bytes) => crc32(bytes, crc), 0);
  return {
    name: options.name,
    version: checksum.toString(16).padStart(8, '0'),
    originals: stories.length,
    words: stories.reduce((sum, { words }) => sum + words, 0),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    wordRules: wordRules(),
    layout,
  };
}

function assemble(contents: readonly Uint8Array[], sealed: boolean): Uint8Array {
  const sections: Section[] = [];
  let offset = headerLength(contents.length);
  for (const [i, bytes] of contents.entries()) {
    sections.push({ id: SECTION_IDS[i] ?? '', offset, length: bytes.length, crc: crc32(bytes) });
    offset += bytes.length;
  }
  const file = new Uint8Array(offset);
  file.set(encodeHeader({ sealed, sections }));
  for (const [i, section] of sections.entries()) file.set(contents[i] ?? new Uint8Array(0), section.offset);
  return file;
}

/** The pack of these stories (ids differ; texts and dates as `Story` says), or 'pack-empty' if there are none. */
export function writePack(stories: readonly Story[], options: PackOptions): Result<Uint8Array> {
  if (stories.length === 0) return fail('pack-empty', 'A pack needs at least one original: there is none to put in.');
  const ordered = inOrder(stories);
  const texts = ordered.map((story) => analyse(story.text));
  const grams = texts.map((text) => findGrams(text.words.hashes));
  const layout = layoutOf(grams);
  const infos = ordered.map((story, i) => storyInfo(story, texts[i]?.words.count ?? 0));
  const content = [
    inBlocks(infos, STORIES_PER_BLOCK, (block) => encodeStories(block, options.sealed)),
    encodeDocuments(texts, options),
    encodeGrams(grams, layout),
  ];
  return ok(assemble([encodeInfo(infoOf(infos, options, layout, content)), ...content], options.sealed));
}
