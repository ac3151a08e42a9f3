import { ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import type { Pack } from '../corpus/corpus.ts';
import { openPack } from '../corpus/reader.ts';
import { bundledPacks } from './bundled.ts';
import { fileSource } from './file-source.ts';
import { httpSource } from './http-source.ts';

/** The bytes of a pack in a file, or on a web server. */
export const sourceAt = (path: string): Promise<Result<ByteSource>> =>
  /^https?:\/\//i.test(path) ? httpSource(path) : fileSource(path);

/** Opens the pack in a file, or on a web server. */
export async function openPackAt(path: string): Promise<Result<Pack>> {
  const source = await sourceAt(path);
  return source.ok ? openPack(source.value) : source;
}

/** Opens the packs at `paths`, or the bundled ones if none is named; fails if one of them does. */
export async function openPacks(paths: readonly string[]): Promise<Result<Pack[]>> {
  const named = paths.length > 0 ? ok(paths) : await bundledPacks();
  if (!named.ok) return named;
  const packs: Pack[] = [];
  for (const path of named.value) {
    const pack = await openPackAt(path);
    if (!pack.ok) return pack;
    packs.push(pack.value);
  }
  return ok(packs);
}
