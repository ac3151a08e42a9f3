/** The words of an open pack by their hashes, which lie in the order of ranks. Cost: a pass over the hashes a page. */

/** Bits of a hash by which most words that a page has not are passed over. */
const MARK_BITS = 16;
/** The rank of a word that no original has. */
const NO_RANK = 0xffffffff;

/** A page's words in a pack. */
export interface PageRanks {
  /** The rank of each; 0xffffffff where no original has it. */
  readonly ranks: Uint32Array;
  /** Other words of the pack with the same hash as one of them, by their ranks: its rank. */
  readonly twins: ReadonlyMap<number, number>;
}

/** Looks up words by their hashes among those of a pack, `hashes`, one a rank. */
export function findRanks(hashes: Uint32Array, wordHashes: Uint32Array): PageRanks {
  const wanted = new Set(wordHashes);
  const marks = new Uint8Array(1 << MARK_BITS);
  for (const hash of wanted) marks[hash >>> (32 - MARK_BITS)] = 1;
  const found = new Map<number, number>();
  const twins = new Map<number, number>();
  for (let rank = 0; rank < hashes.length; rank++) {
    const hash = hashes[rank] ?? 0;
    if (marks[hash >>> (32 - MARK_BITS)] === 0 || !wanted.has(hash)) continue;
    const first = found.get(hash);
    if (first === undefined) found.set(hash, rank);
    else twins.set(rank, first);
  }
  return { ranks: wordHashes.map((hash) => found.get(hash) ?? NO_RANK), twins };
}

/** Ranks with one in the place of all whose hash is the same. */
export const withoutTwins = (ranks: Uint32Array, { twins }: PageRanks): Uint32Array =>
  twins.size === 0 ? ranks : ranks.map((rank) => twins.get(rank) ?? rank);
