/** The ranks of a page's words among an open pack's. */

/** A rank that no word has. */
const NO_RANK = 0xffffffff;
/** A filter has a bit for each value of a hash's top bits. */
const FILTER_BITS = 16;

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
  const filter = new Uint8Array(2 ** FILTER_BITS);
  for (const hash of wordHashes) filter[hash >>> (32 - FILTER_BITS)] = 1;
  const wanted = new Set(wordHashes);
  const ranks = new Map<number, number>();
  const twins = new Map<number, number>();
  for (let rank = 0; rank < table.length; rank++) {
    const hash = table[rank] ?? 0;
    if (filter[hash >>> (32 - FILTER_BITS)] === 0 || !wanted.has(hash)) continue;
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
