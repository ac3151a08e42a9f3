/** Deflated bytes with their length before deflation in front (varint): no block inflates beyond `MAX_BLOCK_BYTES`. */

import { deflateSync, inflateSync } from 'fflate';
import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { MAX_BLOCK_BYTES } from './format.ts';

export function deflated(raw: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  out.varint(raw.length);
  out.bytes(deflateSync(raw, { level: 9 }));
  return out.finish();
}

/** The bytes before deflation, or null if they are not what `deflated` made. */
export function inflated(bytes: Uint8Array): Uint8Array | null {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  if (reader.isBroken || length > MAX_BLOCK_BYTES) return null;
  try {
    const raw = inflateSync(reader.bytes(reader.remaining), { out: new Uint8Array(length) });
    return raw.length === length ? raw : null;
  } catch {
    return null;
  }
}
