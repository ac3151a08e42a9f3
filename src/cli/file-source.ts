import { fstatSync, openSync, readSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import { reasonOf } from './errors.ts';

/** Bytes that are read in about the time that another read takes to begin. */
const GAP = 4 << 10;

/** Read in place: a lookup reads hundreds of small pieces, and a trip to the thread pool costs more than most of them. */
function readExactly(file: number, name: string, offset: number, length: number): Result<Uint8Array> {
  try {
    // Small ones share a slab of Node's: hundreds of buffers of their own would cost more than the reading.
    const pooled = Buffer.allocUnsafe(length);
    const bytes = new Uint8Array(pooled.buffer, pooled.byteOffset, length);
    const bytesRead = readSync(file, bytes, 0, length, offset);
    if (bytesRead === length) return ok(bytes);
    return fail('pack-broken', `${name} ends at byte ${offset + bytesRead}: it was shortened while it was read.`);
  } catch (error) {
    return fail('input-unreadable', `${name} could not be read: ${reasonOf(error)}.`);
  }
}

/** A file as a source; it stays open as long as the process lives. */
export async function fileSource(path: string): Promise<Result<ByteSource>> {
  try {
    // Before it is opened: that would wait for somebody who writes into a pipe.
    if (!statSync(path).isFile()) return fail('input-unreadable', `${path} could not be read: it is no file.`);
    const file = openSync(path, 'r');
    return ok({
      name: path,
      size: fstatSync(file).size,
      gap: GAP,
      read: async (offset, length) => readExactly(file, path, offset, length),
    });
  } catch (error) {
    return fail('input-unreadable', `${path} could not be read: ${reasonOf(error)}.`);
  }
}
