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

/** What is to be read under a key of the cache. */
interface Wanted extends Extent {
  readonly key: number;
  /** Whether its bytes came whole. */
  isSound(bytes: Uint8Array): boolean;
}

/** Blocks that a section may have: keys of directory pages begin after those of blocks. */
const MOST_BLOCKS = 2 ** 32;
const KEYS_A_SECTION = 2 * MOST_BLOCKS;

/** The checked blocks of one section, read when asked for. Failures are not kept: the next call reads again. */
export class BlockSection {
  readonly blocks: number;
  readonly #source: ByteSource;
  readonly #section: Section;
  readonly #cache: ByteCache;
  readonly #firstKey: number;

  /** `blocks` is what INFO says, `number` the section's in the header; they share a cache. */
  constructor(source: ByteSource, section: Section, number: number, blocks: number, cache: ByteCache) {
    this.#source = source;
    this.#section = section;
    this.#firstKey = number * KEYS_A_SECTION;
    this.blocks = blocks;
    this.#cache = cache;
  }

  /** Whether the section can hold the directory of its blocks. */
  get isRoomy(): boolean {
    return directoryLength(this.blocks) <= this.#section.length;
  }

  /** One block's bytes. */
  async read(index: number): Promise<Result<Uint8Array>> {
    const blocks = await this.readMany([index]);
    if (!blocks.ok) return blocks;
    const [block] = blocks.value;
    return block ? ok(block) : this.broken(index, 'a block is missing');
  }

  /** The blocks with these numbers (ascending, none twice), in their order; near ones are read together. */
  async readMany(indexes: readonly number[]): Promise<Result<Uint8Array[]>> {
    const entries = await this.#locate(indexes);
    if (!entries.ok) return entries;
    return this.#fetch(
      entries.value.map(({ offset, length, crc }, i) => ({
        key: this.#firstKey + (indexes[i] ?? 0),
        offset,
        length,
        isSound: (bytes) => crc32(bytes) === crc,
      })),
    );
  }

  /** The failure of a block whose bytes, though intact, make no sense. */
  broken(index: number, what: string): Result<never> {
    return broken(this.#source.name, this.#section.id, this.#section.offset, `${what} in block ${index}`);
  }

  async #locate(indexes: readonly number[]): Promise<Result<BlockEntry[]>> {
    const numbers = [...new Set(indexes.map((index) => Math.floor(index / PAGE_BLOCKS)))];
    const pages = await this.#fetch(
      numbers.map((page) => ({
        key: this.#firstKey + MOST_BLOCKS + page,
        ...pageExtent(page, this.blocks),
        isSound: isSoundPage,
      })),
    );
    if (!pages.ok) return pages;
    const byNumber = new Map(numbers.map((number, i) => [number, pages.value[i]]));
    const entries: BlockEntry[] = [];
    for (const index of indexes) {
      const page = byNumber.get(Math.floor(index / PAGE_BLOCKS));
      const entry = page && readEntry(page, index, this.blocks);
      if (!entry || entry.offset + entry.length > this.#section.length)
        return this.broken(index, 'the section ends before the data');
      entries.push(entry);
    }
    return ok(entries);
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
