import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../support/check-page.ts';

/** An invented story; each test swaps one sentence of it, on the page alone or on both sides. */
const STORY = [
  'The harbour of Velmouth reopened on Wednesday after a storm that sank eleven trawlers, port officials said.',
  'Ferry operator Brannock Lines said it had lost $26.4 million in bookings since the quay was closed on Oct. 19.',
  'Harbourmaster Ilse Corriveau told reporters the dredging barge had been out of reach for 46 hours.',
  '"We have not reached a stage at which the eastern mole is safe," said Corriveau, who took over in 2017.',
  'Engineers found that the breakwater could hold back waves of four metres until the spring repairs begin.',
  'Deputy mayor Tomas Ekeland said the town council would pay for the new navigation lights.',
  '"We would rebuild tomorrow if the insurers paid the claims tonight," Ekeland told a meeting of fishermen.',
  'Insurers at Quillfeather Mutual denied that they had delayed any of the payments owed to trawler owners.',
  'The province will send two cranes to the quay in March unless the thaw comes early.',
];

async function driftsOf(change: (sentence: string) => string): Promise<string[]> {
  const { drift } = await checkPage(STORY.map(change).join('\n\n'), STORY.join('\n\n'));
  return drift.map(({ kind, original, page }) => `${kind}: ${original} → ${page}`);
}

const swap = (from: string, to: string) => (sentence: string) => sentence.replace(from, to);

const DRIFTS: readonly (readonly [string, string, string])[] = [
  ['46 hours', '64 hours', 'number: 46 hours → 64 hours'],
  ['$26.4 million', '$24.6 million', 'number: $26.4 million → $24.6 million'],
  ['Oct. 19', 'Nov. 9', 'date: Oct. 19 → Nov. 9'],
  ['in 2017', 'in 2015', 'date: 2017 → 2015'],
  ['on Wednesday', 'on Monday', 'date: Wednesday → Monday'],
  ['have not reached', 'have reached', 'negation: have not reached → have reached'],
  ['could hold back', 'will hold back', 'hedge: breakwater could hold → breakwater will hold'],
  [
    ' if the insurers paid the claims tonight',
    '',
    'hedge: We would rebuild tomorrow if the insurers paid the claims tonight → We would rebuild tomorrow',
  ],
  [
    ' unless the thaw comes early',
    '',
    'hedge: The province will send two cranes to the quay in March unless the thaw comes early → The province will send two cranes to the quay in March',
  ],
  ['Tomas Ekeland', 'Oswin Ekeland', 'name: Tomas Ekeland → Oswin Ekeland'],
];
for (const [from, to, drift] of DRIFTS) {
  test(`“${from}” made “${to || 'nothing'}” is a drift`, async () =>
    assert.deepEqual(await driftsOf(swap(from, to)), [drift]));
}

const NO_DRIFTS: readonly (readonly [string, string])[] = [
  ['$26.4 million', 'nearly $27 million'],
  ['$26.4 million', '$26.4m'],
  ['46 hours', 'forty-six hours'],
  ['on Oct. 19', 'on 19 October'],
  ['on Wednesday', 'on Nov. 13'],
  ['on Wednesday', 'yesterday'],
  ['could hold back', 'might hold back'],
  ['could hold back', 'is thought able to hold back'],
  ['have not reached', "haven't reached"],
  ['four metres', '13 feet'],
  ['on Wednesday', 'on 13/11'],
  ['46 hours', 'nearly two days'],
  ['eleven trawlers', 'almost a dozen trawlers'],
  ['in 2017', 'seven years ago'],
  ['$26.4 million', '26.4 million dollars'],
  ['Ekeland', 'Ekelund'],
  ['said Corriveau', 'Corriveau said'],
];
for (const [from, to] of NO_DRIFTS) {
  test(`“${from}” made “${to}” is none`, async () => assert.deepEqual(await driftsOf(swap(from, to)), []));
}

test('a hedge dropped in other words is a drift', async () => {
  const said =
    'According to engineers, waves of four metres will be held back by the breakwater until work starts in spring.';
  const drifts = await driftsOf((sentence) => (sentence.startsWith('Engineers') ? said : sentence));
  assert.equal(drifts.length, 1);
  assert.match(drifts[0] ?? '', /^hedge: could hold back waves of four metres.* → .*will be held back/);
});

test('a hedge of one part of a sentence is not dropped where another part, said flatly, is kept', async () => {
  const whole =
    'Trawlers that can hold off on mooring at Velmouth may benefit as long as the swell eases again, one pilot said, ' +
    'though sixty of the smaller trawlers from the outer islands had already moored at Velmouth before the swell rose.';
  const kept =
    'Sixty of the smaller trawlers from the outer islands had already moored at Velmouth before the swell rose.';
  const original = STORY.toSpliced(3, 0, whole).join('\n\n');
  const { drift } = await checkPage(STORY.toSpliced(3, 0, kept).join('\n\n'), original);
  assert.deepEqual(drift, []);
});

test('a statement that changed its speaker is a drift', async () => {
  const drifts = await driftsOf(swap('Deputy mayor Tomas Ekeland said', 'Ilse Corriveau said'));
  assert.deepEqual(drifts, ['attribution: Tomas Ekeland → Ilse Corriveau said']);
});

test('a fact that only moved is none', async () => {
  const moved = STORY.toSpliced(2, 1);
  const page = [...moved, 'For 46 hours, the harbourmaster told reporters, the dredging barge had been out of reach.'];
  const { drift } = await checkPage(page.join('\n\n'), STORY.join('\n\n'));
  assert.deepEqual(drift, []);
});

test('the offsets are those of the words on the page', async () => {
  const page = STORY.map(swap('46 hours', '64 hours')).join('\n\n');
  const { drift } = await checkPage(page, STORY.join('\n\n'));
  for (const { start, end, page: words } of drift) assert.equal(page.slice(start, end), words);
});
