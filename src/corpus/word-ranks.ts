/** The ranks of a page's words among an open pack's. */

/** A rank that no word has. */
const NO_RANK = 0xffffffff;
/** A filter has a bit for each value of a hash's top 16 bits: eight kilobytes, which stay at hand in a pass. */
const FILTER_BYTES = 2 ** 13;
const byteOf = (hash: number): number => hash >>> 19;
const bitOf = (hash: number): number => 1 << ((hash >>> 16) & 7);

export interface PageRanks {
  /** The rank of each word of the page; `NO_RANK` where no original has it. */
  readonly page: Uint32Array;
  /** Words of the page's that share their hash with another: the other's rank, by theirs. */
  readonly twins: ReadonlyMap<number, number>;
}

/**
 * The ranks of words by their hashes; `table` has the hash of each rank.
 * Cost: a pass through the table, a nanosecond a word: no index of it need be kept.
 */
export function ranksOf(wordHashes: Uint32Array, table: Uint32Array): PageRanks {
  const filter = new Uint8Array(FILTER_BYTES);
  for (const hash of wordHashes) filter[byteOf(hash)] = (filter[byteOf(hash)] ?? 0) | bitOf(hash);
  const wanted = new Set(wordHashes);
  const ranks = new Map<number, number>();
  const twins = new Map<number, number>();
  for (let rank = 0; rank < table.length; rank++) {
    const hash = table[rank] ?? 0;
    if (((filter[byteOf(hash)] ?? 0) & bitOf(hash)) === 0 || !wanted.has(hash)) continue;
    const first = ranks.get(hash);
    if (first === undefined) ranks.set(hash, rank);
    else twins.set(rank, first);
  }
  return { page: wordHashes.map((hash) => ranks.get(hash) ?? NO_RANK), twins };
}

/** The ranks with one rank in the place of those whose hash is the same. */
export function withoutTwins(ranks: Uint32Array, twins: PageRanks['twins']): Uint32Array {
  return twins.size === 0 ? ranks : ranks.map((rank) => twins.get(rank) ?? rank);
}
