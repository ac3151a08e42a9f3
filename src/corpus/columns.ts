/** Columns of a block: all the numbers, or all the strings, of one kind. The reader's counts are the caller's. */

import { strFromU8, strToU8 } from 'fflate';
import type { ByteReader } from '../base/byte-reader.ts';
import type { ByteWriter } from '../base/byte-writer.ts';

export function writeNumbers(out: ByteWriter, numbers: readonly number[]): void {
  for (const number of numbers) out.varint(number);
}

/** `count` varints; the caller has checked that `count` is no more than the bytes there are. */
export function readNumbers(reader: ByteReader, count: number): number[] {
  const numbers = new Array<number>(count);
  for (let i = 0; i < count; i++) numbers[i] = reader.varint();
  return numbers;
}

/** A string: its length in bytes, then its UTF-8. */
export function writeString(out: ByteWriter, string: string): void {
  const bytes = strToU8(string);
  out.varint(bytes.length);
  out.bytes(bytes);
}

/** A string of ASCII, null for another: short ones are made sooner so than by a decoder. */
function asciiOf(bytes: Uint8Array): string | null {
  let string = '';
  for (const byte of bytes) {
    if (byte > 0x7f) return null;
    string += String.fromCharCode(byte);
  }
  return string;
}

export function readString(reader: ByteReader): string {
  const bytes = reader.bytes(reader.count());
  return asciiOf(bytes) ?? strFromU8(bytes);
}

/** The lengths in bytes of all the strings, then their UTF-8. */
export function writeStrings(out: ByteWriter, strings: readonly string[]): void {
  const encoded = strings.map((string) => strToU8(string));
  writeNumbers(
    out,
    encoded.map((bytes) => bytes.length),
  );
  for (const bytes of encoded) out.bytes(bytes);
}

/** `count` strings, each of which is made when it is asked for. */
export function readStrings(reader: ByteReader, count: number): (index: number) => string {
  let end = 0;
  const ends = readNumbers(reader, count).map((length) => (end += length));
  const letters = reader.bytes(end);
  return (index) => strFromU8(letters.subarray(ends[index - 1] ?? 0, ends[index]));
}
