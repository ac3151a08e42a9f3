import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { GRAM_WORDS, samplePositions } from '../../src/corpus/sampling.ts';
import { indexGrams, LONG_RUN, type Run, runsAround, runsBetween } from '../../src/match/runs.ts';
import { findWords } from '../../src/text/words.ts';
import { SHARED, withoutShared } from '../support/shared.ts';

type Plain = readonly [page: number, original: number, words: number];

const plain = (runs: readonly Run[]): Plain[] =>
  runs
    .map(({ page, original }): Plain => [page.from, original.from, page.to - page.from])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** Every pair of positions, extended word by word: what "maximal shared run" says, and nothing cleverer. */
function naiveRuns(page: ArrayLike<unknown>, original: ArrayLike<unknown>, n: number): Plain[] {
  const runs: Plain[] = [];
  for (let i = 0; i < page.length; i++) {
    for (let j = 0; j < original.length; j++) {
      if (page[i] !== original[j] || (i > 0 && j > 0 && page[i - 1] === original[j - 1])) continue;
      let words = 0;
      while (i + words < page.length && j + words < original.length && page[i + words] === original[j + words]) words++;
      if (words >= n) runs.push([i, j, words]);
    }
  }
  return runs;
}

const codes = (letters: readonly number[]): Uint32Array => Uint32Array.from(letters);

test('the runs are those of the naive search, on texts of few words', () => {
  const text = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 9 }), (a, b, n) => {
      const [page, original] = [codes(a), codes(b)];
      assert.deepEqual(plain(runsBetween(page, indexGrams(page, n), original, n)), naiveRuns(page, original, n));
    }),
    { numRuns: 2000 },
  );
});

test('the runs around the sampled k-grams are all the long runs', () => {
  const shared = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: LONG_RUN, maxLength: 30 });
  const own = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 });
  const text = (passages: readonly (readonly number[])[]): fc.Arbitrary<Uint32Array> =>
    fc.array(fc.oneof(own, fc.constantFrom(...passages)), { maxLength: 6 }).map((parts) => codes(parts.flat()));
  const pair = fc.array(shared, { minLength: 1, maxLength: 3 }).chain((all) => fc.tuple(text(all), text(all)));
  fc.assert(
    fc.property(pair, fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), ([a, b], weights) => {
      const grams = { starts: samplePositions(a), k: GRAM_WORDS, weights: Float32Array.from(weights) };
      assert.deepEqual(plain(runsAround(a, grams, b, LONG_RUN)), naiveRuns(a, b, LONG_RUN));
    }),
  );
});

test('a planted run is found with its exact place on both sides', () => {
  const filler = fc.array(fc.integer({ min: 1000, max: 9999 }), { maxLength: 40 });
  fc.assert(
    fc.property(filler, filler, filler, filler, fc.integer({ min: LONG_RUN, max: 40 }), (a, b, c, d, words) => {
      const run = Array.from({ length: words }, (_, k) => k);
      const [page, original] = [codes([...a, ...run, ...b]), codes([...c, ...run, ...d])];
      const found = plain(runsBetween(page, indexGrams(page, LONG_RUN), original, LONG_RUN));
      assert.ok(
        found.some(([i, j, n]) => i <= a.length && j <= c.length && i - j === a.length - c.length && n >= words),
      );
    }),
  );
});

interface Article {
  readonly cluster: string;
  readonly paragraphs: readonly string[];
}

function clusters(): string[][] {
  const byCluster = new Map<string, string[]>();
  for (const line of readFileSync(join(SHARED, 'data/publishers-2018.jsonl'), 'utf8').trim().split('\n')) {
    const { cluster, paragraphs }: Article = JSON.parse(line);
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), paragraphs.join('\n\n')]);
  }
  return [...byCluster.values()];
}

/** The naive search over word keys, sped up by nothing but a look at where the first word stands. */
function naiveKeyRuns(page: readonly string[], original: readonly string[], n: number): Plain[] {
  const places = new Map<string, number[]>();
  original.forEach((key, j) => {
    places.set(key, [...(places.get(key) ?? []), j]);
  });
  const runs: Plain[] = [];
  page.forEach((key, i) => {
    for (const j of places.get(key) ?? []) {
      if (i > 0 && j > 0 && page[i - 1] === original[j - 1]) continue;
      let words = 1;
      while (i + words < page.length && page[i + words] === original[j + words]) words++;
      if (words >= n) runs.push([i, j, words]);
    }
  });
  return runs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

test('real pages that share wire copy: the same runs as the naive search', {
  skip: withoutShared('data/publishers-2018.jsonl'),
}, () => {
  let pairs = 0;
  let found = 0;
  for (const texts of clusters()) {
    const words = texts.map(findWords);
    words.forEach((a, i) => {
      const index = indexGrams(a.hashes, LONG_RUN);
      for (const b of words.slice(i + 1)) {
        const runs = plain(runsBetween(a.hashes, index, b.hashes, LONG_RUN));
        assert.deepEqual(runs, naiveKeyRuns(a.keys, b.keys, LONG_RUN));
        pairs++;
        found += runs.length;
      }
    });
  }
  console.log(`${pairs} pairs of pages, ${found} runs`);
});
