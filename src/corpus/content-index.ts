/** Writes the content index: of each document its most telling words, by word. */

import { bitsFor } from '../base/bits.ts';
import { encodeTelling, type TellingWord } from './content-bucket.ts';
import { PARTITIONS, PartitionedPairs } from './partitioned-pairs.ts';
import type { Scratch } from './scratch.ts';
import type { Vocabulary } from './word-counter.ts';

/** Telling words of a document. */
const MOST_TELLING = 16;
/** A telling word is in two documents or more, and in no more than one of these many. */
const LEAST_FREQUENCY = 2;
const MOST_OFTEN = 100;
/** In a small pack, documents that may have a telling word whatever their share. */
const OFTEN_ENOUGH = 8;

/** Words in a bucket, at the most likely. */
const BUCKET_WORDS_BITS = 4;

interface RankedWord extends TellingWord {
  readonly rank: number;
}

export class ContentIndexWriter {
  readonly #vocabulary: Vocabulary;
  readonly #originals: number;
  /** By rank: ln(originals / documents that have the word); not a number for a word that is not telling. */
  readonly #idf: Float64Array;
  /** By rank: how often the document at hand has the word; 0 between documents. */
  readonly #counts: Uint32Array;
  /** Ranks and documents. */
  readonly #postings: PartitionedPairs;

  constructor(vocabulary: Vocabulary, originals: number, scratch: Scratch) {
    const mostOften = Math.max(OFTEN_ENOUGH, originals / MOST_OFTEN);
    this.#vocabulary = vocabulary;
    this.#originals = originals;
    this.#idf = Float64Array.from(vocabulary.frequencies, (frequency) =>
      frequency >= LEAST_FREQUENCY && frequency <= mostOften ? Math.log(originals / frequency) : Number.NaN,
    );
    this.#counts = new Uint32Array(vocabulary.size);
    this.#postings = new PartitionedPairs(scratch);
  }

  /** log2 of the number of buckets. */
  get bits(): number {
    return Math.max(0, bitsFor(this.#vocabulary.size) - BUCKET_WORDS_BITS);
  }

  /** Documents come in order. */
  add(document: number, ranks: Uint32Array): void {
    const weighed = this.#countTelling(ranks).map((rank) => {
      const count = this.#counts[rank] ?? 0;
      this.#counts[rank] = 0;
      return { rank, weight: (1 + Math.log(count)) * (this.#idf[rank] ?? 0) };
    });
    weighed.sort((a, b) => b.weight - a.weight || a.rank - b.rank);
    for (const { rank } of weighed.slice(0, MOST_TELLING))
      this.#postings.add(this.#vocabulary.hashes[rank] ?? 0, rank, document);
  }

  /** The buckets, in order. */
  *buckets(): Generator<Uint8Array> {
    const buckets = 2 ** this.bits;
    // Few buckets: several partitions fall into one.
    const parts = Math.min(PARTITIONS, buckets);
    for (let part = 0; part < parts; part++) {
      const words = this.#wordsIn((part * PARTITIONS) / parts, ((part + 1) * PARTITIONS) / parts);
      let next = 0;
      for (let bucket = (part * buckets) / parts; bucket < ((part + 1) * buckets) / parts; bucket++) {
        const first = next;
        const end = (bucket + 1) * 2 ** (32 - this.bits);
        while ((words[next]?.hash ?? Number.POSITIVE_INFINITY) < end) next++;
        yield encodeTelling(words.slice(first, next), this.bits);
      }
    }
  }

  /** The telling ones among the ranks, each once; `#counts` has how often each comes. */
  #countTelling(ranks: Uint32Array): number[] {
    const telling: number[] = [];
    for (const rank of ranks) {
      if (Number.isNaN(this.#idf[rank])) continue;
      const count = this.#counts[rank] ?? 0;
      if (count === 0) telling.push(rank);
      this.#counts[rank] = count + 1;
    }
    return telling;
  }

  /** The telling words of the partitions `[from, to)`, by hash. */
  #wordsIn(from: number, to: number): RankedWord[] {
    const keys = new Float64Array(this.#postings.countIn(from, to));
    let count = 0;
    this.#postings.eachIn(from, to, (rank, document) => {
      keys[count++] = rank * this.#originals + document;
    });
    keys.sort();
    return [...this.#words(keys)].sort((a, b) => a.hash - b.hash || a.rank - b.rank);
  }

  /** The words of sorted postings. */
  *#words(keys: Float64Array): Generator<RankedWord> {
    const { hashes, frequencies } = this.#vocabulary;
    for (let from = 0, to = 0; from < keys.length; from = to) {
      const rank = Math.floor((keys[from] ?? 0) / this.#originals);
      const documents: number[] = [];
      for (const first = rank * this.#originals; (keys[to] ?? Number.NaN) < first + this.#originals; to++)
        documents.push((keys[to] ?? 0) - first);
      yield { rank, hash: hashes[rank] ?? 0, frequency: frequencies[rank] ?? 0, documents };
    }
  }
}
