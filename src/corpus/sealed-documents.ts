/**
 * A block of a sealed pack's documents: no text, only a few bits of each word's hash, and where sentences and quotes lie.
 *
 *   codes   length varint · deflated: a byte a word, of all the documents
 *   places  length varint · deflated: places.ts
 *   wholes  u16 of every sentence, document by document, then of every quote
 *
 * Deflate finds hardly anything repeated in the codes, but its Huffman code makes 5.8 bits of 6.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import type { WordSpan } from '../base/span.ts';
import type { AnalysedText, Quote, Sentence } from '../text/analyse.ts';
import { deflated, inflated } from './deflated.ts';
import { decodePlaces, encodePlaces, type Places } from './places.ts';
import { wholeHash } from './whole-hash.ts';

/** What a sealed pack knows of a document. */
export interface SealedDocument {
  readonly codes: Uint32Array;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly wholes: { readonly sentences: Uint16Array; readonly quotes: Uint16Array };
}

/** The document with everything left out that a sealed pack may not hold. */
export function seal(text: AnalysedText, codeBits: number): SealedDocument {
  const { hashes } = text.words;
  const wholes = (spans: readonly WordSpan[]): Uint16Array =>
    Uint16Array.from(spans, ({ from, to }) => wholeHash(hashes, from, to));
  return {
    codes: hashes.map((hash) => hash & (2 ** codeBits - 1)),
    sentences: text.sentences,
    quotes: text.quotes,
    wholes: { sentences: wholes(text.sentences), quotes: wholes(text.quotes) },
  };
}

function writePart(out: ByteWriter, bytes: Uint8Array): void {
  out.varint(bytes.length);
  out.bytes(bytes);
}

/** The block of these documents. */
export function encodeSealed(documents: readonly SealedDocument[]): Uint8Array {
  const codes = new ByteWriter();
  for (const document of documents) codes.bytes(Uint8Array.from(document.codes));
  const places = documents.map(({ codes: { length }, sentences, quotes }) => ({ words: length, sentences, quotes }));
  const out = new ByteWriter();
  writePart(out, deflated(codes.finish()));
  writePart(out, deflated(encodePlaces(places)));
  for (const { wholes } of documents) for (const hash of wholes.sentences) out.u16(hash);
  for (const { wholes } of documents) for (const hash of wholes.quotes) out.u16(hash);
  return out.finish();
}

/** The codes of each document. */
function splitCodes(codes: Uint8Array, places: readonly Places[]): Uint32Array[] {
  let at = 0;
  return places.map(({ words }) => {
    at += words;
    return Uint32Array.from(codes.subarray(at - words, at));
  });
}

/** The `count` documents of a block, or null if the bytes are malformed. */
export function decodeSealed(bytes: Uint8Array, count: number, codeBits: number): SealedDocument[] | null {
  const reader = new ByteReader(bytes);
  const codes = inflated(reader.bytes(reader.count()));
  const rawPlaces = inflated(reader.bytes(reader.count()));
  const places = rawPlaces && decodePlaces(rawPlaces, count);
  if (!codes || !places || codes.some((code) => code >= 2 ** codeBits)) return null;
  if (places.reduce((sum, { words }) => sum + words, 0) !== codes.length) return null;
  const readHashes = (spans: readonly WordSpan[]): Uint16Array => Uint16Array.from(spans, () => reader.u16());
  const sentences = places.map((place) => readHashes(place.sentences));
  const quotes = places.map((place) => readHashes(place.quotes));
  if (!reader.isSpent) return null;
  return splitCodes(codes, places).map((row, i) => ({
    codes: row,
    sentences: places[i]?.sentences ?? [],
    quotes: places[i]?.quotes ?? [],
    wholes: { sentences: sentences[i] ?? new Uint16Array(0), quotes: quotes[i] ?? new Uint16Array(0) },
  }));
}
