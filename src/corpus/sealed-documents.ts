/**
 * Originals of a sealed pack: no text, only a few bits of each word's hash, and where sentences and quotes lie.
 *
 * A block of codes is one document's: words varint · `codeBits` of each word's hash, bit by bit.
 * A block of places is that of several documents: length varint · deflated places (places.ts) · then the whole hashes,
 * u16, of every sentence, document by document, then of every quote.
 */

import { BitWriter } from '../base/bits.ts';
import type { DocId } from '../base/brand.ts';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { ok, type Result } from '../base/result.ts';
import type { WordSpan } from '../base/span.ts';
import type { AnalysedText } from '../text/analyse.ts';
import type { BlockSection } from './block-section.ts';
import type { Original, StoryInfo } from './corpus.ts';
import { deflated, inflated } from './deflated.ts';
import { MAX_BLOCK_BYTES, MAX_STORY_LENGTH } from './format.ts';
import type { PackFile } from './pack-file.ts';
import { decodePlaces, encodePlaces, type Places } from './places.ts';
import { wholeHash } from './whole-hash.ts';

/** Where the sentences and quotes of a document lie, and a hash of each as a whole. */
export interface SealedPlaces extends Places {
  readonly wholes: { readonly sentences: Uint16Array; readonly quotes: Uint16Array };
}

export const codeMaskOf = (codeBits: number): number => 2 ** codeBits - 1;

/** What a sealed pack keeps of where things lie in a text. */
export function placesOf({ words, sentences, quotes }: AnalysedText): SealedPlaces {
  const wholes = (spans: readonly WordSpan[]): Uint16Array =>
    Uint16Array.from(spans, ({ from, to }) => wholeHash(words.hashes, from, to));
  return { words: words.count, sentences, quotes, wholes: { sentences: wholes(sentences), quotes: wholes(quotes) } };
}

/** The block of a document with these word hashes. */
export function encodeCodes(hashes: Uint32Array, codeBits: number): Uint8Array {
  const out = new ByteWriter();
  out.varint(hashes.length);
  const bits = new BitWriter();
  for (const hash of hashes) bits.write(hash, codeBits);
  out.bytes(bits.finish());
  return out.finish();
}

/** Codes that a block of so many bytes has at the most; a story has no more words than code units. */
const mostCodes = (bytes: number, codeBits: number): number =>
  Math.min(Math.floor((bytes * 8) / codeBits), MAX_STORY_LENGTH);

/** Puts the codes of a block in `codes`, which has room for them; how many they are, -1 if the bytes are malformed. */
export function readCodes(bytes: Uint8Array, codeBits: number, codes: Uint32Array): number {
  const reader = new ByteReader(bytes);
  const words = reader.varint();
  if (words > MAX_STORY_LENGTH || Math.ceil((words * codeBits) / 8) !== reader.remaining) return -1;
  const packed = reader.bytes(reader.remaining);
  const mask = codeMaskOf(codeBits);
  // A code has at most 8 bits, which lie in two bytes.
  for (let word = 0, bit = 0; word < words; word++, bit += codeBits) {
    const pair = (packed[bit >>> 3] ?? 0) | ((packed[(bit >>> 3) + 1] ?? 0) << 8);
    codes[word] = (pair >>> (bit & 7)) & mask;
  }
  return words;
}

/** The block of these documents. */
export function encodeSealedPlaces(documents: readonly SealedPlaces[]): Uint8Array {
  const out = new ByteWriter();
  const places = deflated(encodePlaces(documents), MAX_BLOCK_BYTES);
  out.varint(places.length);
  out.bytes(places);
  for (const { wholes } of documents) for (const hash of wholes.sentences) out.u16(hash);
  for (const { wholes } of documents) for (const hash of wholes.quotes) out.u16(hash);
  return out.finish();
}

/** The places of the documents of a block, of which there are `count`: one's are null if they are malformed, as all are. */
export function decodeSealedPlaces(bytes: Uint8Array, count: number): ((index: number) => SealedPlaces | null) | null {
  const reader = new ByteReader(bytes);
  const raw = inflated(reader.bytes(reader.count()), MAX_BLOCK_BYTES);
  const places = raw && decodePlaces(raw, count);
  if (!places) return null;
  const hashes = {
    sentences: reader.u16s(places.sentences[count] ?? 0),
    quotes: reader.u16s(places.quotes[count] ?? 0),
  };
  if (!reader.isSpent) return null;
  return (index) => {
    const own = places.document(index);
    const part = (of: 'sentences' | 'quotes'): Uint16Array =>
      hashes[of].subarray(places[of][index], places[of][index + 1]);
    return own && { wholes: { sentences: part('sentences'), quotes: part('quotes') }, ...own };
  };
}

/** Tells the word codes of these documents (ascending, none twice), which are in one array that is used again. */
export function eachCodes(
  file: PackFile,
  docs: readonly DocId[],
  visit: (codes: Uint32Array, place: number) => void,
): Promise<Result<null>> {
  const { codeBits } = file.info.layout;
  let codes = new Uint32Array(1024);
  return file.documents.visitMany(docs, 'malformed codes', (bytes, place) => {
    if (mostCodes(bytes.length, codeBits) > codes.length)
      codes = new Uint32Array(2 * mostCodes(bytes.length, codeBits));
    const count = readCodes(bytes, codeBits, codes);
    if (count >= 0) visit(codes.subarray(0, count), place);
    return count >= 0;
  });
}

/** The places of these documents (ascending, none twice). */
async function readPlaces(
  file: PackFile,
  section: BlockSection,
  docs: readonly DocId[],
): Promise<Result<SealedPlaces[]>> {
  const { originals, layout } = file.info;
  const { placesPerBlock } = layout;
  const numbers = [...new Set(docs.map((doc) => Math.floor(doc / placesPerBlock)))];
  const blocks = await section.readMany(numbers);
  if (!blocks.ok) return blocks;
  const found: SealedPlaces[] = [];
  for (const [i, number] of numbers.entries()) {
    const first = number * placesPerBlock;
    const bytes = blocks.value[i] ?? new Uint8Array(0);
    const places = decodeSealedPlaces(bytes, Math.min(placesPerBlock, originals - first));
    for (let doc = docs[found.length]; doc !== undefined && doc < first + placesPerBlock; doc = docs[found.length]) {
      const own = places?.(doc - first);
      if (!own) return section.broken(number, 'malformed places');
      found.push(own);
    }
  }
  return ok(found);
}

/** These originals; `infos` are their metadata. */
export async function readSealed(
  file: PackFile,
  section: BlockSection,
  docs: readonly DocId[],
  infos: readonly StoryInfo[],
): Promise<Result<Original[]>> {
  const codes: Uint32Array[] = [];
  const seen = await eachCodes(file, docs, (row) => codes.push(row.slice()));
  if (!seen.ok) return seen;
  const places = await readPlaces(file, section, docs);
  if (!places.ok) return places;
  const codeMask = codeMaskOf(file.info.layout.codeBits);
  const originals: Original[] = [];
  for (const [i, info] of infos.entries()) {
    const [row, place] = [codes[i], places.value[i]];
    if (!row || place?.words !== row.length) return section.broken(docs[i] ?? 0, 'places that do not fit the words');
    const { sentences, quotes, wholes } = place;
    originals.push({ info, codes: row, codeMask, open: null, sentences, quotes, wholes });
  }
  return ok(originals);
}
