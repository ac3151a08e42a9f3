import { hashSequence } from '../base/hash.ts';

/** 16 bits for the words `[from, to)` as a whole: what a sealed pack keeps of each sentence and quote. */
export function wholeHash(wordHashes: Uint32Array, from: number, to: number): number {
  return hashSequence(wordHashes, from, to) >>> 16;
}
