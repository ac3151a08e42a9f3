/**
 * The words of an open pack by their hashes, which lie in the order of ranks: ranks parted by the top bits of their hashes,
 * some eight together. Cost: two passes over the hashes, then a few steps a word.
 */

import { bitsFor } from '../base/bits.ts';

/** log2 of how many words have the same top bits, about. */
const TOGETHER_BITS = 3;
/** The rank of a word that no original has. */
const NO_RANK = 0xffffffff;

/** A page's words in a pack. */
export interface PageRanks {
  /** The rank of each; 0xffffffff where no original has it. */
  readonly ranks: Uint32Array;
  /** Other words of the pack with the same hash as one of them, by their ranks: its rank. */
  readonly twins: ReadonlyMap<number, number>;
}

export class WordRanks {
  /** The hash of each rank. */
  readonly hashes: Uint32Array;
  readonly #shift: number;
  /** Where the ranks begin whose hashes have these top bits; last, their number. */
  readonly #starts: Uint32Array;
  readonly #ranks: Uint32Array;

  constructor(hashes: Uint32Array) {
    const bits = Math.max(1, bitsFor(hashes.length) - TOGETHER_BITS);
    const shift = 32 - bits;
    const next = new Uint32Array(2 ** bits + 1);
    for (let rank = 0; rank < hashes.length; rank++) {
      const after = ((hashes[rank] ?? 0) >>> shift) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let top = 1; top < next.length; top++) next[top] = (next[top] ?? 0) + (next[top - 1] ?? 0);
    this.hashes = hashes;
    this.#shift = shift;
    this.#starts = next.slice();
    this.#ranks = new Uint32Array(hashes.length);
    for (let rank = 0; rank < hashes.length; rank++) {
      const top = (hashes[rank] ?? 0) >>> shift;
      const at = next[top] ?? 0;
      next[top] = at + 1;
      this.#ranks[at] = rank;
    }
  }

  /** Looks up words by their hashes. */
  find(wordHashes: Uint32Array): PageRanks {
    const found = new Map<number, number>();
    const twins = new Map<number, number>();
    for (const hash of new Set(wordHashes)) {
      const top = hash >>> this.#shift;
      for (let at = this.#starts[top] ?? 0; at < (this.#starts[top + 1] ?? 0); at++) {
        const rank = this.#ranks[at] ?? 0;
        if (this.hashes[rank] !== hash) continue;
        const first = found.get(hash);
        if (first === undefined) found.set(hash, rank);
        else twins.set(rank, first);
      }
    }
    return { ranks: wordHashes.map((hash) => found.get(hash) ?? NO_RANK), twins };
  }
}

/** Ranks with one in the place of all whose hash is the same. */
export const withoutTwins = (ranks: Uint32Array, { twins }: PageRanks): Uint32Array =>
  twins.size === 0 ? ranks : ranks.map((rank) => twins.get(rank) ?? rank);
