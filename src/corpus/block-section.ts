import { crc32 } from '../base/crc32.ts';
import { ok, type Result } from '../base/result.ts';
import {
  type BlockEntry,
  directoryLength,
  type Extent,
  isSoundPage,
  PAGE_BLOCKS,
  pageExtent,
  readEntry,
} from './block-layout.ts';
import type { ByteCache } from './byte-cache.ts';
import type { ByteSource } from './byte-source.ts';
import { broken, type Section } from './format.ts';
import { readExtents } from './read-extents.ts';

type Check = (bytes: Uint8Array) => boolean;

/** What is to be read under a key of the cache, and whether it came whole. */
interface Wanted extends Extent {
  readonly key: string;
  readonly isSound: Check;
}

/** The checked blocks of one section, read when asked for. Failures are not kept: the next call reads again. */
export class BlockSection {
  readonly blocks: number;
  readonly #source: ByteSource;
  readonly #section: Section;
  readonly #cache: ByteCache;

  /** `blocks` is what INFO says; `isRoomy` tells whether the section can hold their directory. */
  constructor(source: ByteSource, section: Section, blocks: number, cache: ByteCache) {
    this.#source = source;
    this.#section = section;
    this.blocks = blocks;
    this.#cache = cache;
  }

  get isRoomy(): boolean {
    return directoryLength(this.blocks) <= this.#section.length;
  }

  /** One block's bytes. */
  async read(index: number): Promise<Result<Uint8Array>> {
    const blocks = await this.readMany([index]);
    if (!blocks.ok) return blocks;
    const block = blocks.value.get(index);
    return block ? ok(block) : this.broken(index, 'a block is missing');
  }

  /** The blocks with these numbers (ascending, none twice), near ones read together. */
  async readMany(indexes: readonly number[]): Promise<Result<ReadonlyMap<number, Uint8Array>>> {
    const entries = await this.#locate(indexes);
    if (!entries.ok) return entries;
    const wanted = entries.value.map((entry, i) => ({
      key: `${this.#section.id}:block:${indexes[i]}`,
      offset: entry.offset,
      length: entry.length,
      isSound: (bytes: Uint8Array) => crc32(bytes) === entry.crc,
    }));
    const blocks = await this.#fetch(wanted);
    if (!blocks.ok) return blocks;
    return ok(new Map(indexes.flatMap((index, i) => (blocks.value[i] ? [[index, blocks.value[i]]] : []))));
  }

  /** The failure of a block whose bytes, though intact, make no sense. */
  broken(index: number, what: string): Result<never> {
    return broken(this.#source.name, this.#section.id, this.#section.offset, `${what} in block ${index}`);
  }

  async #locate(indexes: readonly number[]): Promise<Result<BlockEntry[]>> {
    const numbers = [...new Set(indexes.map((index) => Math.floor(index / PAGE_BLOCKS)))];
    const wanted = numbers.map((page) => ({
      key: `${this.#section.id}:page:${page}`,
      ...pageExtent(page, this.blocks),
      isSound: isSoundPage,
    }));
    const pages = await this.#fetch(wanted);
    if (!pages.ok) return pages;
    const byNumber = new Map(numbers.map((number, i) => [number, pages.value[i] ?? new Uint8Array(0)]));
    const entries = indexes.map((index) =>
      readEntry(byNumber.get(Math.floor(index / PAGE_BLOCKS)) ?? new Uint8Array(0), index, this.blocks),
    );
    const outside = entries.findIndex((entry) => entry.offset + entry.length > this.#section.length);
    return outside < 0 ? ok(entries) : this.broken(indexes[outside] ?? 0, 'the section ends before the data');
  }

  /** What is wanted, in its order; from the cache where it is there. */
  async #fetch(wanted: readonly Wanted[]): Promise<Result<Uint8Array[]>> {
    const found = wanted.map((item) => this.#cache.get(item.key));
    const missing = wanted.filter((_, i) => found[i] === undefined);
    const absolute = missing.map(({ offset, length }) => ({ offset: this.#section.offset + offset, length }));
    const read = await readExtents(this.#source, absolute);
    if (!read.ok) return read;
    for (const [i, item] of missing.entries()) {
      const bytes = read.value[i] ?? new Uint8Array(0);
      const at = this.#section.offset + item.offset;
      if (!item.isSound(bytes)) return broken(this.#source.name, this.#section.id, at, 'a checksum does not match');
      this.#cache.set(item.key, bytes);
    }
    let next = 0;
    return ok(found.map((bytes) => bytes ?? read.value[next++] ?? new Uint8Array(0)));
  }
}
