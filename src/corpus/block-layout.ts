/**
 * A section of blocks: a directory, then the blocks without gaps.
 *
 *   directory  pages of up to 128 entries:  base u64 · entries { end u32 · CRC-32 u32 } · CRC-32 of the page
 *   blocks     a page's base is where its first block begins, in bytes from the first block of all; where its blocks end is
 *              counted from there
 *
 * Every page and every block has its checksum, so that reading one block checks it without reading the section.
 */

import { ByteWriter } from '../base/byte-writer.ts';
import { crc32 } from '../base/crc32.ts';
import { CHECKSUM_BYTES } from './format.ts';

/** As many of the longest blocks end where 32 bits can tell. */
export const PAGE_BLOCKS = 128;
const PAGE_HEAD_BYTES = 8;
const PAGE_ENTRY_BYTES = 8;
const FULL_PAGE_BYTES = PAGE_HEAD_BYTES + PAGE_BLOCKS * PAGE_ENTRY_BYTES + CHECKSUM_BYTES;

/** Bytes from the source's beginning. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** A block's place, with its checksum. */
export interface BlockEntry extends Extent {
  readonly crc: number;
}

/** Bytes of the directory of that many blocks. */
export function directoryLength(blocks: number): number {
  const pages = Math.ceil(blocks / PAGE_BLOCKS);
  return pages * (PAGE_HEAD_BYTES + CHECKSUM_BYTES) + blocks * PAGE_ENTRY_BYTES;
}

/** Where the directory page `page` of so many blocks lies, of a section that begins at `section`. */
export function pageExtent(page: number, blocks: number, section: number): Extent {
  const entries = Math.min(PAGE_BLOCKS, blocks - page * PAGE_BLOCKS);
  return {
    offset: section + page * FULL_PAGE_BYTES,
    length: PAGE_HEAD_BYTES + entries * PAGE_ENTRY_BYTES + CHECKSUM_BYTES,
  };
}

const u32At = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;

/**
 * The entry of block `index` in the directory page that has it (checksum checked); `first` is where the section's first
 * block begins. The length is negative where the page makes no sense.
 */
export function readEntry(page: Uint8Array, index: number, first: number): BlockEntry {
  const place = index % PAGE_BLOCKS;
  const at = PAGE_HEAD_BYTES + place * PAGE_ENTRY_BYTES;
  const start = place === 0 ? 0 : u32At(page, at - PAGE_ENTRY_BYTES);
  const base = first + u32At(page, 0) + u32At(page, 4) * 2 ** 32;
  return { offset: base + start, length: u32At(page, at) - start, crc: u32At(page, at + 4) };
}

/** Whether a directory page agrees with the checksum at its end. */
export function isSoundPage(page: Uint8Array): boolean {
  const end = page.length - CHECKSUM_BYTES;
  return u32At(page, end) === crc32(page.subarray(0, end));
}

/** Gathers the entries of blocks as they are written. */
export class DirectoryWriter {
  readonly #out = new ByteWriter();
  #page = new ByteWriter();
  #entries = 0;
  /** Where the page's first block begins, and the next one. */
  #base = 0;
  #end = 0;

  add(block: Uint8Array): void {
    if (this.#entries % PAGE_BLOCKS === 0) {
      this.#close();
      this.#base = this.#end;
      this.#page.u64(this.#base);
    }
    this.#end += block.length;
    this.#page.u32(this.#end - this.#base);
    this.#page.u32(crc32(block));
    this.#entries++;
  }

  /** The directory of all the blocks. */
  finish(): Uint8Array {
    this.#close();
    return this.#out.finish();
  }

  #close(): void {
    const page = this.#page.finish();
    this.#page = new ByteWriter();
    if (page.length === 0) return;
    this.#out.bytes(page);
    this.#out.u32(crc32(page));
  }
}
