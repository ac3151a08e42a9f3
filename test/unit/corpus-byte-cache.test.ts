import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteCache } from '../../src/corpus/byte-cache.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const kept = (cache: ByteCache, keys: readonly number[]): number[] => keys.filter((key) => cache.get(key));

test('the oldest are thrown out, but not those that were asked for', () => {
  const cache = new ByteCache(30);
  for (const key of [1, 2, 3]) cache.set(key, bytes(10));
  cache.get(1);
  cache.set(4, bytes(10));
  assert.deepEqual(kept(cache, [1, 2, 3, 4]), [1, 3, 4]);
});

test('where all were asked for, the oldest go', () => {
  const cache = new ByteCache(30);
  for (const key of [1, 2, 3]) cache.set(key, bytes(10));
  kept(cache, [1, 2, 3]);
  cache.set(4, bytes(10));
  assert.deepEqual(kept(cache, [1, 2, 3, 4]), [2, 3, 4]);
});

test('the budget holds, also for what exceeds it alone', () => {
  const cache = new ByteCache(30);
  for (const key of [1, 2]) cache.set(key, bytes(10));
  cache.set(1, bytes(20));
  assert.deepEqual(kept(cache, [1, 2]), [1, 2]);
  cache.set(3, bytes(31));
  assert.deepEqual(kept(cache, [1, 2, 3]), [1, 2]);
});
