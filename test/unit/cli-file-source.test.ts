import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSource } from '../../src/cli/file-source.ts';
import { unwrap } from '../support/packs.ts';

test('a stretch that no memory can hold is an error', async () => {
  const source = unwrap(await fileSource(import.meta.filename));
  const read = await source.read(0, Number.MAX_SAFE_INTEGER);
  assert.match(read.ok ? 'read' : read.error.message, /cli-file-source\.test\.ts could not be read: /);
});
