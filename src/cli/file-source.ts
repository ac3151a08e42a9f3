import { fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import { reasonOf } from './errors.ts';

const [openFile, statFile, readFile] = [promisify(open), promisify(fstat), promisify(read)];

async function readExactly(file: number, name: string, offset: number, length: number): Promise<Result<Uint8Array>> {
  const bytes = new Uint8Array(length);
  try {
    const { bytesRead } = await readFile(file, bytes, 0, length, offset);
    if (bytesRead === length) return ok(bytes);
    return fail('pack-broken', `${name} ends at byte ${offset + bytesRead}: it was shortened while it was read.`);
  } catch (error) {
    return fail('input-unreadable', `${name} could not be read: ${reasonOf(error)}.`);
  }
}

/** A file as a source; it stays open as long as the process lives. */
export async function fileSource(path: string): Promise<Result<ByteSource>> {
  try {
    const file = await openFile(path, 'r');
    const status = await statFile(file);
    if (!status.isFile()) return fail('input-unreadable', `${path} could not be read: it is no file.`);
    return ok({ name: path, size: status.size, read: (offset, length) => readExactly(file, path, offset, length) });
  } catch (error) {
    return fail('input-unreadable', `${path} could not be read: ${reasonOf(error)}.`);
  }
}
