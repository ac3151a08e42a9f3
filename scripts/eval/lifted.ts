/**
 * Pages of their own into which a passage of a Reuters story was put word for word: is the passage found, and is nothing
 * else said to be retold from that story? Some of the pages are US political news of 2015 and 2016 (PolNeAR), checked
 * against all stories; the others are Reuters stories, checked against one on a like subject from another time.
 *
 *     tsx scripts/eval/lifted.ts [--json]
 */

import { overlap } from '../../src/base/span.ts';
import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import type { Report, ReportedSentence } from '../../src/match/report.ts';
import { analyse } from '../../src/text/analyse.ts';
import { findWords } from '../../src/text/words.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf, packOf } from './check-text.ts';
import { lexicon } from './lexicon.ts';
import { politicalNews } from './political-news.ts';
import { type Measure, printMeasures } from './print.ts';
import { reutersStories, skipWithout } from './reuters.ts';
import { KINDS, type Kind, reutersPack } from './reuters-pack.ts';

skipWithout('data/reuters-2006-2009.jsonl.gz');

/** Sentences that are lifted together. */
const LENGTHS = [1, 3] as const;
/** Every one in so many stories lends a passage. */
const STEP = 150;
/** What is said on a like subject so long after, or before, is said of something else. */
const FAR_APART = 60 * 86_400_000;
/** Sentences of fewer words may stand in any text. */
const SHORTEST = 8;
/** The sentences at a story's beginning that are not lifted: datelines, what is retold at once. */
const BEGINNING = 3;

interface Lifted {
  readonly text: string;
  readonly passage: string;
}

/** A text with `count` sentences of a story as a paragraph in its middle; null where the story is too short. */
function lift(own: string, story: Story, count: number): Lifted | null {
  const { sentences } = analyse(story.text);
  const [first, last] = [sentences[BEGINNING], sentences[BEGINNING + count - 1]];
  if (!first || !last || sentences.length < BEGINNING + count + BEGINNING) return null;
  const passage = story.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const paragraphs = own.split(/\n\s*\n/);
  const middle = paragraphs.length >> 1;
  return { text: [...paragraphs.slice(0, middle), passage, ...paragraphs.slice(middle)].join('\n\n'), passage };
}

interface Tally {
  lifted: number;
  found: number;
  own: number;
  /** Own sentences that are called rewritten: what they share word for word is shared, whoever wrote it. */
  claimed: number;
  drift: number;
}

/** Whether it is said to be the wire's: as a sentence, or by the quote that makes it up. */
const isFound = ({ quotes }: Report, sentence: ReportedSentence): boolean =>
  sentence.kind === 'verbatim' ||
  sentence.kind === 'edited' ||
  quotes.some((quote) => quote.status === 'verbatim' && 2 * overlap(quote, sentence) > sentence.end - sentence.start);

function add(tally: Tally, report: Report, passage: string): void {
  const { text } = report.page;
  const from = text.indexOf(passage);
  const to = from + passage.length;
  const inside = report.sentences
    .filter(({ start, end }) => start >= from && end <= to)
    .filter(({ start, end }) => findWords(text.slice(start, end)).count >= SHORTEST);
  const outside = report.sentences.filter(({ start, end }) => end <= from || start >= to);
  tally.lifted += inside.length;
  tally.found += inside.filter((sentence) => isFound(report, sentence)).length;
  tally.own += outside.length;
  tally.claimed += outside.filter(({ kind }) => kind === 'rewritten').length;
  tally.drift += report.drift.length;
}

interface Page {
  readonly lifted: Lifted;
  readonly pack: Pack;
  readonly published: string | null;
}

async function tallyOf(pages: readonly Page[]): Promise<Tally> {
  const tally: Tally = { lifted: 0, found: 0, own: 0, claimed: 0, drift: 0 };
  for (const { lifted, pack, published } of pages) {
    const article = articleOf({ title: '', published, text: lifted.text });
    add(tally, unwrap(await check(article, { packs: [pack], lexicon })), lifted.passage);
  }
  return tally;
}

const measuresOf = (name: string, { lifted, found, own, claimed, drift }: Tally): Measure[] => [
  { name: `${name}: own sentences`, value: own },
  { name: `${name}: lifted sentences found`, value: found / lifted },
  { name: `${name}: own sentences called rewritten`, value: claimed / own },
  { name: `${name}: drifts claimed`, value: drift },
];

const stories: Story[] = [];
for await (const story of reutersStories()) stories.push(story);
const byId = new Map(stories.map((story) => [story.id, story]));
const lenders = stories.filter((_, place) => place % STEP === 0);
const news = politicalNews();

/** A story on a like subject from another time. */
async function likeStory(story: Story, pack: Pack): Promise<Story | null> {
  const docs = unwrap(await pack.similar(findWords(story.text).hashes, null));
  const infos = unwrap(await pack.list([...docs].sort((a, b) => a - b)));
  const like = infos.find(({ date }) => Math.abs(Date.parse(date ?? '') - Date.parse(story.date)) > FAR_APART);
  return byId.get(like?.id ?? '') ?? null;
}

/** Of another subject, from years later, checked against all stories. */
async function onOtherSubjects(kind: Kind, count: number): Promise<Tally> {
  const pack = await reutersPack(kind);
  return tallyOf(
    lenders.flatMap((story, place) => {
      const lifted = lift(news[place % news.length] ?? '', story, count);
      return lifted ? [{ lifted, pack, published: null }] : [];
    }),
  );
}

/** On a like subject, from another time, which they tell or not; checked against the lender alone. */
async function onLikeSubjects(kind: Kind, count: number, isDated: boolean): Promise<Tally> {
  const all = await reutersPack('open');
  const pages: Page[] = [];
  for (const story of lenders) {
    const like = await likeStory(story, all);
    const lifted = like && lift(like.text, story, count);
    if (lifted) pages.push({ lifted, pack: await packOf([story], kind), published: isDated ? like.date : null });
  }
  return tallyOf(pages);
}

const measures: Measure[] = [];
for (const kind of KINDS) {
  for (const count of LENGTHS) {
    const name = `${kind} pack, ${count} ${count === 1 ? 'sentence' : 'sentences'}`;
    measures.push(
      ...measuresOf(`${name}, another subject`, await onOtherSubjects(kind, count)),
      ...measuresOf(`${name}, a like subject`, await onLikeSubjects(kind, count, true)),
      ...measuresOf(`${name}, a like subject, undated`, await onLikeSubjects(kind, count, false)),
    );
  }
}
printMeasures(measures);
