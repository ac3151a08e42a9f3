import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { findShared } from '../../src/match/candidates.ts';
import { preparePage } from '../../src/match/page.ts';
import { packOf, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

type Place = readonly [page: number, original: number, words: number];

async function runsOn(article: Article, pack: Pack): Promise<Place[]> {
  const { shared } = unwrap(await findShared(preparePage(article, lexicon), [pack]));
  return shared.flatMap(({ runs }) =>
    runs.map(({ page, original }): Place => [page.from, original.from, page.to - page.from]),
  );
}

/** Whether `a` holds the whole of `b`, word beside word. */
const holds = (a: Place, b: Place): boolean =>
  a[0] - a[1] === b[0] - b[1] && a[0] <= b[0] && a[0] + a[2] >= b[0] + b[2];

test('a sealed pack finds every run of its open twin, unbroken, and hardly ever a longer one', async () => {
  const stories = sampleStories();
  const [open, sealed] = await Promise.all([packOf(stories, false), packOf(stories, true)]);
  let [all, longer] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...stories),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('17', 'harbour', 'never', 'Kolvane', 'and')), {
        minLength: 5,
        maxLength: 30,
      }),
      async (story, changes) => {
        const words = story.text.split(' ');
        for (const [at, word] of changes) words[at % words.length] = word;
        const article = unwrap(readText(words.join(' '), 'A page'));
        const [expected, said] = [await runsOn(article, open), await runsOn(article, sealed)];
        all += expected.length;
        for (const run of expected) {
          const found = said.find((one) => holds(one, run));
          assert.ok(found, `the run ${run.join()} is not found`);
          if (found[2] > run[2]) longer++;
        }
      },
    ),
    { numRuns: 150, seed: 20_261_121 },
  );
  console.log(`${all} runs, ${longer} of them longer on the sealed side`);
  assert.ok(longer / all < 0.03);
});
