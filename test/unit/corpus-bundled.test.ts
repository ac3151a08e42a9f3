import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileSource } from '../../src/cli/file-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { unwrap } from '../support/packs.ts';

const PACK = join(import.meta.dirname, '..', '..', 'extension', 'corpus', 'reuters.pack');

test('the bundled Reuters pack is sealed, sound, within its size, and made by the rules of today', async () => {
  const source = unwrap(await fileSource(PACK));
  assert.ok(source.size <= 4_000_000, `${source.size} bytes`);
  const pack = unwrap(await openPack(source));
  const { name, sealed, originals } = unwrap(await pack.verify());
  assert.deepEqual([name, sealed, originals > 2000], ['reuters', true, true]);
  const stories = unwrap(await pack.list());
  assert.ok(
    stories.every(({ headline, byline, agency }) => headline === null && byline === null && agency === 'Reuters'),
  );
});
