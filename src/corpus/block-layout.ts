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

function encodePage(base: number, blocks: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter();
  out.u64(base);
  for (const block of blocks) {
    out.u32(block.length);
    out.u32(crc32(block));
  }
  out.u32(crc32(out.finish()));
  return out.finish();
}

/** The entry of block `index` in the bytes of its page (checksum checked), offsets from the section's beginning. */
export function readEntry(page: Uint8Array, index: number, blocks: number): BlockEntry {
  const reader = new ByteReader(page);
  let offset = directoryLength(blocks) + reader.u64();
  for (let i = 0; i < index % PAGE_BLOCKS; i++) {
    offset += reader.u32();
    reader.u32();
  }
  return { offset, length: reader.u32(), crc: reader.u32() };
}

/** Whether a directory page agrees with the checksum at its end. */
export function isSoundPage(page: Uint8Array): boolean {
  const end = page.length - CHECKSUM_BYTES;
  return new ByteReader(page.subarray(end)).u32() === crc32(page.subarray(0, end));
}

/** The section of these blocks. */
export function encodeBlocks(blocks: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter();
  let base = 0;
  for (let first = 0; first < blocks.length; first += PAGE_BLOCKS) {
    const page = blocks.slice(first, first + PAGE_BLOCKS);
    out.bytes(encodePage(base, page));
    base += page.reduce((sum, block) => sum + block.length, 0);
  }
  for (const block of blocks) out.bytes(block);
  return out.finish();
}
