/** The words of an open pack: their hashes by rank, and their ranks by hash. Cost: a pass over the hashes a pack. */

/** By how much to shift a hash for the bits by which words are found: as many values as words, so that most are alone. */
const shiftFor = (words: number): number => Math.max(12, Math.clz32(words));
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
  readonly #shift: number;
  /** For the first bits of a hash, the place after the lowest rank that has them; 0 where none has. */
  readonly #after: Uint32Array;
  /** For each rank, the place after the next one with the same first bits. */
  readonly #next: Uint32Array;

  constructor(hashes: Uint32Array) {
    const shift = shiftFor(hashes.length);
    const [after, next] = [new Uint32Array(2 ** (32 - shift)), new Uint32Array(hashes.length)];
    for (let rank = hashes.length - 1; rank >= 0; rank--) {
      const bits = (hashes[rank] ?? 0) >>> shift;
      next[rank] = after[bits] ?? 0;
      after[bits] = rank + 1;
    }
    this.hashes = hashes;
    this.#shift = shift;
    this.#after = after;
    this.#next = next;
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
    const [hashes, next] = [this.hashes, this.#next];
    let rank = NO_RANK;
    for (let after = this.#after[hash >>> this.#shift] ?? 0; after > 0; after = next[after - 1] ?? 0) {
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
