/** What goes into a pack comes out of it: all of it from an open one, nothing readable from a sealed one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocId } from '../../src/base/brand.ts';
import type { Story } from '../../src/corpus/corpus.ts';
import { wholeHash } from '../../src/corpus/whole-hash.ts';
import { analyse } from '../../src/text/analyse.ts';
import { only, packBytes, packOf, story, unwrap } from '../support/packs.ts';

const token = fc.oneof(
  fc.constantFrom('said', 'the', 'U.S.', '“We', 'will,”', 'he', 'Mr.', '10,000', 'won’t.', '\n\n', '‘no’', '"', '日本'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(' ').trim().toString());
const status = fc.constantFrom('current' as const, 'withdrawn' as const);
const field = fc.string({ unit: 'grapheme', maxLength: 20 });
const stories: fc.Arbitrary<Story[]> = fc
  .array(fc.record({ text, status, agency: field, headline: field, byline: field, url: field, day: fc.nat(27) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((drafts) =>
    drafts.map(({ day, ...fields }, i) =>
      story(`id-${i}`, fields.text, { ...fields, date: `2026-01-${String(day + 1).padStart(2, '0')}` }),
    ),
  );

const inPackOrder = (given: readonly Story[]): Story[] =>
  given.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));

test('an open pack gives back the metadata and the text', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (given) => {
      const pack = await packOf(given, false);
      const list = unwrap(await pack.list());
      for (const [doc, expected] of inPackOrder(given).entries()) {
        const analysed = analyse(expected.text);
        const { id, status, agency, headline, byline, date, url } = expected;
        const info = { id, status, agency, headline, byline, date, url: url || null, words: analysed.words.count };
        assert.deepEqual(list[doc], info);
        const original = only(await pack.originals([doc as DocId]));
        assert.deepEqual(original.info, info);
        assert.equal(original.open?.text, expected.text);
        assert.deepEqual(original.codes, analysed.words.hashes);
        assert.deepEqual([original.sentences, original.quotes], [analysed.sentences, analysed.quotes]);
      }
    }),
  );
});

test('a sealed pack gives back codes, places and whole hashes, and no text, headline or byline', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (given) => {
      const pack = await packOf(given, true);
      for (const [doc, expected] of inPackOrder(given).entries()) {
        const { words, sentences, quotes } = analyse(expected.text);
        const original = only(await pack.originals([doc as DocId]));
        assert.deepEqual([original.info.headline, original.info.byline, original.open], [null, null, null]);
        assert.deepEqual(
          original.codes,
          words.hashes.map((hash) => hash & original.codeMask),
        );
        assert.deepEqual([original.sentences, original.quotes], [sentences, quotes]);
        for (const [kind, spans] of Object.entries({ sentences, quotes })) {
          const hashes = spans.map(({ from, to }) => wholeHash(words.hashes, from, to));
          assert.deepEqual([...(original.wholes?.[kind === 'quotes' ? 'quotes' : 'sentences'] ?? [])], hashes);
        }
      }
    }),
  );
});

test('the same stories give the same bytes, in whatever order they come', () => {
  fc.assert(
    fc.property(stories, fc.boolean(), (given, sealed) => {
      assert.deepEqual(packBytes(given.toReversed(), sealed), packBytes(given, sealed));
    }),
    { numRuns: 30 },
  );
});
