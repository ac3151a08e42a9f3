/** A block of an open pack's documents: their texts, deflated together. */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { readStrings, writeStrings } from './columns.ts';
import { deflated, inflated } from './deflated.ts';

export function encodeTexts(texts: readonly string[]): Uint8Array {
  const out = new ByteWriter();
  writeStrings(out, texts);
  return deflated(out.finish());
}

/** The `count` texts of a block, or null if the bytes are malformed. */
export function decodeTexts(bytes: Uint8Array, count: number): string[] | null {
  const raw = inflated(bytes);
  if (!raw || count > raw.length) return null;
  const reader = new ByteReader(raw);
  const texts = readStrings(reader, count);
  return reader.isSpent ? texts : null;
}
