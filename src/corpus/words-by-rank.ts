/** The words of an open pack by rank, read as they are needed. */

import { ok, type Result } from '../base/result.ts';
import type { BlockSection } from './block-section.ts';
import { decodeKeys } from './key-block.ts';
import type { KeyedWord } from './turns.ts';

/** Words that are kept; beyond that they are forgotten and read anew. */
const MOST_KEPT = 1 << 13;

const NO_WORD: KeyedWord = { key: '', usual: '' };

function wordsOf(ranks: Uint32Array, known: ReadonlyMap<number, KeyedWord>): KeyedWord[] {
  const words = new Array<KeyedWord>(ranks.length);
  for (let i = 0; i < ranks.length; i++) words[i] = known.get(ranks[i] ?? 0) ?? NO_WORD;
  return words;
}

export class WordsByRank {
  readonly #keys: BlockSection;
  readonly #vocabulary: number;
  readonly #perBlock: number;
  #known = new Map<number, KeyedWord>();

  constructor(keys: BlockSection, vocabulary: number, perBlock: number) {
    this.#keys = keys;
    this.#vocabulary = vocabulary;
    this.#perBlock = perBlock;
  }

  /** A row of words for each row of ranks; all ranks are below the vocabulary. */
  async read(rows: readonly Uint32Array[]): Promise<Result<KeyedWord[][]>> {
    if (this.#known.size > MOST_KEPT) this.#known = new Map();
    // A check that runs beside this one may forget the words: these are kept here.
    const known = this.#known;
    const unknown = new Set<number>();
    for (const ranks of rows) for (const rank of ranks) if (!known.has(rank)) unknown.add(rank);
    const read = await this.#learn(
      [...unknown].sort((a, b) => a - b),
      known,
    );
    if (!read.ok) return read;
    return ok(rows.map((ranks) => wordsOf(ranks, known)));
  }

  async #learn(ranks: readonly number[], known: Map<number, KeyedWord>): Promise<Result<null>> {
    const numbers = [...new Set(ranks.map((rank) => Math.floor(rank / this.#perBlock)))];
    const read = await this.#keys.readMany(numbers);
    if (!read.ok) return read;
    let next = 0;
    for (const [i, bytes] of read.value.entries()) {
      const first = (numbers[i] ?? 0) * this.#perBlock;
      const count = Math.min(this.#perBlock, this.#vocabulary - first);
      const block = decodeKeys(bytes, count);
      if (!block) return this.#keys.broken(numbers[i] ?? 0, 'malformed words');
      for (let rank = ranks[next]; rank !== undefined && rank < first + count; rank = ranks[++next])
        known.set(rank, block.word(rank - first));
    }
    return ok(null);
  }
}
