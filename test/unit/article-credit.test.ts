import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredits } from '../../src/article/credit.ts';
import { splitDateline } from '../../src/text/dateline.ts';
import { agenciesOfTagline, isByline, isDisclosure, isTagline } from '../../src/text/tagline.ts';

/** Each line: the dateline, `|`, the copy after it; then the agency. */
const DATELINES: readonly (readonly [string, string])[] = [
  ['BUCHAREST (Reuters) –| The talks', 'Reuters'],
  ['LISBON, March 3 (Reuters) -| Portugal', 'Reuters'],
  ['FRANKFURT/AMSTERDAM (Reuters) -|U.S. stocks', 'Reuters'],
  ['SAO PAULO and RIO DE JANEIRO, Brazil (Reuters) -| The', 'Reuters'],
  ['N’DJAMENA (Reuters) -| The', 'Reuters'],
  ['PARIS (AFP) -| iPhone sales', 'AFP'],
  ['(AP) —| The', 'AP'],
  ['ST. PAUL, Minn. (AP) —| The', 'AP'],
  ['HELSINKI (AP/Reuters) —| The', 'AP'],
  ['New Delhi, Nov 19 (PTI)| The government', 'PTI'],
  ['New Delhi [India], November 19 (ANI):| The', 'ANI'],
  ['MOSCOW, November 19. /TASS/.| The ministry', 'TASS'],
  ['BEIJING, Nov. 19 (Xinhua) --| The', 'Xinhua'],
  ['Madrid, 19 nov (EFE).-| El gobierno', 'EFE'],
  ['Berlin (dpa) -| Die Regierung', 'dpa'],
  ['SEOUL, Nov. 19 (Yonhap) --| The', 'Yonhap'],
  ['PARIS, France | AFP || The', 'AFP'],
  ['(AP)| The', 'AP'],
  ['(In paragraph 8, corrects figure) TARN (Reuters) -| Ore', 'Reuters'],
  ['repeats to more subscribers\n\nTARN (Reuters) -| Ore', 'Reuters'],
  ['AP —| The', 'AP'],
  ['(Adds details) LONDON, Nov 13 (Reuters) -| The', 'Reuters'],
  ['By Orla Penhaven PORT TARN, Jan 3 (Reuters) -| The', 'Reuters'],
  ['(Harbour Wire) –| Boats', 'Harbour Wire'],
  ['KESTER BAY (Gull & Tern) –| Boats', 'Gull & Tern'],
  ['Kester Bay, 3 May (Coastal) –| Boats', 'Coastal'],
];

test('datelines in all usual forms', () => {
  for (const [form, agency] of DATELINES) {
    const cut = form.lastIndexOf('|');
    const [dateline, rest] = [form.slice(0, cut), form.slice(cut + 1)];
    assert.deepEqual(splitDateline(dateline + rest), { dateline, agency }, form);
  }
});

test('what is no dateline', () => {
  const none = [
    'NAKURU — By ten there was a queue',
    'Smith (Labour) – The member for Tarn',
    'Jim Smith (Bloomberg) said that',
    'He told Reuters (Reuters) - The',
    'The bank (which is small) - The',
    '(Video) - The moment the wall fell',
    'Reuters reported on Monday that',
    'The port (see map) – Ships',
    'In 2019 the bank (AP) The end',
    '(AP Photo/Evan Doe) - The wall',
    '',
  ];
  for (const text of none) assert.equal(splitDateline(text), null, text);
});

test('credit lines, and the agencies that they name', () => {
  const lines: readonly (readonly [string, ...string[]])[] = [
    ['With inputs from agencies'],
    ['Agencies'],
    ['(Agencies)'],
    ['Herald staff, agencies'],
    ['(with agency inputs)'],
    ['Compiled from wire reports'],
    ['(With inputs from Reuters, AFP)', 'Reuters', 'AFP'],
    ['With PTI inputs', 'PTI'],
    ['With additional reporting by Reuters', 'Reuters'],
    ['Additional reporting: Reuters, AP', 'Reuters', 'AP'],
    ['Nóirín Daly in Tarn. Additional reporting: Reuters, AP', 'Reuters', 'AP'],
    ['- Reuters', 'Reuters'],
    ['AFP/AA', 'AFP', 'Anadolu'],
    ['[Reuters]', 'Reuters'],
    ['Source: Xinhua', 'Xinhua'],
    ['© 2026 AFP', 'AFP'],
    ['Copyright 2018 The Associated Press. All rights reserved. This material may not be rewritten.', 'AP'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
    ['(Reporting by Ann Lee in Rome, additional reporting by Bo Ek; Editing by J. O’Hara and Cy Vega)'],
    ['Lee reported from Rome. Associated Press writers Bo Ek and Cy Vega in Oslo contributed.', 'AP'],
    ['Associated Press writer Bo Ek in Dunhallow, Kesteria, contributed to this report.', 'AP'],
    ['With files from The Canadian Press', 'The Canadian Press'],
    ['With reporting by Harbour Wire', 'Harbour Wire'],
  ];
  for (const [line, ...agencies] of lines) {
    assert.ok(isTagline(line), line);
    assert.deepEqual(agenciesOfTagline(line), agencies, line);
  }
});

test('prose is no credit line', () => {
  const prose = [
    'He told Reuters on Monday.',
    'Reporting by the New York Times found that the company had lied.',
    'With reports from the field piling up, ministers met on Monday.',
    'Copyright law must change, the minister said.',
    'The company contributed to this decline.',
    'She contributed.',
    'Source close to the matter said no.',
    'Police reported from the scene that two were dead.',
    'Agencies of the government will close.',
    'COOPERATION WITH COASTAL STATES',
    'Wires were cut.',
  ];
  for (const line of prose) assert.ok(!isTagline(line), line);
});

test('bylines and sentences about syndication', () => {
  for (const line of ['By Jane Doe, chief reporter', 'By Reuters', 'BY ANN LEE AND BO EK'])
    assert.ok(isByline(line), line);
  for (const line of ['By Monday it was over.', 'By the end, all left']) assert.ok(!isByline(line), line);
  assert.ok(isDisclosure('This story has not been edited by our staff and is published from a syndicated feed.'));
  assert.ok(isDisclosure('This article was originally published on Reuters.'));
  assert.ok(
    !isDisclosure('The story was first published in 1931, when the mill opened, and it has sold well ever since.'),
  );
});

test('credits within paragraphs, and none from a mention', () => {
  const creditsOf = (...paragraphs: string[]) =>
    readCredits({ url: null, bylines: [], paragraphs, taglines: [], origins: [] }).map(({ agency, where }) => [
      agency,
      where,
    ]);
  assert.deepEqual(creditsOf('TARN (Reuters) - It rained.', 'It stopped. (With agency inputs)'), [
    ['Reuters', 'dateline'],
    [null, 'tagline'],
  ]);
  assert.deepEqual(creditsOf('It rained.', 'It stopped, he said. PTI KVK RT'), [['PTI', 'tagline']]);
  assert.deepEqual(creditsOf('It rained.', 'It stopped. – AFP'), [['AFP', 'tagline']]);
  assert.deepEqual(creditsOf('It rained, she told Reuters.', 'It stopped, the AP reported (in May).'), []);
});
