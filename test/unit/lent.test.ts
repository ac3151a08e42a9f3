/** Sources that lent a page sentences and are not retold: a page of its own stays one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { check } from '../../src/match/check.ts';
import type { Kind, Report } from '../../src/match/report.ts';
import { articleOf } from '../support/check-page.ts';
import { demoPage, expected } from '../support/demo.ts';
import { packOf, story, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const OWN = `The fair at Fernhithe opened in drizzle on Saturday with forty stalls, two more than last summer.

Gwendolyn Ashby, who has run the tombola since 1988, said the tent poles had been borrowed from the scouts.

The brass band of Quellby played for an hour and a half, mostly waltzes, until the tuba player's chair gave way.

A jury of three schoolteachers gave the prize for marrows to Barnaby Thwaite, a retired signalman.

Nobody could say where the lost dachshund had come from, though it left with a sausage.`.split('\n\n');

const LENT = `The dispute flared in March 2025, when a Kesterian patrol boat and the Oressian trawler Marigold Star collided in fog off the largest of the islets, killing four fishermen. Oressia closed the northern lanes days later and Kesteria answered by suspending the ferry that had linked Brackwater and Liskand since 1961.`;

const own = Array.from({ length: 8 }, (_, round) => OWN.map((line) => `${line} Day ${round + 2} was no drier.`)).flat();

const kindsIn = ({ page, sentences }: Report, stretch: string): Set<Kind> => {
  const from = page.text.indexOf(stretch);
  const inside = sentences.filter(({ start, end }) => start >= from && end <= from + stretch.length);
  return new Set(inside.map(({ kind }) => kind));
};

async function reportOn(text: string, sealed: boolean): Promise<Report> {
  return unwrap(await check(articleOf(text), { packs: [await packOf(sampleStories(), sealed)], lexicon }));
}

for (const sealed of [false, true]) {
  const kind = sealed ? 'sealed' : 'open';

  test(`two sentences of the wire in a long page of its own are found, and nothing else is (${kind} pack)`, async () => {
    const report = await reportOn([...own.slice(0, 20), LENT, ...own.slice(20)].join('\n\n'), sealed);
    assert.deepEqual(kindsIn(report, LENT), new Set(['verbatim']));
    assert.equal(report.sentences.filter((sentence) => sentence.kind !== 'own').length, 2);
    assert.deepEqual(
      report.sources.map(({ id }) => id),
      [expected.source],
    );
    assert.equal(report.verdict, 'independent');
    assert.deepEqual(report.omitted, []);
  });

  test(`what was published a month apart is not retold, though it may be lent (${kind} pack)`, async () => {
    const { article } = unwrap(await readArticle(parsePage(demoPage), null));
    const checker = { packs: [await packOf(sampleStories(), sealed)], lexicon };
    const kindsOn = async (published: string, modified: string | null = null): Promise<Kind[]> =>
      unwrap(await check({ ...article, published, modified }, checker)).sentences.map((sentence) => sentence.kind);
    const [soon, late] = [await kindsOn('2026-05-08'), await kindsOn('2026-06-08')];
    assert.ok(soon.includes('rewritten'));
    assert.ok(!late.includes('rewritten'));
    assert.deepEqual(await kindsOn('2026-06-08', '2026-05-08'), soon);
    assert.deepEqual(
      late.map((one) => one === 'verbatim'),
      soon.map((one) => one === 'verbatim'),
    );
  });
}

test('a changed word in a lent passage is told, and what changed with it', async () => {
  const changed = LENT.replace('killing four', 'killing nine');
  const report = await reportOn([...own.slice(0, 20), changed, ...own.slice(20)].join('\n\n'), false);
  assert.deepEqual(kindsIn(report, changed), new Set(['edited', 'verbatim']));
  assert.deepEqual(
    report.drift.map(({ kind, page, original }) => [kind, page, original]),
    [['number', 'nine', 'four']],
  );
});

const RESULTS = `HALVORA, May 6 (Harbour Wire) – Skerrow Shipping Group reported a first-quarter net profit of 48.2 million crowns, compared with 39.7 million crowns a year earlier, helped by higher freight rates on its northern routes.

Earnings per share came to 2.14 crowns, and revenue rose 11.3 percent to 612.5 million crowns, the Halvora-based carrier said on Tuesday.

Chief Executive Ingmar Follestad said demand for grain shipments had been better than the company expected at the beginning of the year.

The company carried 845 thousand tonnes of grain in the period and expects to take delivery of further bulk vessels from the Liskand yard.

Its ferries carried 231 thousand passengers in the quarter, 6.4 percent more than a year earlier.

Shares in Skerrow, which was founded by Mateus Lindqvar and runs ferries between Brackwater and Liskand, have outperformed the index of the Halvora exchange this year.`;

const retold = ([profit, was, share, rise, revenue, tonnes, passengers, more]: readonly string[]): string =>
  `Skerrow Shipping Group of Halvora made ${profit} million crowns in the quarter, against ${was} million a year before, as freight rates in the north went up.

That is ${share} crowns for each share. Turnover was up ${rise} percent at ${revenue} million crowns, according to the carrier from Halvora.

Its chief executive, Ingmar Follestad, said demand for grain shipments had been better than the company expected in January.

In three months ${tonnes} thousand tonnes of it were carried, and new bulk vessels are to come from the yard in Liskand.

The ferries took ${passengers} thousand passengers across, ${more} percent more than in the same quarter of last year.

Skerrow, which Mateus Lindqvar founded, also has ferries from Brackwater to Liskand, and its shares have done better than others at the Halvora exchange.`;

test('a report with the words and names of the last quarter’s, and other figures, is not retold from it', async () => {
  const original = story('results', RESULTS, { agency: 'Harbour Wire', headline: '', date: '2026-05-06' });
  const checker = { packs: [await packOf([original], false)], lexicon };
  const isRetold = async (text: string): Promise<boolean> =>
    unwrap(await check(articleOf(text), checker)).sentences.some(({ kind }) => kind === 'rewritten');
  assert.ok(await isRetold(retold('48.2 39.7 2.14 11.3 612.5 845 231 6.4'.split(' '))));
  assert.ok(!(await isRetold(retold('55.9 41.6 2.48 8.7 671.8 902 264 3.7'.split(' ')))));
});
