/** `npm start` without a display. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function start(...args: readonly string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  return spawnSync(tsx, ['scripts/start.ts', ...args], { cwd: ROOT, env, encoding: 'utf8' });
}

test('prints the report of the demo page, and saves pictures of page and popup', () => {
  const { status, stdout, stderr } = start();
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Strait talks could resume next month/);
  const pictures = stdout.slice(stdout.indexOf('Pictures:')).match(/\S+\.png/g) ?? [];
  assert.equal(pictures.length, 2, stdout);
  for (const picture of pictures) assert.deepEqual(readFileSync(picture).subarray(0, 4), PNG);
  rmSync(dirname(pictures[0] ?? ''), { recursive: true });
});

test('says what is wrong with a file that is no article, or no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecheck-start-'));
  const empty = join(folder, 'empty.html');
  writeFileSync(empty, '<!doctype html><title>Nothing</title>');
  const noArticle = start(empty);
  assert.equal(noArticle.status, 2, noArticle.stderr);
  assert.match(noArticle.stdout, /No article found/);
  const missing = start(join(folder, 'missing.html'));
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /missing\.html could not be read/);
  assert.doesNotMatch(missing.stderr, /\n\s+at /, 'no stack');
  assert.equal(start('--help').status, 1);
  rmSync(folder, { recursive: true });
});
