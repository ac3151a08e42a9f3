/** Originals of an open pack: their words by rank, and the turns that make text of them. */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { OnCodes, Original, StoryInfo } from './corpus.ts';
import { MAX_STORY_LENGTH } from './format.ts';
import { openOriginal } from './original.ts';
import type { OpenSections, PackFile } from './pack-file.ts';
import { readRanks } from './rank-code.ts';
import { decodeTurns } from './turns.ts';
import { withoutTwins } from './word-ranks.ts';

/** Bytes of a document's ranks at the most: a story has no more words than code units. */
const MOST_BYTES = 3 * MAX_STORY_LENGTH;

/** Tells the ranks of the words of these documents (ascending, none twice), which are in one array that is used again. */
function visitRanks(
  file: PackFile,
  docs: readonly DocId[],
  visit: (ranks: Uint32Array, place: number) => void,
): Promise<Result<null>> {
  const { layout } = file.info;
  let ranks = new Uint32Array(1024);
  return file.documents.visitMany(docs, 'malformed words', (bytes, place) => {
    if (bytes.length > MOST_BYTES) return false;
    if (bytes.length > ranks.length) ranks = new Uint32Array(2 * bytes.length);
    const count = readRanks(bytes, layout, layout.vocabulary, ranks);
    if (count >= 0) visit(ranks.subarray(0, count), place);
    return count >= 0;
  });
}

/** The ranks of the words of these documents. */
async function readAllRanks(file: PackFile, docs: readonly DocId[]): Promise<Result<Uint32Array[]>> {
  const rows: Uint32Array[] = [];
  const seen = await visitRanks(file, docs, (ranks) => rows.push(ranks.slice()));
  return seen.ok ? ok(rows) : seen;
}

/** Puts in the place of each rank its word's hash. */
function toHashes(ranks: Uint32Array, table: Uint32Array): Uint32Array {
  for (let i = 0; i < ranks.length; i++) ranks[i] = table[ranks[i] ?? 0] ?? 0;
  return ranks;
}

/**
 * Tells the ranks of the words of a page beside those of these documents (ascending, none twice), which are in one array
 * that is used again. A page has few words and a pack many documents: its ranks are looked up, not their hashes.
 */
export async function eachRanks(
  file: PackFile,
  open: OpenSections,
  wordHashes: Uint32Array,
  docs: readonly DocId[],
  visit: OnCodes,
): Promise<Result<null>> {
  const known = await open.wordRanks();
  if (!known.ok) return known;
  const page = known.value.find(wordHashes);
  return visitRanks(file, docs, (ranks, place) => visit(page.ranks, withoutTwins(ranks, page), place));
}

/** These originals; `infos` are their metadata. */
export async function readOpen(
  file: PackFile,
  open: OpenSections,
  docs: readonly DocId[],
  infos: readonly StoryInfo[],
): Promise<Result<Original[]>> {
  const [known, turns, rows] = [await open.wordRanks(), await open.turns(), await readAllRanks(file, docs)];
  if (!known.ok) return known;
  if (!turns.ok) return turns;
  if (!rows.ok) return rows;
  const [words, texts] = [await open.words.read(rows.value), await open.texts.readMany(docs)];
  if (!words.ok) return words;
  if (!texts.ok) return texts;
  const originals: Original[] = [];
  for (const [i, info] of infos.entries()) {
    const keyed = words.value[i] ?? [];
    const written = decodeTurns(texts.value[i] ?? new Uint8Array(0), turns.value, keyed);
    if (!written) return open.texts.broken(docs[i] ?? 0, 'malformed text');
    const ownHashes = toHashes(rows.value[i] ?? new Uint32Array(0), known.value.hashes);
    const keys = keyed.map(({ key }) => key);
    originals.push(openOriginal(info, written, keys, ownHashes));
  }
  return ok(originals);
}
