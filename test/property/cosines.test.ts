import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeLexicon, openLexicon } from '../../src/text/lexicon.ts';
import { unwrap } from '../support/packs.ts';

const WORDS = ['ferry', 'harbour', 'tide', 'quay', 'mast'];

const dot = (a: Int8Array, b: Int8Array): number => a.reduce((sum, component, d) => sum + component * (b[d] ?? 0), 0);

function naive(a: Int8Array | undefined, b: Int8Array | undefined): number {
  return a && b ? dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)) || 1) : 0;
}

/** Components at both ends of their range too, where a sum is greatest. */
const vectors = fc.integer({ min: 1, max: 130 }).chain((dimensions) =>
  fc.array(
    fc
      .array(fc.oneof(fc.integer({ min: -128, max: 127 }), fc.constantFrom(-128, 127)), {
        minLength: dimensions,
        maxLength: dimensions,
      })
      .map((components) => Int8Array.from(components)),
    { minLength: WORDS.length, maxLength: WORDS.length },
  ),
);
const ranks = fc.array(fc.integer({ min: -1, max: WORDS.length - 1 }), { maxLength: 40, size: 'max' });

test('the cosines of many words at once are those of each two', () => {
  fc.assert(
    fc.property(vectors, ranks, ranks, (table, rows, columns) => {
      const lexicon = unwrap(openLexicon(encodeLexicon(WORDS, table)));
      const found = lexicon.cosines(rows, columns);
      const wanted = rows.flatMap((row) => columns.map((column) => Math.fround(naive(table[row], table[column]))));
      assert.equal(found.length, wanted.length);
      for (const [at, cosine] of wanted.entries()) assert.ok(Math.abs((found[at] ?? 2) - cosine) < 1e-6, `${at}`);
    }),
  );
});
