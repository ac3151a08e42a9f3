/** Writing: data to standard output or a file, messages to standard error. Nothing is lost without a word. */

import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../base/result.ts';
import { printable } from '../report/plain.ts';
import { reasonOf } from './errors.ts';

/** A message on standard error. */
export function say(message: string): void {
  process.stderr.write(`wirecheck: ${printable(message)}\n`);
}

function unwritable(name: string, error: unknown): Result<never> {
  return fail('internal', `${name} could not be written: ${reasonOf(error)}.`);
}

/** A reader that has heard enough (`| head`) is no failure. */
const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** Writes to standard output and waits until it is taken. */
export function print(text: string): Promise<Result<null>> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) =>
      resolve(error && !isClosedPipe(error) ? unwritable('Standard output', error) : ok(null)),
    );
  });
}

/** What can be written: in one piece, or in pieces that are made as they are written. */
type Data = Uint8Array | string | Iterable<Uint8Array>;

async function writeWhole(handle: FileHandle, data: Data): Promise<void> {
  try {
    await writeFile(handle, data);
  } finally {
    await handle.close();
  }
}

/** Through a file beside it, so that what is there stays whole if writing fails. */
async function replaceFile(path: string, data: Data): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  const handle = await open(draft, 'wx');
  try {
    await writeWhole(handle, data);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether `path` is a device or a pipe: what is written there cannot be read again. */
export async function isStream(path: string): Promise<boolean> {
  const existing = await stat(path).catch(() => null);
  return existing !== null && !existing.isFile();
}

/** Writes `data` to `path`, all of it or nothing; to a device or a pipe as it is. */
export async function writeOutput(path: string, data: Data): Promise<Result<null>> {
  try {
    if (await isStream(path)) await writeWhole(await open(path, 'w'), data);
    else await replaceFile(await realpath(path).catch(() => path), data);
    return ok(null);
  } catch (error) {
    return unwritable(path, error);
  }
}

/** Where data goes piece by piece: to standard output at once, to a file in one piece at the end. */
export function outputTo(path: string | undefined) {
  const pieces: string[] = [];
  return {
    async add(piece: string): Promise<Result<null>> {
      if (path === undefined) return print(piece);
      pieces.push(piece);
      return ok(null);
    },
    async end(): Promise<Result<null>> {
      return path === undefined || pieces.length === 0 ? ok(null) : writeOutput(path, pieces.join(''));
    },
  };
}
