/** Deflated bytes with their length before deflation in front (varint). */

import { deflateSync, inflateSync } from 'fflate';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';

/** Throws where there are more than `most` bytes, which is what a reader inflates. */
export function deflated(raw: Uint8Array, most: number): Uint8Array {
  if (raw.length > most) throw new RangeError('stories have more to them than a block of a pack can hold');
  const out = new ByteWriter();
  out.varint(raw.length);
  out.bytes(deflateSync(raw, { level: 9 }));
  return out.finish();
}

/** The bytes before deflation, or null if they are not what `deflated` made of `most` bytes at the most. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  if (reader.isBroken || length > most) return null;
  try {
    // With room for one more: what fills it is longer than was stated, and what is empty gives back all the room.
    const raw = inflateSync(reader.bytes(reader.remaining), { out: new Uint8Array(length + 1) });
    return raw.length === length ? raw : null;
  } catch {
    return null;
  }
}
