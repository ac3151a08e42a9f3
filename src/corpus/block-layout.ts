/**
 * A section of blocks: a directory, then the blocks without gaps.
 *
 *   directory  pages of up to 256 entries:  base u64 · entries { length u32 · CRC-32 u32 } · CRC-32 of the page
 *   blocks     a page's base is where its first block begins, in bytes from the first block of all
 *
 * Every page and every block has its checksum, so that reading one block checks it without reading the section.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { crc32 } from '../base/crc32.ts';
import { CHECKSUM_BYTES } from './format.ts';

export const PAGE_BLOCKS = 256;
const PAGE_HEAD_BYTES = 8;
const PAGE_ENTRY_BYTES = 8;
const FULL_PAGE_BYTES = PAGE_HEAD_BYTES + PAGE_BLOCKS * PAGE_ENTRY_BYTES + CHECKSUM_BYTES;

/** Bytes from the section's beginning. */
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

/** Where the directory page `page` lies. */
export function pageExtent(page: number, blocks: number): Extent {
  const entries = Math.min(PAGE_BLOCKS, blocks - page * PAGE_BLOCKS);
  return { offset: page * FULL_PAGE_BYTES, length: PAGE_HEAD_BYTES + entries * PAGE_ENTRY_BYTES + CHECKSUM_BYTES };
}

/** Reads entries off the bytes of a directory page (checksum checked), in ascending order. */
export class EntryReader {
  readonly #view: DataView;
  #next = PAGE_HEAD_BYTES;
  #offset: number;

  /** `blocks` is how many the section has. */
  constructor(page: Uint8Array, blocks: number) {
    this.#view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    this.#offset = directoryLength(blocks) + this.#view.getUint32(0, true) + this.#view.getUint32(4, true) * 2 ** 32;
  }

  /** The entry of block `index`, offsets from the section's beginning. */
  read(index: number): BlockEntry {
    const at = PAGE_HEAD_BYTES + (index % PAGE_BLOCKS) * PAGE_ENTRY_BYTES;
    for (; this.#next < at; this.#next += PAGE_ENTRY_BYTES) this.#offset += this.#view.getUint32(this.#next, true);
    return { offset: this.#offset, length: this.#view.getUint32(at, true), crc: this.#view.getUint32(at + 4, true) };
  }
}

/** Whether a directory page agrees with the checksum at its end. */
export function isSoundPage(page: Uint8Array): boolean {
  const end = page.length - CHECKSUM_BYTES;
  return new ByteReader(page.subarray(end)).u32() === crc32(page.subarray(0, end));
}

/** Gathers the entries of blocks as they are written. */
export class DirectoryWriter {
  readonly #out = new ByteWriter();
  #page = new ByteWriter();
  #entries = 0;
  #end = 0;

  add(block: Uint8Array): void {
    if (this.#entries % PAGE_BLOCKS === 0) {
      this.#close();
      this.#page.u64(this.#end);
    }
    this.#page.u32(block.length);
    this.#page.u32(crc32(block));
    this.#end += block.length;
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
