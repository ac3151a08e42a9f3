/**
 * A bucket of the content index: telling words, by the top bits of their hashes.
 *
 *   words varint · of each, ascending: its hash's lower bits − those of the word before, varint ·
 *   documents that have it, varint · documents that it tells of, varint · their numbers, each − the one before, varints
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';

export interface TellingWord {
  readonly hash: number;
  /** Documents that have the word. */
  readonly frequency: number;
  /** Those of which it is among the most telling words, ascending. */
  readonly documents: readonly number[];
}

/** `words` ascending by hash; all of them have the bucket's top bits. */
export function encodeTelling(words: readonly TellingWord[], bits: number): Uint8Array {
  const out = new ByteWriter();
  out.varint(words.length);
  let hash = 0;
  for (const word of words) {
    const low = word.hash % 2 ** (32 - bits);
    out.varint(low - hash);
    out.varint(word.frequency);
    out.varint(word.documents.length);
    for (const [i, document] of word.documents.entries()) out.varint(document - (word.documents[i - 1] ?? 0));
    hash = low;
  }
  return out.finish();
}

/** The words of bucket `number`, or null if the bytes are malformed. */
export function decodeTelling(
  bytes: Uint8Array,
  bits: number,
  number: number,
  originals: number,
): TellingWord[] | null {
  const reader = new ByteReader(bytes);
  const words: TellingWord[] = [];
  let low = 0;
  for (let left = reader.count(); left > 0; left--) {
    low += reader.varint();
    const frequency = reader.varint();
    const documents = new Array<number>(reader.count());
    let document = 0;
    for (let i = 0; i < documents.length; i++) documents[i] = document += reader.varint();
    if (low >= 2 ** (32 - bits) || document >= originals || frequency < documents.length) return null;
    words.push({ hash: number * 2 ** (32 - bits) + low, frequency, documents });
  }
  return reader.isSpent ? words : null;
}
