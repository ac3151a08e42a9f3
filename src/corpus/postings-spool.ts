/**
 * Postings spread over partitions by the top bits of their hashes, as they come: one partition after another then fits
 * into memory to be sorted.
 *
 *   posting  hash u32 · document u32 · detail u32
 */

import type { ByteSink, Scratch } from './scratch.ts';

/** 64 partitions: a hundred million postings make partitions of some 20 MB. */
const PARTITION_BITS = 6;
export const PARTITIONS = 2 ** PARTITION_BITS;

const FIELDS = 3;
const POSTING_BYTES = FIELDS * 4;
const BUFFERED = 1024;

/** Told of a posting. */
export type OnSpooled = (hash: number, document: number, detail: number) => void;

class Partition {
  readonly #sink: ByteSink;
  readonly #buffer = new Uint32Array(BUFFERED * FIELDS);
  #buffered = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  get count(): number {
    return (this.#sink.length / 4 + this.#buffered) / FIELDS;
  }

  add(hash: number, document: number, detail: number): void {
    if (this.#buffered === this.#buffer.length) this.flush();
    const at = this.#buffered;
    this.#buffer[at] = hash;
    this.#buffer[at + 1] = document;
    this.#buffer[at + 2] = detail;
    this.#buffered = at + FIELDS;
  }

  flush(): void {
    this.#sink.append(new Uint8Array(this.#buffer.buffer, 0, this.#buffered * 4));
    this.#buffered = 0;
  }

  each(visit: OnSpooled): void {
    this.flush();
    for (let done = 0; done < this.#sink.length; done += BUFFERED * POSTING_BYTES) {
      const length = Math.min(BUFFERED * POSTING_BYTES, this.#sink.length - done);
      const postings = new Uint32Array(this.#sink.read(done, length).slice().buffer);
      for (let at = 0; at < postings.length; at += FIELDS)
        visit(postings[at] ?? 0, postings[at + 1] ?? 0, postings[at + 2] ?? 0);
    }
  }
}

export class PostingsSpool {
  readonly #partitions: readonly Partition[];
  #count = 0;

  constructor(scratch: Scratch) {
    this.#partitions = Array.from({ length: PARTITIONS }, () => new Partition(scratch.sink()));
  }

  /** Postings so far. */
  get count(): number {
    return this.#count;
  }

  add(hash: number, document: number, detail: number): void {
    this.#partitions[hash >>> (32 - PARTITION_BITS)]?.add(hash, document, detail);
    this.#count++;
  }

  /** How many there are in the partitions `[first, last)`. */
  countIn(first: number, last: number): number {
    return this.#partitions.slice(first, last).reduce((sum, { count }) => sum + count, 0);
  }

  /** Goes through those of the partitions `[first, last)`. */
  eachIn(first: number, last: number, visit: OnSpooled): void {
    for (const partition of this.#partitions.slice(first, last)) partition.each(visit);
  }
}
