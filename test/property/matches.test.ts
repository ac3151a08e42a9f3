import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesOf } from '../../src/base/matches.ts';

const PATTERNS = [/[.!?]+/g, /a*/g, /\s*\n\s*/gu, /(?<digits>\d)(b)?/gi, /(?:)/g];

test('matches are those of matchAll, however often a pattern is used', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '.', '!', ' ', '\n', '7') });
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), fc.array(text), (pattern, texts) => {
      for (const one of texts) assert.deepEqual(matchesOf(pattern, one), [...one.matchAll(pattern)]);
    }),
  );
});
