/**
 * Pairs of numbers spread over partitions by the top bits of a hash, as they come: one partition after another then fits
 * into memory to be sorted.
 *
 *   pair  first u32 · second u32
 */

import type { ByteSink, Scratch } from './scratch.ts';

/** 64 partitions: a hundred million pairs make partitions of some 12 MB. */
const PARTITION_BITS = 6;
export const PARTITIONS = 2 ** PARTITION_BITS;

const FIELDS = 2;
const BUFFERED = 1024;
const BUFFER_BYTES = BUFFERED * FIELDS * 4;

/** Told of a pair. */
export type OnPair = (first: number, second: number) => void;

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

  add(first: number, second: number): void {
    if (this.#buffered === this.#buffer.length) this.flush();
    this.#buffer[this.#buffered++] = first;
    this.#buffer[this.#buffered++] = second;
  }

  flush(): void {
    this.#sink.append(new Uint8Array(this.#buffer.buffer, 0, this.#buffered * 4));
    this.#buffered = 0;
  }

  each(visit: OnPair): void {
    this.flush();
    for (let done = 0; done < this.#sink.length; done += BUFFER_BYTES) {
      const length = Math.min(BUFFER_BYTES, this.#sink.length - done);
      const pairs = new Uint32Array(this.#sink.read(done, length).slice().buffer);
      for (let at = 0; at < pairs.length; at += FIELDS) visit(pairs[at] ?? 0, pairs[at + 1] ?? 0);
    }
  }
}

export class PartitionedPairs {
  readonly #partitions: readonly Partition[];
  #count = 0;

  constructor(scratch: Scratch) {
    this.#partitions = Array.from({ length: PARTITIONS }, () => new Partition(scratch.sink()));
  }

  /** Pairs so far. */
  get count(): number {
    return this.#count;
  }

  /** Puts the pair into the partition of `hash`. */
  add(hash: number, first: number, second: number): void {
    this.#partitions[hash >>> (32 - PARTITION_BITS)]?.add(first, second);
    this.#count++;
  }

  /** How many there are in the partitions `[from, to)`. */
  countIn(from: number, to: number): number {
    return this.#partitions.slice(from, to).reduce((sum, { count }) => sum + count, 0);
  }

  /** Goes through those of the partitions `[from, to)`. */
  eachIn(from: number, to: number, visit: OnPair): void {
    for (const partition of this.#partitions.slice(from, to)) partition.each(visit);
  }
}
