/** Packs in the browser's origin private file system: files of the folder `corpus` that end in `.pack`. */

import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';
import { blobSource } from './blob-source.ts';

const FOLDER = 'corpus';

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function sourcesIn(folder: FileSystemDirectoryHandle): Promise<ByteSource[]> {
  const sources: ByteSource[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle && name.endsWith('.pack'))
      sources.push(blobSource(name, await handle.getFile()));
  }
  return sources.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The stored packs as sources, by name; none if nothing was ever stored. Fails where they cannot be read. */
export async function storedPacks(): Promise<Result<readonly ByteSource[]>> {
  try {
    const folder = await openFolder();
    return ok(folder === null ? [] : await sourcesIn(folder));
  } catch (error) {
    return fail('pack-broken', `The stored packs could not be read: ${String(error)}.`);
  }
}
