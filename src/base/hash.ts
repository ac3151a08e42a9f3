import type { Hash32 } from './brand.ts';

/** The finalizer of MurmurHash3 (Appleby, public domain): every input bit moves every output bit. */
export function mix32(value: number): Hash32 {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) as Hash32;
}

/** FNV-1a over UTF-16 code units, mixed. Not for secrets. */
export function hashString(text: string): Hash32 {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** The hash of a sequence of hashes `[from, to)`; order counts. */
export function hashSequence(hashes: Uint32Array, from: number, to: number): Hash32 {
  let h = 0x9e3779b9;
  for (let i = from; i < to; i++) h = Math.imul(h ^ mix32((hashes[i] ?? 0) + i - from), 0x5bd1e995) ^ (h >>> 15);
  return mix32(h);
}
