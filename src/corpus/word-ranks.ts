/** The words of an open pack: their hashes by rank, and their ranks by hash. */

/** Bits of a hash by which ranks are put in order: one or two of a pack's words have the same. */
const FIRST_BITS = 16;
/** The rank of a word that no original has. */
const NO_RANK = 0xffffffff;

/** A page's words in a pack. */
export interface PageRanks {
  /** The rank of each; 0xffffffff where no original has it. */
  readonly ranks: Uint32Array;
  /** Other words of the pack with the same hash as one of them, by their ranks: its rank. */
  readonly twins: ReadonlyMap<number, number>;
}

/** Those with the same first bits lie together: `ranks[starts[bits]]` to `ranks[starts[bits + 1] - 1]`, ascending. */
interface Ordered {
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
}

const firstBits = (hash: number): number => hash >>> (32 - FIRST_BITS);

/** A counting sort. Cost: two passes over the hashes. */
function orderRanks(hashes: Uint32Array): Ordered {
  const starts = new Uint32Array(2 ** FIRST_BITS + 1);
  for (let rank = 0; rank < hashes.length; rank++) {
    const next = firstBits(hashes[rank] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bits = 0; bits < 2 ** FIRST_BITS; bits++) starts[bits + 1] = (starts[bits + 1] ?? 0) + (starts[bits] ?? 0);
  const free = starts.slice();
  const ranks = new Uint32Array(hashes.length);
  for (let rank = 0; rank < hashes.length; rank++) {
    const bits = firstBits(hashes[rank] ?? 0);
    const place = free[bits] ?? 0;
    ranks[place] = rank;
    free[bits] = place + 1;
  }
  return { starts, ranks };
}

export class WordRanks {
  /** By rank. */
  readonly hashes: Uint32Array;
  readonly #ordered: Ordered;

  constructor(hashes: Uint32Array) {
    this.hashes = hashes;
    this.#ordered = orderRanks(hashes);
  }

  /** The ranks of a page's words, given by their hashes. */
  find(wordHashes: Uint32Array): PageRanks {
    const { starts, ranks } = this.#ordered;
    const found = new Uint32Array(wordHashes.length).fill(NO_RANK);
    const twins = new Map<number, number>();
    for (let word = 0; word < wordHashes.length; word++) {
      const hash = wordHashes[word] ?? 0;
      const bits = firstBits(hash);
      for (let at = starts[bits] ?? 0; at < (starts[bits + 1] ?? 0); at++) {
        const rank = ranks[at] ?? 0;
        if (this.hashes[rank] !== hash) continue;
        if (found[word] === NO_RANK) found[word] = rank;
        else twins.set(rank, found[word] ?? 0);
      }
    }
    return { ranks: found, twins };
  }
}

/** Ranks with one in the place of all whose hash is the same. */
export const withoutTwins = (ranks: Uint32Array, { twins }: PageRanks): Uint32Array =>
  twins.size === 0 ? ranks : ranks.map((rank) => twins.get(rank) ?? rank);
