import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const PROGRAM = join(import.meta.dirname, '..', 'support', 'read-endless-rows.ts');
/** Milliseconds. A reader whose time grows with the row takes seconds for all of them; with its square, minutes for one. */
const HANGS = 120_000;

// In a process of its own: what hangs cannot be ended from within.
test('a page made to hang its reader, with rows without end of one mark, is read and compared', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', PROGRAM], {
    encoding: 'utf8',
    timeout: HANGS,
  });
  assert.equal(status, 0, `it came as far as ${JSON.stringify(stdout.trim().split('\n').at(-1))}\n${stderr}`);
});
