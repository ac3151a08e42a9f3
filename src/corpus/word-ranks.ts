/** The words of an open pack: their hashes by rank, and their ranks by hash. Cost: a pass over the hashes a pack. */

import { chainByHash, type HashChains } from '../base/hash-chains.ts';

/** Bits of a hash by which words are found: as many values as words, so that most are alone. */
const bitsFor = (words: number): number => Math.max(1, Math.min(20, 32 - Math.clz32(words)));
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
  /** By rank. */
  readonly hashes: Uint32Array;
  readonly #chains: HashChains;

  constructor(hashes: Uint32Array) {
    this.hashes = hashes;
    this.#chains = chainByHash(hashes, bitsFor(hashes.length));
  }

  /** The ranks of a page's words, given by their hashes: each is looked up once, however often it comes. */
  find(wordHashes: Uint32Array): PageRanks {
    const twins = new Map<number, number>();
    const known = new Map<number, number>();
    const ranks = wordHashes.map((hash) => {
      // Signed, as engines like keys.
      const rank = known.get(hash | 0) ?? this.#rankOf(hash, twins);
      known.set(hash | 0, rank);
      return rank;
    });
    return { ranks, twins };
  }

  /** The lowest rank with this hash; others that have it become its twins. */
  #rankOf(hash: number, twins: Map<number, number>): number {
    const { hashes } = this;
    const { shift, first, next } = this.#chains;
    let rank = NO_RANK;
    for (let after = first[hash >>> shift] ?? 0; after > 0; after = next[after - 1] ?? 0) {
      if (hashes[after - 1] !== hash) continue;
      if (rank === NO_RANK) rank = after - 1;
      else twins.set(after - 1, rank);
    }
    return rank;
  }
}

/** Ranks with one in the place of all whose hash is the same. */
export const withoutTwins = (ranks: Uint32Array, { twins }: PageRanks): Uint32Array =>
  twins.size === 0 ? ranks : ranks.map((rank) => twins.get(rank) ?? rank);
