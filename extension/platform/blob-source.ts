import { fail, ok } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';

/** A trip to the process that has the bytes costs as much as reading about this many of them: 0.6 ms in Chromium. */
const GAP = 128 << 10;

/** A blob that is read at random offsets: the browser holds it, this process only what it reads. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    gap: GAP,
    async read(offset, length) {
      const slice = blob.slice(offset, offset + length);
      if (slice.size !== length) return fail('pack-broken', `${name} ends before byte ${offset + length}.`);
      try {
        return ok(new Uint8Array(await slice.arrayBuffer()));
      } catch (error) {
        return fail('pack-broken', `${name} could not be read: ${String(error)}.`);
      }
    },
  };
}
