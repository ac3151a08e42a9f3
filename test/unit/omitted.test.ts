import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../support/check-page.ts';

const KEPT = [
  'The harbour of Velmouth reopened on Wednesday after a storm that sank eleven trawlers, port officials said.',
  'Ferry operator Brannock Lines said it had lost $18.7 million in bookings since the quay was closed on Oct. 19.',
  'Harbourmaster Ilse Corriveau told reporters the dredging barge had been out of reach for 31 hours.',
  'Engineers found that the breakwater could hold back waves of four metres until the spring repairs begin.',
];

async function omitted(sentence: string, page: readonly string[] = KEPT): Promise<string[]> {
  const original = [...KEPT, sentence].join('\n\n');
  const report = await checkPage(page.join('\n\n'), original);
  return report.omitted.map(({ why, start, end }) => `${why}: ${original.slice(start ?? 0, end ?? 0)}`);
}

const LEFT_OUT: readonly (readonly [string, string])[] = [
  ['denial', 'Quillfeather Mutual denied that it had delayed any payments.'],
  ['denial', 'A spokeswoman for the council declined to comment on the repairs.'],
  ['caveat', 'The figures could not be independently verified.'],
  ['caveat', 'The estimate is preliminary and may be revised in December.'],
  ['caveat', 'Ekeland said the lights had nothing to do with the sinkings.'],
];
for (const [why, sentence] of LEFT_OUT) {
  test(`left out: ${sentence}`, async () => assert.deepEqual(await omitted(sentence), [`${why}: ${sentence}`]));
}

test('a quote longer than a phrase is missed', async () => {
  const found = await omitted(
    '"The sea took in one night what we built in forty summers here," Ekeland told a meeting.',
  );
  assert.deepEqual(found, ['quote: The sea took in one night what we built in forty summers here,']);
});

test('plain narration is not', async () => {
  assert.deepEqual(await omitted('The harbour lies forty kilometres west of the regional capital.'), []);
});

test('nor is what the page took up', async () => {
  const denial = 'Quillfeather Mutual denied that it had delayed any payments.';
  assert.deepEqual(await omitted(denial, [...KEPT, 'Quillfeather Mutual denied having delayed any payments.']), []);
});
