/** Numbers 0, 1, … found by their hashes: those whose hashes begin alike are chained, lowest first. */
export interface HashChains {
  /** By how much to shift a hash for its first bits. */
  readonly shift: number;
  /** For the first bits of a hash, 1 + the lowest number that has them; 0 where none has. */
  readonly first: Uint32Array;
  /** For each number, 1 + the next one with the same first bits; 0 for the last. */
  readonly next: Uint32Array;
}

/** Chains the places of `hashes` by their first `bits` bits, 1 to 32. Cost: a pass over them. */
export function chainByHash(hashes: Int32Array | Uint32Array, bits: number): HashChains {
  const [shift, first, next] = [32 - bits, new Uint32Array(2 ** bits), new Uint32Array(hashes.length)];
  for (let at = hashes.length - 1; at >= 0; at--) {
    const slot = (hashes[at] ?? 0) >>> shift;
    next[at] = first[slot] ?? 0;
    first[slot] = at + 1;
  }
  return { shift, first, next };
}
