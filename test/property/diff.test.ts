import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commonInOrder, diffWords } from '../../src/match/diff.ts';

/** The longest common subsequence, by trying every way. */
function naiveCommon(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const without = naiveCommon(rest, b);
  const at = b.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + naiveCommon(rest, b.slice(at + 1)));
}

const short = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 });

test('words in order are counted as by trying every way', () => {
  fc.assert(
    fc.property(short, short, (a, b) =>
      assert.equal(commonInOrder(Uint32Array.from(a), Uint32Array.from(b)), naiveCommon(a, b)),
    ),
  );
});

test('the edits cover both sides in order, and their equal steps are equal', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      let [i, j, equal] = [0, 0, 0];
      for (const { op, page, original } of diffWords(Uint32Array.from(a), Uint32Array.from(b))) {
        assert.deepEqual([page.from, original.from], [i, j]);
        assert.equal(op === 'insert' || op === 'equal' || op === 'replace', page.to > page.from);
        assert.equal(op === 'delete' || op === 'equal' || op === 'replace', original.to > original.from);
        if (op === 'equal') {
          assert.deepEqual(a.slice(page.from, page.to), b.slice(original.from, original.to));
          equal += page.to - page.from;
        }
        [i, j] = [page.to, original.to];
      }
      assert.deepEqual([i, j], [a.length, b.length]);
      assert.equal(equal, naiveCommon(a, b));
    }),
  );
});
