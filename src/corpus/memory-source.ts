import { fail, ok } from '../base/result.ts';
import type { ByteSource } from './byte-source.ts';

/** A source over bytes in memory. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    gap: 0,
    read: async (offset, length) =>
      offset + length <= bytes.length
        ? ok(bytes.subarray(offset, offset + length))
        : fail('pack-broken', `${name} is too short: ${length} bytes at ${offset} were wanted of ${bytes.length}.`),
  };
}
