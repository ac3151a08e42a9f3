import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8 } from 'fflate';
import { beginnings } from '../../src/text/beginnings.ts';
import { stemOf } from '../../src/text/terms.ts';

/** The words of the English lexicon; for its layout see `src/text/lexicon.ts`. */
function lexiconWords(): string[] {
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'extension', 'lexicon', 'english.bin'));
  const [words, letters] = [bytes.readUInt32LE(8), 20 + 8 * bytes.readUInt32LE(8) + 4];
  const startOf = (place: number): number => letters + bytes.readUInt32LE(20 + 4 * (words + place));
  return Array.from({ length: words }, (_, place) => strFromU8(bytes.subarray(startOf(place), startOf(place + 1))));
}

test('no word is passed over whose stem is among those asked for', () => {
  const written = lexiconWords().flatMap((word) => [word, `${word}'s`, `${word}'`]);
  const keys = [...written, 'u.s', "u.s's", 'a.m', '3.5', '10,000', "x's", 'é', 'élysée', 'москва', '東京'];
  const missed = keys.filter((key) => {
    const stem = stemOf(key);
    return stem !== null && !beginnings([stem])(key);
  });
  assert.deepEqual(missed, []);
  assert.ok(keys.length > 50_000);
});

test('most words that begin otherwise are passed over', () => {
  const mayBe = beginnings(['minist', 'go', 'cri']);
  assert.deepEqual(['ministers', 'mirror', 'going', 'crying', 'cry'].map(mayBe), [true, false, true, true, true]);
  assert.ok(!mayBe('parliament'));
});
