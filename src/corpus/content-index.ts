/** Writes the content index: of each document its most telling words, by word. */

import { bitsFor } from '../base/bits.ts';
import { encodeTelling } from './content-bucket.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Telling words of a document. */
const MOST_TELLING = 16;
/** A telling word is in two documents or more, and in no more than one of these many. */
const LEAST_FREQUENCY = 2;
const MOST_OFTEN = 100;
/** In a small pack, documents that may have a telling word whatever their share. */
const OFTEN_ENOUGH = 8;

/** Words in a bucket, at the most likely. */
const BUCKET_WORDS_BITS = 4;

export class ContentIndexWriter {
  readonly #vocabulary: Vocabulary;
  readonly #originals: number;
  readonly #documents: number[][];

  constructor(vocabulary: Vocabulary, originals: number) {
    this.#vocabulary = vocabulary;
    this.#originals = originals;
    this.#documents = Array.from({ length: vocabulary.size }, () => []);
  }

  /** log2 of the number of buckets. */
  get bits(): number {
    return Math.max(0, bitsFor(this.#vocabulary.size) - BUCKET_WORDS_BITS);
  }

  /** Documents come in order. */
  add(document: number, ranks: Uint32Array): void {
    const counts = new Map<number, number>();
    for (const rank of ranks) if (this.#isTelling(rank)) counts.set(rank, (counts.get(rank) ?? 0) + 1);
    const weighed = [...counts].map(([rank, count]) => ({ rank, weight: (1 + Math.log(count)) * this.#idf(rank) }));
    weighed.sort((a, b) => b.weight - a.weight || a.rank - b.rank);
    for (const { rank } of weighed.slice(0, MOST_TELLING)) this.#documents[rank]?.push(document);
  }

  /** The buckets, in order. */
  *buckets(): Generator<Uint8Array> {
    const { bits } = this;
    const words = this.#words();
    let next = 0;
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      const first = next;
      const end = (bucket + 1) * 2 ** (32 - bits);
      while ((words[next]?.hash ?? Number.POSITIVE_INFINITY) < end) next++;
      yield encodeTelling(words.slice(first, next), bits);
    }
  }

  #words() {
    const { hashes, frequencies } = this.#vocabulary;
    const words = this.#documents.flatMap((documents, rank) =>
      documents.length > 0 ? [{ hash: hashes[rank] ?? 0, frequency: frequencies[rank] ?? 0, documents }] : [],
    );
    return words.sort((a, b) => a.hash - b.hash);
  }

  #isTelling(rank: number): boolean {
    const frequency = this.#vocabulary.frequencies[rank] ?? 0;
    return frequency >= LEAST_FREQUENCY && frequency <= Math.max(OFTEN_ENOUGH, this.#originals / MOST_OFTEN);
  }

  #idf(rank: number): number {
    return Math.log(this.#originals / (this.#vocabulary.frequencies[rank] ?? 1));
  }
}
