/** A block of words by rank: of each a varint (its length in bytes × 4 + its usual form), then the UTF-8 of them all. */

import { strFromU8, strToU8 } from 'fflate';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import type { KeyedWord } from './turns.ts';
import { FORM, type Form, formAt, inForm } from './word-forms.ts';

export interface KeyEntry {
  readonly key: string;
  /** 'key', 'capital' or 'capitals'. */
  readonly usual: Form;
}

export function encodeKeys(entries: readonly KeyEntry[]): Uint8Array {
  const out = new ByteWriter();
  const encoded = entries.map(({ key }) => strToU8(key));
  for (const [i, bytes] of encoded.entries()) out.varint(bytes.length * 4 + (entries[i]?.usual ?? 0));
  for (const bytes of encoded) out.bytes(bytes);
  return out.finish();
}

/** A block of which words are made when they are asked for. */
export interface KeyBlock {
  /** The word with this number in the block. */
  word(index: number): KeyedWord;
}

/** The block of `count` words, or null if the bytes are malformed. */
export function decodeKeys(bytes: Uint8Array, count: number): KeyBlock | null {
  const reader = new ByteReader(bytes);
  const starts = new Uint32Array(count + 1);
  const forms = new Uint8Array(count);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const number = reader.varint();
    end += number >>> 2;
    starts[i + 1] = end;
    forms[i] = number & 3;
  }
  const letters = reader.bytes(reader.remaining);
  if (reader.isBroken || forms.includes(FORM.usual) || end !== letters.length) return null;
  return {
    word: (index) => {
      const key = strFromU8(letters.subarray(starts[index], starts[index + 1]));
      return { key, usual: inForm(key, formAt(forms[index] ?? 0) ?? FORM.key) ?? key };
    },
  };
}
