/** Packs whose bytes were changed by somebody who put the checksums right: what a reader sees of a hostile one. */

import assert from 'node:assert/strict';
import { crc32 } from '../../src/base/crc32.ts';
import { directoryLength, type Extent, PAGE_BLOCKS, pageExtent, readEntry } from '../../src/corpus/block-layout.ts';
import type { BlockSection } from '../../src/corpus/block-section.ts';
import { encodeHeader } from '../../src/corpus/header.ts';
import { decodeInfo, encodeInfo, type Info } from '../../src/corpus/info.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPackFile } from '../../src/corpus/pack-file.ts';
import { unwrap } from './packs.ts';

const WINDOW = 4;

function blocksOf(bytes: Uint8Array, offset: number, { blocks }: BlockSection): Extent[] {
  return Array.from({ length: blocks }, (_, index) => {
    const page = pageExtent(Math.floor(index / PAGE_BLOCKS), blocks, offset);
    const entries = bytes.subarray(page.offset, page.offset + page.length);
    return readEntry(entries, index, offset + directoryLength(blocks));
  });
}

/** Every part of the pack that has a checksum of its own and room for a forgery, as it lies in the file. */
export async function checkedParts(bytes: Uint8Array): Promise<Extent[]> {
  const file = unwrap(await openPackFile(memorySource('a.pack', bytes)));
  const inBlocks: Readonly<Record<string, BlockSection | null | undefined>> = {
    STOR: file.stories,
    DOCS: file.documents,
    GRAM: file.grams,
    PLAC: file.places,
    KEYS: file.open?.keys,
    TEXT: file.open?.texts,
    CONT: file.open?.content,
  };
  const parts = file.header.sections.flatMap(({ id, offset, length }) => {
    const section = inBlocks[id];
    return section ? blocksOf(bytes, offset, section) : [{ offset, length }];
  });
  return parts.filter(({ length }) => length > WINDOW);
}

/**
 * Sets the last four bytes such that the CRC-32 of all is `wanted`. The checksum is affine over GF(2): the effect of each
 * of the 32 bits is known, and the bits that add up to the difference are found by elimination.
 */
function forceChecksum(bytes: Uint8Array, wanted: number): void {
  const at = bytes.length - WINDOW;
  bytes.fill(0, at);
  const base = crc32(bytes);
  const rows: { effect: number; bits: number }[] = [];
  for (let bit = 0; bit < 32; bit++) {
    const place = at + (bit >> 3);
    bytes[place] = 1 << (bit & 7);
    let [effect, bits] = [(crc32(bytes) ^ base) >>> 0, (1 << bit) >>> 0];
    bytes[place] = 0;
    for (const row of rows)
      if (effect >>> 0 > (effect ^ row.effect) >>> 0)
        [effect, bits] = [(effect ^ row.effect) >>> 0, (bits ^ row.bits) >>> 0];
    if (effect !== 0) rows.push({ effect, bits });
    rows.sort((a, b) => b.effect - a.effect);
  }
  let [left, chosen] = [(base ^ wanted) >>> 0, 0];
  for (const row of rows)
    if (left > (left ^ row.effect) >>> 0) [left, chosen] = [(left ^ row.effect) >>> 0, (chosen ^ row.bits) >>> 0];
  for (let byte = 0; byte < WINDOW; byte++) bytes[at + byte] = (chosen >>> (8 * byte)) & 0xff;
}

/** A copy of the pack in which `change` was done to a part, with that part's checksum as it was before. */
export function forge(bytes: Uint8Array, { offset, length }: Extent, change: (part: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  const part = copy.subarray(offset, offset + length);
  const wanted = crc32(part);
  change(part.subarray(0, length - WINDOW));
  forceChecksum(part, wanted);
  return copy;
}

/** A copy of the pack that says something else of itself, in as many bytes, with the checksums right. */
export async function restate(bytes: Uint8Array, change: (info: Info) => Info): Promise<Uint8Array> {
  const { header } = unwrap(await openPackFile(memorySource('a.pack', bytes)));
  const { offset, length } = header.sections.find(({ id }) => id === 'INFO') ?? { offset: 0, length: 0 };
  const info = decodeInfo(bytes.subarray(offset, offset + length));
  assert.ok(info);
  const changed = encodeInfo(change(info));
  assert.equal(changed.length, length);
  const sections = header.sections.map((section) =>
    section.id === 'INFO' ? { ...section, crc: crc32(changed) } : section,
  );
  const copy = bytes.slice();
  copy.set(encodeHeader({ ...header, sections }));
  copy.set(changed, offset);
  return copy;
}
