import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from '../../src/base/crc32.ts';
import { describePack } from '../../src/cli/describe-pack.ts';
import { encodeHeader, headerLength } from '../../src/corpus/header.ts';
import { encodeInfo } from '../../src/corpus/info.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPackFile } from '../../src/corpus/pack-file.ts';
import { packBytes, story, unwrap } from '../support/packs.ts';

/** What clears a terminal. */
const CLEAR = '\u001b[2J';

/** The bytes of a pack that says `CLEAR` wherever it can say something of itself. */
async function hostilePack(): Promise<Uint8Array> {
  const bytes = packBytes([story('a', 'Talks resume.')], false);
  const { header, info } = unwrap(await openPackFile(memorySource('a.pack', bytes)));
  const hostile = encodeInfo({ ...info, name: CLEAR, version: CLEAR });
  const parts = header.sections.map(({ id, offset, length }) => ({
    id,
    bytes: id === 'INFO' ? hostile : bytes.subarray(offset, offset + length),
  }));
  parts.push({ id: CLEAR, bytes: new Uint8Array(4) });
  let offset = headerLength(parts.length);
  const sections = parts.map((part) => {
    const section = { id: part.id, offset, length: part.bytes.length, crc: crc32(part.bytes) };
    offset += part.bytes.length;
    return section;
  });
  return Buffer.concat([encodeHeader({ sealed: false, sections }), ...parts.map((part) => part.bytes)]);
}

test('nothing that a pack says of itself steers the terminal', async () => {
  const described = unwrap(await describePack(memorySource('a.pack', await hostilePack())));
  assert.match(described, /^name +\[2J\nversion +\[2J\n(?:.*\n)* {2}\[2J +4 bytes/m);
  assert.doesNotMatch(described, /[^\P{Cc}\n]/u);
});
