/** Offsets beyond 2^32 bytes, without a file of that size: a pack whose middle is not stored. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocId } from '../../src/base/brand.ts';
import { ByteWriter } from '../../src/base/byte-writer.ts';
import { ok } from '../../src/base/result.ts';
import { directoryLength, readEntry } from '../../src/corpus/block-layout.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';
import { encodeHeader, headerLength, readHeader } from '../../src/corpus/header.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { findWords } from '../../src/text/words.ts';
import { packBytes, story, unwrap } from '../support/packs.ts';

const FERRY = 'Ferries between the two harbours will sail again on Monday, the port authority said on Friday.';

/** The pack, with a section of an unknown kind and of `gap` zeros before the last ones. */
async function withGap(bytes: Uint8Array, gap: number, before: string): Promise<ByteSource> {
  const { sealed, sections } = unwrap(await readHeader(memorySource('a.pack', bytes)));
  const place = sections.findIndex(({ id }) => id === before);
  const cut = sections[place]?.offset ?? 0;
  const shift = headerLength(1) - headerLength(0);
  const filler = { id: 'FILL', offset: cut + shift, length: gap, crc: 0 };
  const moved = sections.map((section, i) => ({ ...section, offset: section.offset + shift + (i < place ? 0 : gap) }));
  const header = encodeHeader({ sealed, sections: [...moved.slice(0, place), filler, ...moved.slice(place)] });
  const first = Uint8Array.from([...header, ...bytes.subarray(headerLength(sections.length), cut)]);
  const last = bytes.subarray(cut);
  const read = (offset: number, length: number): Uint8Array => {
    const [from, source] = offset < first.length + gap ? [offset, first] : [offset - first.length - gap, last];
    return source.slice(from, from + length);
  };
  return {
    name: 'large.pack',
    gap: 4096,
    size: first.length + gap + last.length,
    read: async (offset, length) => ok(read(offset, length)),
  };
}

test('sections that begin beyond 2^32 bytes are read where they lie', async () => {
  for (const gap of [2 ** 31, 2 ** 32, 5 * 2 ** 32 + 12_345]) {
    for (const before of ['DOCS', 'GRAM']) {
      const source = await withGap(packBytes([story('ferry', FERRY)], false), gap, before);
      const pack = unwrap(await openPack(source));
      const [candidate] = unwrap(await pack.candidates(findWords(FERRY).hashes));
      assert.equal(candidate?.doc, 0);
      assert.equal(unwrap(await pack.originals([0 as DocId]))[0]?.open?.text, FERRY);
    }
  }
});

test('blocks that begin beyond 2^32 bytes within their section are found', () => {
  const [blocks, base, length] = [300, 2 ** 33 + 7, 2 ** 25];
  const page = new ByteWriter();
  page.u64(base);
  for (let block = 256; block < blocks; block++) {
    page.u32((block - 255) * length);
    page.u32(block);
  }
  const entry = readEntry(page.finish(), 299, directoryLength(blocks));
  assert.deepEqual(entry, { offset: directoryLength(blocks) + base + 43 * length, length, crc: 299 });
});
