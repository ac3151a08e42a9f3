import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ChainInput, linkSentences, OWN, STEP } from '../../src/match/chain.ts';

/** The probability of going on with sentence `to` after sentence `from`, given that a source is followed. */
function stepProbability(from: number, to: number, sourceOf: Uint16Array): number {
  const count = sourceOf.length;
  if (sourceOf[from] !== sourceOf[to]) return STEP.otherSource / count;
  switch (to - from) {
    case 0:
      return STEP.same;
    case 1:
      return STEP.next;
    case 2:
      return STEP.skipOne;
    case 3:
      return STEP.skipTwo;
    default:
      return (to > from ? STEP.ahead : STEP.back) / count;
  }
}

/** The probability of one walk, step by step: state j is "from sentence j", n + j is "own, after sentence j". */
function walkProbability({ sourceOf, ratios }: ChainInput, walk: readonly number[]): number {
  const n = sourceOf.length;
  return walk.reduce((product, state, i) => {
    const before = walk[i - 1];
    const isOwn = state >= n;
    const emitted = isOwn ? 1 : (ratios[i * n + state] ?? 0);
    if (before === undefined) return ((isOwn ? OWN.afterOwn : 1 - OWN.afterOwn) * emitted) / n;
    const own = before >= n ? OWN.afterOwn : OWN.afterSource;
    if (isOwn) return state - n === before % n ? product * own : 0;
    return product * (1 - own) * stepProbability(before % n, state, sourceOf) * emitted;
  }, 1);
}

/** The probability of each link by adding up every walk there is. */
function naiveLinks(input: ChainInput): number[] {
  const states = 2 * input.sourceOf.length;
  const walks = states ** input.pageSentences;
  const linked = new Array<number>(input.pageSentences).fill(0);
  let total = 0;
  for (let number = 0; number < walks; number++) {
    const walk = Array.from({ length: input.pageSentences }, (_, i) => Math.floor(number / states ** i) % states);
    const probability = walkProbability(input, walk);
    total += probability;
    walk.forEach((state, i) => {
      if (state < input.sourceOf.length) linked[i] = (linked[i] ?? 0) + probability;
    });
  }
  return linked.map((sum) => sum / total);
}

test('forward and backward passes give what all walks together give', () => {
  const input = fc
    .record({
      pageSentences: fc.integer({ min: 1, max: 3 }),
      first: fc.integer({ min: 1, max: 6 }),
      second: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ pageSentences, first, second }) =>
      fc.record({
        pageSentences: fc.constant(pageSentences),
        sourceOf: fc.constant(Uint16Array.from([...Array(first).fill(0), ...Array(second).fill(1)])),
        ratios: fc
          .array(fc.double({ min: 0.03, max: 150, noNaN: true }), {
            minLength: pageSentences * (first + second),
            maxLength: pageSentences * (first + second),
          })
          .map((list) => Float64Array.from(list)),
      }),
    );
  fc.assert(
    fc.property(input, (chain) => {
      const expected = naiveLinks(chain);
      linkSentences(chain).forEach(({ probability }, i) => {
        assert.ok(Math.abs(probability - (expected[i] ?? 0)) < 1e-9);
      });
    }),
  );
});
