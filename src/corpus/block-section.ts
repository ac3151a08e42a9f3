import { crc32 } from '../base/crc32.ts';
import { ok, type Result } from '../base/result.ts';
import { type BlockEntry, directoryLength, isSoundPage, PAGE_BLOCKS, pageExtent, readEntry } from './block-layout.ts';
import type { ByteCache } from './byte-cache.ts';
import type { ByteSource } from './byte-source.ts';
import { broken, MAX_BLOCK_BYTES, MAX_SECTIONS, type Section } from './format.ts';
import { visitExtents } from './read-extents.ts';

/** Told of a block's bytes and of its place among those asked for; false says that they make no sense. */
export type OnBlock = (bytes: Uint8Array, place: number) => boolean;

const NO_BYTES = new Uint8Array(0);
/** Sections share a cache: a block and a directory page of each have one of as many keys in a row. */
const KEYS_IN_A_ROW = 2 * MAX_SECTIONS;

/** The checked blocks of one section, read when asked for. Failures are not kept: the next call reads again. */
export class BlockSection {
  readonly blocks: number;
  readonly #source: ByteSource;
  readonly #section: Section;
  readonly #cache: ByteCache;
  readonly #number: number;

  /** `blocks` is what INFO says, `number` the section's in the header; they share a cache. */
  constructor(source: ByteSource, section: Section, number: number, blocks: number, cache: ByteCache) {
    this.#source = source;
    this.#section = section;
    this.#number = number;
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

  /** The blocks with these numbers (ascending, none twice), in their order; near ones are read together, and kept. */
  async readMany(indexes: readonly number[]): Promise<Result<Uint8Array[]>> {
    const found = indexes.map((index) => this.#cache.get(this.#blockKey(index)));
    const missing = indexes.filter((_, i) => found[i] === undefined);
    const read: Uint8Array[] = [];
    const seen = await this.visitMany(missing, 'malformed', (bytes, place) => {
      // A copy: what is kept of a read must not keep the rest of it.
      const block = bytes.slice();
      this.#cache.set(this.#blockKey(missing[place] ?? 0), block);
      read.push(block);
      return true;
    });
    if (!seen.ok) return seen;
    let next = 0;
    return ok(found.map((bytes) => bytes ?? read[next++] ?? NO_BYTES));
  }

  /**
   * Visits the blocks with these numbers (ascending, none twice), in their order, and keeps none of them: for blocks
   * that are many and looked at once. Their bytes are true during the visit only. `what` is said of one that a visit
   * finds to make no sense.
   */
  async visitMany(indexes: readonly number[], what: string, visit: OnBlock): Promise<Result<null>> {
    const entries = await this.#locate(indexes);
    if (!entries.ok) return entries;
    return visitExtents(this.#source, entries.value, (bytes, place) => {
      const entry = entries.value[place];
      if (crc32(bytes) !== entry?.crc) return this.#unsound(entry?.offset ?? this.#section.offset);
      return visit(bytes, place) ? null : this.broken(indexes[place] ?? 0, what);
    });
  }

  /** The failure of a block whose bytes, though intact, make no sense. */
  broken(index: number, what: string): Result<never> {
    return broken(this.#source.name, this.#section.id, this.#section.offset, `${what} in block ${index}`);
  }

  #blockKey(index: number): number {
    return index * KEYS_IN_A_ROW + 2 * this.#number;
  }

  #pageKey(page: number): number {
    return page * KEYS_IN_A_ROW + 2 * this.#number + 1;
  }

  #unsound(at: number): Result<never> {
    return broken(this.#source.name, this.#section.id, at, 'a checksum does not match');
  }

  /** Where the blocks with these numbers lie in the source. */
  async #locate(indexes: readonly number[]): Promise<Result<BlockEntry[]>> {
    const numbers = [...new Set(indexes.map((index) => Math.floor(index / PAGE_BLOCKS)))];
    const pages = await this.#readPages(numbers);
    if (!pages.ok) return pages;
    const { offset, length } = this.#section;
    const first = offset + directoryLength(this.blocks);
    const entries: BlockEntry[] = [];
    let [page, end] = [0, first];
    for (const index of indexes) {
      if (numbers[page] !== Math.floor(index / PAGE_BLOCKS)) page++;
      const entry = readEntry(pages.value[page] ?? NO_BYTES, index, first);
      if (entry.length < 0 || entry.offset < end) return this.broken(index, 'a directory out of order');
      if (entry.length > MAX_BLOCK_BYTES) return this.broken(index, 'more bytes than a block may have');
      end = entry.offset + entry.length;
      if (end > offset + length) return this.broken(index, 'the section ends before the data');
      entries.push(entry);
    }
    return ok(entries);
  }

  /** The directory's pages with these numbers (ascending, none twice). */
  async #readPages(numbers: readonly number[]): Promise<Result<Uint8Array[]>> {
    const pages = numbers.map((page) => this.#cache.get(this.#pageKey(page)));
    const missing = [...numbers.keys()].filter((i) => pages[i] === undefined);
    const extents = missing.map((i) => pageExtent(numbers[i] ?? 0, this.blocks, this.#section.offset));
    const seen = await visitExtents(this.#source, extents, (bytes, place) => {
      if (!isSoundPage(bytes)) return this.#unsound(extents[place]?.offset ?? 0);
      const [i = 0, page] = [missing[place], bytes.slice()];
      this.#cache.set(this.#pageKey(numbers[i] ?? 0), page);
      pages[i] = page;
      return null;
    });
    return seen.ok ? ok(pages.map((page) => page ?? NO_BYTES)) : seen;
  }
}
