/** Every shared run of 8 words is found: the guarantee that all matching rests on. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, contextOf, findGrams, type Sides } from '../../src/corpus/grams.ts';
import { GRAM_WORDS, GUARANTEED_RUN, samplePositions } from '../../src/corpus/sampling.ts';
import { findWords } from '../../src/text/words.ts';
import { packOf, story, unwrap } from '../support/packs.ts';

// Few different words: many ties, repeated k-grams and accidental matches.
const word = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }) },
);
const words = (most: number) => fc.array(word, { maxLength: most });
const run = fc.array(word, { minLength: GUARANTEED_RUN, maxLength: GUARANTEED_RUN + 4 });
/** A text with `run` in it; nothing may stand before or after it. */
const around = fc.tuple(words(12), words(12));

const codes = fc.integer({ min: 1, max: 9 });
const sides: fc.Arbitrary<Sides> = fc.record({ before: codes, after: codes });

const textOf = (numbers: readonly number[]): string => numbers.map((number) => `w${number}`).join(' ');
const hashesOf = (numbers: readonly number[]): Uint32Array => findWords(textOf(numbers)).hashes;

/** Whether some k-gram is sampled at the same place of the run in both texts, and its neighbourhood agrees. */
function meets(
  [a, inA]: readonly [words: readonly number[], from: number],
  [b, inB]: readonly [words: readonly number[], from: number],
  length: number,
  sides: Sides,
): boolean {
  const [gramsA, gramsB] = [findGrams(hashesOf(a)), findGrams(hashesOf(b))];
  return gramsA.positions.some((position, i) => {
    const place = position - inA;
    const other = gramsB.positions.indexOf(inB + place);
    if (place < 0 || place + GRAM_WORDS > length || other < 0) return false;
    assert.equal(gramsA.hashes[i], gramsB.hashes[other]);
    const context = contextOf(gramsB.before[other] ?? 0, gramsB.after[other] ?? 0, sides);
    return agrees(context, gramsA.before[i] ?? 0, gramsA.after[i] ?? 0, sides);
  });
}

test('texts that share a run of eight words share a sampled k-gram within it', () => {
  fc.assert(
    fc.property(run, around, around, sides, (shared, [a1, a2], [b1, b2], given) => {
      const a = [[...a1, ...shared, ...a2], a1.length] as const;
      const b = [[...b1, ...shared, ...b2], b1.length] as const;
      assert.ok(meets(a, b, shared.length, given));
    }),
    { numRuns: 3000 },
  );
});

test('positions ascend without repetition, every four neighbouring k-grams have one, a third are taken', () => {
  fc.assert(
    fc.property(words(60), (text) => {
      const positions = samplePositions(hashesOf(text));
      assert.ok(positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? 0)));
      assert.ok(positions.every((position) => position + GRAM_WORDS <= text.length));
      for (let start = 0; start + GUARANTEED_RUN <= text.length; start++) {
        assert.ok(positions.some((position) => position >= start && position < start + 4));
      }
      if (text.length < GUARANTEED_RUN) assert.deepEqual(positions, []);
    }),
  );
  const distinct = hashesOf(Array.from({ length: 30_000 }, (_, i) => i));
  const density = samplePositions(distinct).length / distinct.length;
  assert.ok(Math.abs(density - 1 / 3) < 0.01, `density ${density}`);
});

test('a pack gives every original that shares eight words with the page, in open and sealed packs', async () => {
  await fc.assert(
    fc.asyncProperty(
      run,
      around,
      fc.array(words(40), { maxLength: 12 }),
      fc.nat(12),
      fc.boolean(),
      async (shared, [before, after], others, place, sealed) => {
        const original = others.toSpliced(Math.min(place, others.length), 0, [...shared, ...after]);
        const stories = original.map((text, i) => story(`s${String(i).padStart(2, '0')}`, `Start. ${textOf(text)}`));
        const pack = await packOf(stories, sealed);
        const candidates = unwrap(await pack.candidates(hashesOf([...before, ...shared])));
        const wanted = candidates.find(({ doc }) => doc === Math.min(place, others.length));
        assert.ok(wanted?.hits.some((at) => at >= before.length && at + GRAM_WORDS <= before.length + shared.length));
        for (const { hits } of candidates)
          assert.deepEqual(
            hits,
            [...new Set(hits)].sort((a, b) => a - b),
          );
        assert.deepEqual(
          candidates.map(({ doc }) => doc),
          candidates.map(({ doc }) => doc).sort((a, b) => a - b),
        );
      },
    ),
    { numRuns: 200 },
  );
});
