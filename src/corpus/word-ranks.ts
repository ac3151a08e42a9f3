/** The words of an open pack by their hashes: an open-addressing table over the hashes, which lie in the order of ranks. */

/** Slots looked at for one word. Hashes fill less than half the table, so that those of words never need as many. */
const MOST_PROBES = 512;

export class WordRanks {
  /** The hash of each rank. */
  readonly hashes: Uint32Array;
  /** 1 + the rank whose hash leads here, or to a slot before this one; 0 in an empty slot. */
  readonly #slots: Uint32Array;
  /** Ranks whose hash another has: the first that has it. */
  readonly #twins = new Map<number, number>();

  private constructor(hashes: Uint32Array) {
    this.hashes = hashes;
    this.#slots = new Uint32Array(2 ** (33 - Math.clz32(hashes.length)));
  }

  /** The table of these hashes, or null if they crowd as no words' do. */
  static of(hashes: Uint32Array): WordRanks | null {
    const ranks = new WordRanks(hashes);
    for (let rank = 0; rank < hashes.length; rank++) if (!ranks.#add(rank)) return null;
    return ranks;
  }

  /** The rank of each word of a page; 0xffffffff where no original has it. */
  find(wordHashes: Uint32Array): Uint32Array {
    return wordHashes.map((hash) => (this.#slots[this.#slotOf(hash)] ?? 0) - 1);
  }

  /** Ranks with one in the place of all whose hash is the same. */
  withoutTwins(ranks: Uint32Array): Uint32Array {
    return this.#twins.size === 0 ? ranks : ranks.map((rank) => this.#twins.get(rank) ?? rank);
  }

  #add(rank: number): boolean {
    const slot = this.#slotOf(this.hashes[rank] ?? 0);
    const first = this.#slots[slot];
    if (first === 0) this.#slots[slot] = rank + 1;
    else if (first !== undefined) this.#twins.set(rank, first - 1);
    return first !== undefined;
  }

  /** The slot with this hash, or the empty one where it would be; -1 where too many are taken. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (hash + probe) & mask;
      const rank = (this.#slots[slot] ?? 0) - 1;
      if (rank < 0 || this.hashes[rank] === hash) return slot;
    }
    return -1;
  }
}
