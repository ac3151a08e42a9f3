import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordRanks } from '../../src/corpus/word-ranks.ts';

test('a word is known by its hash, whichever of the words with that hash an original has', () => {
  const ranks = WordRanks.of(Uint32Array.of(0xf0000001, 7, 0xf0000002, 7, 0));
  assert.deepEqual([...(ranks?.find(Uint32Array.of(7, 0xf0000003, 0xf0000002, 7)) ?? [])], [1, 0xffffffff, 2, 1]);
  assert.deepEqual([...(ranks?.withoutTwins(Uint32Array.of(0, 3, 2, 1)) ?? [])], [0, 1, 2, 1]);
});

test('hashes that were made to crowd are refused: to look through them would never end', () => {
  assert.equal(WordRanks.of(Uint32Array.from({ length: 1 << 14 }, (_, i) => i << 18)), null);
});
