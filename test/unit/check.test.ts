import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { readText } from '../../src/article/text.ts';
import { fail } from '../../src/base/result.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { demoPage, expected } from '../support/demo.ts';
import { packOf, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const reportOn = async (article: Article, pack: Pack): Promise<Report> =>
  unwrap(await check(article, { packs: [pack], lexicon }));

const demoArticle = async (): Promise<Article> => unwrap(await readArticle(parsePage(demoPage), null)).article;

const textOf = ({ page }: Report, { start, end }: { start: number; end: number }): string =>
  page.text.slice(start, end);

test('the demo page: every sentence, quote, drift and omission as labelled by hand', async () => {
  const report = await reportOn(await demoArticle(), await packOf(sampleStories(), false));
  assert.equal(report.verdict, 'derived');
  assert.deepEqual(
    report.sources.map(({ id }) => id),
    [expected.source],
  );
  assert.deepEqual(
    report.sentences.map((sentence) => ({ text: textOf(report, sentence), kind: sentence.kind })),
    expected.sentences,
  );
  const words = (text: string): string => text.replace(/[,.]$/, '');
  assert.deepEqual(
    report.quotes.map((quote) => [words(textOf(report, quote)), quote.status]),
    expected.quotes.map(({ text, status }) => [words(text), status]),
  );
  for (const { page } of expected.drift)
    assert.ok(report.drift.some((drift) => drift.page.includes(page) || page.includes(drift.page)));
  assert.ok(report.omitted.some(({ why }) => why === 'denial'));
  assert.equal(
    Object.values(report.coverage).reduce((sum, count) => sum + count, 0),
    report.page.words,
  );
});

test('the demo page against a sealed pack: the same runs, a word more at the most, and nothing that needs the text', async () => {
  const open = await reportOn(await demoArticle(), await packOf(sampleStories(), false));
  const sealed = await reportOn(await demoArticle(), await packOf(sampleStories(), true));
  assert.equal(sealed.runs.length, open.runs.length);
  for (const [at, { start, end, words }] of open.runs.entries()) {
    const run = sealed.runs[at];
    assert.ok(run && run.start <= start && run.end >= end && run.words <= words + 1);
  }
  assert.equal(sealed.verdict, open.verdict);
  assert.deepEqual(sealed.drift, []);
  assert.equal(sealed.sources[0]?.text, null);
  for (const [row, sentence] of sealed.sentences.entries()) {
    if (open.sentences[row]?.kind === 'verbatim') assert.equal(sentence.kind, 'verbatim');
  }
});

test('two reporters in one room: the quotes match, the page is its own', async () => {
  const text = `The quay at Brackwater was wet and empty when the minister's car drew up, an hour late.

She had come, she told the dozen of us under umbrellas, because people here ask her about ferries in the shops.

“We are prepared to sit down without preconditions, but not without principles,” Teodora Vashlin said.

A gull took the microphone cover. Somebody laughed, and the mayor handed her a flask of tea.

By noon the square had been swept, and the baker said he had sold more rolls than at Easter.`;
  const report = await reportOn(unwrap(readText(text, 'A wet morning')), await packOf(sampleStories(), false));
  assert.equal(report.verdict, 'independent');
  assert.deepEqual(new Set(report.sentences.map(({ kind }) => kind)), new Set(['own']));
  assert.equal(report.quotes[0]?.status, 'verbatim');
});

test('an explainer of the same event has the names of the story and goes its own way: it is not retold', async () => {
  const text = `EXPLAINER

Why the Strait of Arrend matters to Kesteria and Oressia

The Strait of Arrend, where Kesteria and Oressia have been at odds since March 2025, is narrower than most who quarrel over it suppose. Vashlin, the foreign minister of Kesteria, once rowed across it for a bet.

Kesteria and Oressia drew their first chart of the strait together. The Skerrow islets were a smudge on it, and nobody asked whose they were.

Ferries between Brackwater and Liskand used to take soldiers home on leave, and brides. In Brackwater people still speak of Liskand as the other side of the street.

Kolvane, the president of Oressia, was a pilot in the port of Liskand before he went into politics, and Oressian trawlers sounded their horns for him on the night he won.

Foreign Minister Teodora Vashlin said in an interview on Thursday that talks with Oressia could begin again. Readers ask what such talks would be about, and who in Kesteria and in Oressia would win by them.

Fishing comes first. Oressia has more trawlers than Kesteria has fishermen, as a saying in Brackwater goes, and both fleets want the same cod off the same islets.

Gas comes next, if there is any. Nobody has drilled beneath the islets, and geologists in Liskand are no surer of it than those in Dunhallow.

Then there is pride. The Marigold Star, the Oressian trawler that sank there, had been named for the daughter of her owner, and her bell hangs in the church at Liskand.

Halvora, which has offered its good offices before, has a coast guard of nine cutters. It would not be the first time that it lent some of them to neighbours.

Whatever Vashlin and Kolvane agree on, the parliament of Kesteria will want a say, and the Coastal Union a louder one.`;
  const report = await reportOn(unwrap(readText(text, 'The strait')), await packOf(sampleStories(), false));
  assert.ok(report.runs.some(({ words }) => words >= 8));
  assert.equal(report.verdict, 'independent');
  assert.ok(report.sentences.every(({ kind }) => kind === 'own'));
});

test('a formula is found as a run and makes no source', async () => {
  const text = `The harbour board in Tolvane put off its vote on dredging until the autumn, its secretary said.

Oressia’s foreign ministry did not immediately respond to a request for comment.

Nine trawlers stayed in port, and the chandler on the corner closed early for want of trade.`;
  const report = await reportOn(unwrap(readText(text, 'Dredging')), await packOf(sampleStories(), false));
  assert.ok(report.runs.some(({ words }) => words >= 8));
  assert.equal(report.verdict, 'independent');
});

test('no pack at all, and a pack that cannot be read, are errors and not "no match"', async () => {
  const article = await demoArticle();
  const none = await check(article, { packs: [], lexicon });
  assert.deepEqual(none.ok ? null : none.error.code, 'no-corpus');
  const pack = await packOf(sampleStories(), false);
  const broken: Pack = {
    ...pack,
    info: pack.info,
    candidates: async () => fail('pack-broken', 'section GRAM, offset 12'),
  };
  const failed = await check(article, { packs: [pack, broken], lexicon });
  assert.deepEqual(failed.ok ? null : failed.error.code, 'pack-broken');
});

test('an earlier version of a story is named with its source, not beside it', async () => {
  const stories = sampleStories();
  const latest = stories.find(({ id }) => id === expected.source);
  assert.ok(latest);
  const earlier = {
    ...latest,
    id: 'earlier',
    headline: `UPDATE 1-${latest.headline}`,
    text: latest.text.split('\n\n').slice(0, -5).join('\n\n'),
  };
  const report = await reportOn(await demoArticle(), await packOf([...stories, earlier], false));
  assert.equal(report.sources.length, 1);
  const named = [report.sources[0]?.id, ...(report.sources[0]?.versions.map(({ id }) => id) ?? [])];
  assert.deepEqual(named.sort(), ['earlier', latest.id].sort());
});

test('a text of more words than any story has is refused, and told how many they are', async () => {
  const checker = { packs: [await packOf(sampleStories(), false)], lexicon };
  const result = await check(unwrap(readText('An otter sleeps. '.repeat(40_000), 'Otters')), checker);
  assert.ok(!result.ok);
  assert.equal(result.error.code, 'page-too-large');
  assert.match(result.error.message, /120,000 words/);
});
