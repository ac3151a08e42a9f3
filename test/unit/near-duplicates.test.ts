import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGrams } from '../../src/corpus/grams.ts';
import { NearDuplicates } from '../../src/corpus/near-duplicates.ts';
import { findWords } from '../../src/text/words.ts';

/** Invented words, none of which comes twice. */
const words = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `w${from + i}`);

function foundAmong(texts: readonly (readonly string[])[]): [document: number, of: number][] {
  const near = new NearDuplicates();
  for (const text of texts) near.add(findGrams(findWords(text.join(' ')).hashes).hashes);
  return near.find().map(({ document, of }) => [document, of]);
}

test('a story that is another with a few words changed, added or cut is told; one that shares half is not', () => {
  const story = words(0, 400);
  const changed = story.with(150, 'other').with(300, 'another');
  assert.deepEqual(foundAmong([story, words(1000, 400), changed]), [[2, 0]]);
  assert.deepEqual(foundAmong([story, [...story, ...words(2000, 20)]]), [[1, 0]]);
  assert.deepEqual(foundAmong([story.slice(15), words(3000, 400), story]), [[2, 0]]);
  assert.deepEqual(foundAmong([story, [...story.slice(200), ...words(4000, 200)]]), []);
});

test('texts too short to say are not told, nor are empty ones', () => {
  assert.deepEqual(foundAmong([[], [], words(0, 6), words(0, 6)]), []);
});

test('of many that are the same each but the first is told', () => {
  const texts = Array.from({ length: 2000 }, () => words(0, 120));
  assert.equal(foundAmong(texts).length, 1999);
});
