import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/text/analyse.ts';
import { findWords, wordKey } from '../../src/text/words.ts';

const pieces = fc.constantFrom(
  'Velmora',
  'isn’t',
  'U.S.',
  '10,000.5',
  '“We',
  'won”',
  'e\u0301tude',
  'ﬁne',
  'co\u00ADop',
  '—',
  '.',
  '…',
  '東京都',
  '\n\n',
  ' ',
  '\u00A0',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((list) => list.join(' ')),
  fc.array(pieces).map((list) => list.join('')),
);

test('words stand in order, within the text, and their keys come from it', () => {
  fc.assert(
    fc.property(text, (input) => {
      const words = findWords(input);
      let end = 0;
      for (let k = 0; k < words.count; k++) {
        assert.ok((words.start[k] ?? -1) >= end && (words.end[k] ?? 0) > (words.start[k] ?? 0));
        end = words.end[k] ?? 0;
        assert.equal(words.keys[k], wordKey(input.slice(words.start[k], end)));
      }
      assert.ok(end <= input.length);
    }),
    { numRuns: 2000 },
  );
});

test('every word belongs to exactly one sentence', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { words, sentences } = analyse(input);
      let next = 0;
      for (const { from, to } of sentences) {
        assert.equal(from, next);
        assert.ok(to > from);
        next = to;
      }
      assert.equal(next, words.count);
    }),
    { numRuns: 2000 },
  );
});

test('quotes lie within the text and are not empty', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const quote of analyse(input).quotes)
        assert.ok(quote.start >= 0 && quote.end <= input.length && quote.to > quote.from);
    }),
    { numRuns: 2000 },
  );
});

/** The rule itself, for texts of plain characters: what the scan must find. */
const NAIVE =
  /[\p{L}\p{N}]+(?:(?:['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?!\p{L}))|(?<=\.\p{L})\.(?=\p{L}(?!\p{L})))[\p{L}\p{N}]+)*/gu;

test('plain texts have the words that the rule says', () => {
  const plain = fc.string({ unit: fc.constantFrom(..."aUS12.,'’‘“”—- \n…"), maxLength: 24 });
  fc.assert(
    fc.property(plain, (input) => {
      const words = findWords(input);
      const found = Array.from(words.keys, (key, k) => [words.start[k], key]);
      assert.deepEqual(
        found,
        Array.from(input.matchAll(NAIVE), ({ index, 0: word }) => [index, wordKey(word)]),
      );
    }),
    { numRuns: 5000 },
  );
});
