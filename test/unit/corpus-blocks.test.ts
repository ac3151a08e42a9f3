import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from '../../src/base/crc32.ts';
import { fail } from '../../src/base/result.ts';
import { pageExtent } from '../../src/corpus/block-layout.ts';
import { BlockSection } from '../../src/corpus/block-section.ts';
import { ByteCache } from '../../src/corpus/byte-cache.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { memoryScratch } from '../../src/corpus/scratch.ts';
import { BlockSectionWriter } from '../../src/corpus/section-writer.ts';
import { unwrap } from '../support/packs.ts';

const BLOCKS = Array.from({ length: 600 }, (_, i) => Uint8Array.from({ length: i % 90 }, (_unused, j) => i + j));
const BYTES = sectionBytes();

function sectionBytes(): Uint8Array {
  const writer = new BlockSectionWriter('DOCS', memoryScratch);
  for (const block of BLOCKS) writer.add(block);
  return Uint8Array.from([...writer.finish().chunks()].flatMap((chunk) => [...chunk]));
}

function sectionOver(source: ByteSource, cacheBytes = 1 << 20): BlockSection {
  const section = { id: 'TEST', offset: 0, length: BYTES.length, crc: crc32(BYTES) };
  return new BlockSection(source, section, 0, BLOCKS.length, new ByteCache(cacheBytes));
}

test('CRC-32 is the usual one', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
});

test('blocks on every page of the directory, the first, the last and empty ones', async () => {
  const blocks = sectionOver(memorySource('a', BYTES));
  for (const index of [0, 1, 90, 255, 256, 511, 512, 599]) {
    assert.deepEqual(unwrap(await blocks.read(index)), BLOCKS[index], `block ${index}`);
  }
  const wanted = [3, 255, 256, 540];
  const many = unwrap(await blocks.readMany(wanted));
  assert.deepEqual(
    many,
    wanted.map((index) => BLOCKS[index]),
  );
});

test('a cache of a few bytes changes no answer', async () => {
  const blocks = sectionOver(memorySource('a', BYTES), 100);
  for (let i = 0; i < 40; i++) {
    const index = (i * 37) % 600;
    assert.deepEqual(unwrap(await blocks.read(index)), BLOCKS[index]);
  }
});

test('what has been read is not read again; near blocks are read together', async () => {
  const reads: number[] = [];
  const memory = memorySource('a', BYTES);
  const source: ByteSource = {
    ...memory,
    gap: 4096,
    read: (offset, length) => {
      reads.push(offset);
      return memory.read(offset, length);
    },
  };
  const blocks = sectionOver(source);
  await blocks.readMany([10, 20, 60]);
  assert.equal(reads.length, 2, 'the directory and the blocks');
  await blocks.readMany([20, 60]);
  assert.equal(reads.length, 2);
});

test('a failed read is not remembered', async () => {
  let failures = 2;
  const memory = memorySource('a', BYTES);
  const source: ByteSource = {
    ...memory,
    read: async (offset, length) =>
      failures-- > 0 ? fail('input-unreadable', 'try again') : memory.read(offset, length),
  };
  const blocks = sectionOver(source);
  assert.equal((await blocks.read(5)).ok, false);
  assert.equal((await blocks.read(5)).ok, false);
  assert.deepEqual(unwrap(await blocks.read(5)), BLOCKS[5]);
});

test('a directory whose ends go back is an error, though its checksum is right', async () => {
  const bytes = BYTES.slice();
  const { offset, length } = pageExtent(0, BLOCKS.length, 0);
  const page = bytes.subarray(offset, offset + length);
  const view = new DataView(page.buffer, page.byteOffset, length);
  view.setUint32(8 + 8 * 3, 1, true);
  view.setUint32(length - 4, crc32(page.subarray(0, length - 4)), true);
  const blocks = sectionOver(memorySource('a', bytes));
  for (const wanted of [[3], [2, 4]]) {
    const read = await blocks.readMany(wanted);
    assert.match(read.ok ? '' : read.error.message, /a directory out of order in block [34] \(section TEST/);
  }
  assert.deepEqual(unwrap(await blocks.read(2)), BLOCKS[2]);
});
