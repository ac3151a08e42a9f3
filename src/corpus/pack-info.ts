import type { PackInfo } from './corpus.ts';
import type { PackFile } from './pack-file.ts';

/** What is told of a pack: INFO without the layout. */
export function packInfo({ header, info }: PackFile): PackInfo {
  const { name, version, originals, words, from, to } = info;
  return { name, version, sealed: header.sealed, originals, words, from, to };
}
