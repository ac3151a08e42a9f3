/** The words of an open pack by rank, read as they are needed. */

import { ok, type Result } from '../base/result.ts';
import type { BlockSection } from './block-section.ts';
import { decodeKeys } from './key-block.ts';
import type { KeyedWord } from './turns.ts';

/** Words that are kept; beyond that they are forgotten and read anew. */
const MOST_KEPT = 1 << 15;

const NO_WORD: KeyedWord = { key: '', usual: '' };

/** Words by their ranks, which are looked up thousands of times a check. */
class KnownWords {
  readonly #words: KeyedWord[] = [NO_WORD];
  /** By rank, the place of its word; 0 where it is not known. */
  readonly #places: Uint32Array;

  constructor(vocabulary: number) {
    this.#places = new Uint32Array(vocabulary);
  }

  get size(): number {
    return this.#words.length;
  }

  has(rank: number): boolean {
    return this.#places[rank] !== 0;
  }

  set(rank: number, word: KeyedWord): void {
    this.#places[rank] = this.#words.push(word) - 1;
  }

  wordsOf(ranks: Uint32Array): KeyedWord[] {
    const words = new Array<KeyedWord>(ranks.length);
    for (let i = 0; i < ranks.length; i++) words[i] = this.#words[this.#places[ranks[i] ?? 0] ?? 0] ?? NO_WORD;
    return words;
  }
}

export class WordsByRank {
  readonly #keys: BlockSection;
  readonly #vocabulary: number;
  readonly #perBlock: number;
  #known: KnownWords | undefined;

  constructor(keys: BlockSection, vocabulary: number, perBlock: number) {
    this.#keys = keys;
    this.#vocabulary = vocabulary;
    this.#perBlock = perBlock;
  }

  /** A row of words for each row of ranks; all ranks are below the vocabulary. */
  async read(rows: readonly Uint32Array[]): Promise<Result<KeyedWord[][]>> {
    if (!this.#known || this.#known.size > MOST_KEPT) this.#known = new KnownWords(this.#vocabulary);
    // A check that runs beside this one may forget the words: these are kept here.
    const known = this.#known;
    const unknown = new Set<number>();
    for (const ranks of rows) for (const rank of ranks) if (!known.has(rank)) unknown.add(rank);
    const read = await this.#learn(
      [...unknown].sort((a, b) => a - b),
      known,
    );
    if (!read.ok) return read;
    return ok(rows.map((ranks) => known.wordsOf(ranks)));
  }

  async #learn(ranks: readonly number[], known: KnownWords): Promise<Result<null>> {
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
