import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordRanks, withoutTwins } from '../../src/corpus/word-ranks.ts';

test('a word is known by its hash, whichever of the words with that hash an original has', () => {
  const page = new WordRanks(Uint32Array.of(0xf0000001, 7, 0xf0000002, 7, 0)).find(
    Uint32Array.of(7, 0xf0000003, 0xf0000002, 7),
  );
  assert.deepEqual([...page.ranks], [1, 0xffffffff, 2, 1]);
  assert.deepEqual([...withoutTwins(Uint32Array.of(0, 3, 2, 1), page)], [0, 1, 2, 1]);
});

test('every word of a large vocabulary is found, and no other', () => {
  const hashes = Uint32Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1));
  const { ranks } = new WordRanks(hashes.subarray(0, 4000)).find(hashes);
  assert.deepEqual([...ranks.subarray(0, 4000)], [...Array(4000).keys()]);
  assert.ok(ranks.subarray(4000).every((rank) => rank === 0xffffffff));
});
