/**
 * Packs in the browser's origin private file system: files of the folder `corpus` that end in `.pack`. Only a worker may
 * read them in place, which takes microseconds where a Blob of theirs takes a trip to another process for each piece.
 */

import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';

const FOLDER = 'corpus';
/** Bytes that are read in about the time that another read takes to begin. */
const GAP = 4 << 10;

/** What a worker has beside what the types of pages know; a file that is read only may be read by others too. */
interface WorkerFile {
  createSyncAccessHandle(options: { readonly mode: 'read-only' }): Promise<OpenFile>;
}

interface OpenFile {
  getSize(): number;
  read(into: Uint8Array, options: { readonly at: number }): number;
}

const isFile = (handle: object): handle is WorkerFile => 'createSyncAccessHandle' in handle;
const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

function readExactly(file: OpenFile, name: string, offset: number, length: number): Result<Uint8Array> {
  const bytes = new Uint8Array(length);
  try {
    const read = file.read(bytes, { at: offset });
    return read === length ? ok(bytes) : fail('pack-broken', `${name} ends at byte ${offset + read}.`);
  } catch (error) {
    return fail('pack-broken', `${name} could not be read: ${String(error)}.`);
  }
}

const fileSource = (name: string, file: OpenFile): ByteSource => ({
  name,
  size: file.getSize(),
  gap: GAP,
  read: async (offset, length) => readExactly(file, name, offset, length),
});

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Files that are open: each is opened once, for as long as the worker lives. */
const files = new Map<string, OpenFile>();

async function openFile(name: string, handle: WorkerFile): Promise<OpenFile> {
  const file = files.get(name) ?? (await handle.createSyncAccessHandle({ mode: 'read-only' }));
  files.set(name, file);
  return file;
}

async function sourcesIn(folder: FileSystemDirectoryHandle): Promise<ByteSource[]> {
  const sources: ByteSource[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (isFile(handle) && name.endsWith('.pack')) sources.push(fileSource(name, await openFile(name, handle)));
  }
  return sources.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The stored packs as sources, by name; none if nothing was ever stored. Fails where they cannot be read. In a worker. */
export async function storedPacks(): Promise<Result<readonly ByteSource[]>> {
  try {
    const folder = await openFolder();
    return ok(folder === null ? [] : await sourcesIn(folder));
  } catch (error) {
    return fail('pack-broken', `The stored packs could not be read: ${String(error)}.`);
  }
}
