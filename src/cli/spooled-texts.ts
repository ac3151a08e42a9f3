/** Where the texts of stories lie: several texts may have come under one id, each of them once. */

import type { StoryStatus } from '../corpus/corpus.ts';

/** What is kept in memory of a story. */
export interface Entry {
  readonly id: string;
  readonly date: string;
  /** Of the text: 48 bits, so that two texts hardly share it. */
  readonly digest: number;
  /** Bytes in the sink. */
  readonly offset: number;
  readonly length: number;
  readonly status: StoryStatus;
}

const compare = (a: Entry, b: Entry): number => (a.date === b.date ? a.digest - b.digest : a.date < b.date ? -1 : 1);

export class SpooledTexts {
  /** The first of each id: most have no other. */
  readonly #first = new Map<string, Entry>();
  /** The others by their ids, then their digests. */
  readonly #others = new Map<string, Map<number, Entry>>();

  has(id: string): boolean {
    return this.#first.has(id);
  }

  get(id: string, digest: number): Entry | undefined {
    const first = this.#first.get(id);
    return first?.digest === digest ? first : this.#others.get(id)?.get(digest);
  }

  /** Puts an entry in the place of the one with its id and its text, if there is one. */
  set(entry: Entry): void {
    const { id, digest } = entry;
    if ((this.#first.get(id) ?? entry).digest === digest) {
      this.#first.set(id, entry);
      return;
    }
    const others = this.#others.get(id) ?? new Map<number, Entry>();
    this.#others.set(id, others.set(digest, entry));
  }

  delete(id: string): void {
    this.#first.delete(id);
    this.#others.delete(id);
  }

  clear(): void {
    this.#first.clear();
    this.#others.clear();
  }

  ids(): Iterable<string> {
    return this.#first.keys();
  }

  /** The entries of an id by date, then digest: however they came. */
  of(id: string): Entry[] {
    const first = this.#first.get(id);
    const others = this.#others.get(id);
    if (first === undefined) return [];
    return others ? [first, ...others.values()].sort(compare) : [first];
  }
}
