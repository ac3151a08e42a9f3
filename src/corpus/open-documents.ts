/** Originals of an open pack: their words by rank, and the turns that make text of them. */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Original, StoryInfo } from './corpus.ts';
import { openOriginal } from './original.ts';
import type { OpenSections, PackFile } from './pack-file.ts';
import { readRanks } from './rank-code.ts';
import { decodeTurns } from './turns.ts';

/** The ranks of the words of these documents. */
async function readAllRanks(file: PackFile, docs: readonly DocId[]): Promise<Result<Uint32Array[]>> {
  const { layout } = file.info;
  const blocks = await file.documents.readMany(docs);
  if (!blocks.ok) return blocks;
  const rows: Uint32Array[] = [];
  for (const [i, bytes] of blocks.value.entries()) {
    const ranks = readRanks(bytes, layout, layout.vocabulary);
    if (!ranks) return file.documents.broken(docs[i] ?? 0, 'malformed words');
    rows.push(ranks);
  }
  return ok(rows);
}

/** Puts in the place of each rank its word's hash. */
function toHashes(ranks: Uint32Array, table: Uint32Array): Uint32Array {
  for (let i = 0; i < ranks.length; i++) ranks[i] = table[ranks[i] ?? 0] ?? 0;
  return ranks;
}

/** The hashes of the words of these documents (ascending, none twice). */
export async function readHashes(
  file: PackFile,
  open: OpenSections,
  docs: readonly DocId[],
): Promise<Result<Uint32Array[]>> {
  const [table, rows] = [await open.hashes(), await readAllRanks(file, docs)];
  if (!table.ok) return table;
  return rows.ok ? ok(rows.value.map((ranks) => toHashes(ranks, table.value))) : rows;
}

/** These originals; `infos` are their metadata. */
export async function readOpen(
  file: PackFile,
  open: OpenSections,
  docs: readonly DocId[],
  infos: readonly StoryInfo[],
): Promise<Result<Original[]>> {
  const [table, turns, rows] = [await open.hashes(), await open.turns(), await readAllRanks(file, docs)];
  if (!table.ok) return table;
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
    const hashes = toHashes(rows.value[i] ?? new Uint32Array(0), table.value);
    const keys = keyed.map(({ key }) => key);
    originals.push(openOriginal(info, written.text, { ...written, count: keys.length, keys, hashes }));
  }
  return ok(originals);
}
