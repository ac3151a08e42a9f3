import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranksOf, withoutTwins } from '../../src/corpus/word-ranks.ts';

test('a word is known by its hash, whichever of the words with that hash an original has', () => {
  const table = Uint32Array.of(0xf0000001, 7, 0xf0000002, 7, 0);
  const { page, twins } = ranksOf(Uint32Array.of(7, 0xf0000003, 0xf0000002, 7), table);
  assert.deepEqual([...page], [1, 0xffffffff, 2, 1]);
  assert.deepEqual([...withoutTwins(Uint32Array.of(0, 3, 2, 1), twins)], [0, 1, 2, 1]);
});
