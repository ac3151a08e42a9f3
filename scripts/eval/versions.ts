/**
 * Stories with an earlier version in the corpus (the same slug, up to a day before, a tenth of the words or more in long
 * runs): is a version the first source? The story itself is left out of the pack.
 *
 *     tsx scripts/eval/versions.ts [--json]
 */

import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import { indexGrams, LONG_RUN, runsBetween } from '../../src/match/runs.ts';
import { findWords } from '../../src/text/words.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf, only } from './check-text.ts';
import { lexicon } from './lexicon.ts';
import { printMeasures } from './print.ts';
import { reutersStories, skipWithout } from './reuters.ts';
import { reutersPack } from './reuters-pack.ts';

skipWithout('data/reuters-2006-2009.jsonl.gz');

const MOST_PAGES = 500;
const DAY = 86_400_000;
const LEAST_SHARED = 0.1;

const slugOf = (id: string): string => /^(.*)-idUS/.exec(id)?.[1] ?? id;

/** The share of a text's words that stand in long runs of another. */
function sharedWith(text: string, other: string): number {
  const [a, b] = [findWords(text).hashes, findWords(other).hashes];
  const covered = new Uint8Array(a.length);
  for (const { page } of runsBetween(a, indexGrams(a, LONG_RUN), b, LONG_RUN)) covered.fill(1, page.from, page.to);
  return covered.reduce((sum, one) => sum + one, 0) / Math.max(1, a.length);
}

/** Stories with the share of their words that the best earlier version has. */
async function laterVersions(): Promise<{ story: Story; share: number }[]> {
  const bySlug = new Map<string, Story[]>();
  for await (const story of reutersStories())
    bySlug.set(slugOf(story.id), [...(bySlug.get(slugOf(story.id)) ?? []), story]);
  const found: { story: Story; share: number }[] = [];
  for (const versions of bySlug.values()) {
    for (const story of versions) {
      const earlier = versions.filter(
        ({ id, date }) => id !== story.id && date <= story.date && Date.parse(story.date) - Date.parse(date) <= DAY,
      );
      const share = Math.max(0, ...earlier.map(({ text }) => sharedWith(story.text, text)));
      if (share >= LEAST_SHARED) found.push({ story, share });
    }
  }
  const step = Math.max(1, Math.floor(found.length / MOST_PAGES));
  return found.filter((_, index) => index % step === 0);
}

type Later = Awaited<ReturnType<typeof laterVersions>>;

/** The share of the stories of which a version is the first source. */
async function shareRight(stories: Later, pack: Pack): Promise<number> {
  const ids = unwrap(await pack.list()).map(({ id }) => id);
  let right = 0;
  for (const { story, share } of stories) {
    const own = ids.indexOf(story.id);
    const checker = { packs: [only(pack, (doc) => doc !== own)], lexicon };
    const report = unwrap(
      await check(articleOf({ title: story.headline, published: story.date, text: story.text }), checker),
    );
    const [first] = report.sources;
    const words = (first?.coverage.verbatim ?? 0) + (first?.coverage.edited ?? 0);
    // A version under another slug ("-corrected", "-sb") is as good if it has as much of the story.
    if (first && (slugOf(first.id) === slugOf(story.id) || words / report.page.words >= share)) right++;
  }
  return right / stories.length;
}

const stories = await laterVersions();
printMeasures([
  { name: 'stories with an earlier version', value: stories.length },
  {
    name: 'a version is the first source',
    value: await shareRight(stories, await reutersPack('open')),
    wanted: '≥ 0.99',
  },
  {
    name: 'a version is the first source, sealed',
    value: await shareRight(stories, await reutersPack('sealed')),
    wanted: '≥ 0.99',
  },
]);
