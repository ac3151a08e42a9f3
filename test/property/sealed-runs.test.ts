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

const isSame = (a: Place, b: Place): boolean => a.every((value, k) => value === b[k]);

test('a sealed pack finds the runs of its open twin', async () => {
  const stories = sampleStories();
  const [open, sealed] = await Promise.all([packOf(stories, false), packOf(stories, true)]);
  let [all, missed] = [0, 0];
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
        missed += expected.filter((run) => !said.some((one) => isSame(one, run))).length;
      },
    ),
    { numRuns: 150, seed: 20_261_121 },
  );
  console.log(`${all} runs, ${missed} of them with another end on the sealed side`);
  assert.ok(missed / all < 0.02);
});
