import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredits } from '../../src/article/credit.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { readArticle } from '../../src/article/read.ts';
import { Slices } from '../../src/article/slices.ts';
import { agenciesIn } from '../../src/text/agencies.ts';
import { splitDateline } from '../../src/text/dateline.ts';
import { agenciesOfTagline, isByline, isDisclosure, isSigned, isTagline } from '../../src/text/tagline.ts';
import { documentOf } from '../support/dom.ts';
import { unwrap } from '../support/packs.ts';

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
  ['LISBON, 3 March (Reuters) -| The', 'Reuters'],
  ['LISBON, March 3, 2026 (Reuters) -| The', 'Reuters'],
  ['TARN, KESTER BAY and PORT ORREL (Reuters) -| The', 'Reuters'],
  ['TARN, March 3 (Thomson Reuters Foundation) -| The', 'Reuters'],
  ['TARN(Reuters)-| The', 'Reuters'],
  ['OFF THE COAST OF TARN (Reuters) -| The', 'Reuters'],
  ['REUTERS –| The', 'Reuters'],
  ['TARN BAY, Ore. (AP) _| The', 'AP'],
  ['TARN BAY — (AP) —| The', 'AP'],
  ['TARN BAY (The Associated Press) —| The', 'AP'],
  ['PARIS (AFP) .-| The', 'AFP'],
  ['PARIS, March 3, 2026 (BSS/AFP) -| The', 'BSS'],
  ['Tarn: (PTI)| The', 'PTI'],
  ['Tarn, Mar 3 PTI –| The', 'PTI'],
  ['Tarn (Kesteria) [Orrelia], Mar 3 (ANI):| The', 'ANI'],
  ['Tarn, March 3 (IANS) :| The', 'IANS'],
  ['Tarn, March 3 (IANSlife)| The', 'IANS'],
  ['Berlin, 3. März (dpa) -| Die', 'dpa'],
  ['Berlin/Tarn (dpa/tmn) -| Die', 'dpa'],
  ['MADRID, 3 Mar. (EUROPA PRESS) -| El', 'Europa Press'],
  ['MOSCOW. March 3 (Interfax) -| The', 'Interfax'],
  ['TARN, March 3 /TASS/.| The', 'TASS'],
  ['BEIJING, March 3 (Xinhua)| The', 'Xinhua'],
  ['TOKYO (Kyodo) —| The', 'Kyodo'],
  ['Tokyo, March 3 (Jiji Press)--| The', 'Jiji'],
  ['ANKARA (AA) –| The', 'Anadolu'],
  ['TARN, Mar 03 (APP):| The', 'APP'],
  ['ROMA (ANSA) -| Il', 'ANSA'],
  ['TORONTO — The Canadian Press —| The', 'The Canadian Press'],
  ['March 3 (UPI) --| The', 'UPI'],
  ['TARN (Tribune News Service) —| The', 'Tribune News Service'],
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
    'Photo (Reuters) - The wall',
    'Listen (Bloomberg) - The programme',
    'Ask Reuters – The first thing to know',
    'Ann Lee (Labour, Tarn) - The member',
    '',
  ];
  for (const text of none) assert.equal(splitDateline(text), null, text);
});

test('agencies whose names say what they are, whatever mark stands before them', () => {
  for (const line of ['Tarn News Agency', '-Tarn News Agency', "'Tarn News Agency' said", 'TARN –The Tarn News Agency'])
    assert.deepEqual(agenciesIn(line), ['Tarn News Agency'], line);
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
    ['*With inputs from agencies*'],
    ['Inputs: PTI', 'PTI'],
    ['(With inputs from PTI and ANI)', 'PTI', 'ANI'],
    ['With a report from Reuters', 'Reuters'],
    ['Additional reporting AFP', 'AFP'],
    ['From wire reports'],
    ['Source: Agencies'],
    ['SOURCE: REUTERS', 'Reuters'],
    ['REUTERS', 'Reuters'],
    ['Via AP news wire', 'AP'],
    ['/AFP', 'AFP'],
    ['~ Reuters', 'Reuters'],
    ['-Agencies'],
    ['AP and Reuters', 'AP', 'Reuters'],
    ['Avec AFP', 'AFP'],
    ['Mit Material von dpa', 'dpa'],
    ['Con información de EFE', 'EFE'],
    ['(Reporting by Ann Lee; Editing by Bo Ek; ann.lee@harbour.example; +44 20 0000 0000)'],
    ['(Reporting by Ann Lee; Editing by Bo Ek; Twitter: @annlee)'],
    ['(Reporting by Tarn Newsroom)'],
    ['The Associated Press and Reuters contributed to this report.', 'AP', 'Reuters'],
    ['Reuters contributed to this report from Tarn.', 'Reuters'],
    ['Our Standards: The Thomson Reuters Trust Principles., opens new tab', 'Reuters'],
    ['(c) Copyright Thomson Reuters 2026', 'Reuters'],
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
    'The agency contributed to this report of the flood commission, it said.',
    'Editing by committee is no way to make a film.',
    'Via Tarn, trains run to the coast.',
    'Credit: that is what farmers need.',
  ];
  for (const line of prose) assert.ok(!isTagline(line), line);
});

test('bylines, with "by" and without', () => {
  const bylines = [
    'By Jane Doe, chief reporter',
    'By Reuters',
    'BY ANN LEE AND BO EK',
    'By Ann Lee - Associated Press',
  ];
  for (const line of bylines) assert.ok(isByline(line), line);
  for (const line of ['By Monday it was over.', 'By the end, all left']) assert.ok(!isByline(line), line);
  for (const line of ['Ann Lee, Reuters', 'Reuters | Tarn', 'Tarn Desk, Agencies']) assert.ok(isSigned(line), line);
  for (const line of ['Ann Lee, Tarn', 'Reuters', 'In Tarn, Reuters saw smoke']) assert.ok(!isSigned(line), line);
});

test('sentences that tell where the copy is from', () => {
  const disclosures = [
    'This story has not been edited by our staff and is published from a syndicated feed.',
    'This story has been published from a wire agency feed without modifications to the text.',
    '(This story is published as part of an auto-generated syndicate wire feed. No editing has been done.)',
    '(This news has been published through a Syndicate feed by ANI and has been auto-generated.)',
    'This article was originally published on Reuters.',
    'This story first appeared in The Harbour Wire.',
    'This article was produced by Reuters and is shown here under licence.',
    'This report includes reporting from The Associated Press.',
    'This report by The Canadian Press was first published March 3, 2026.',
    'Information from The Associated Press was used in this report.',
    'Read the original article on Reuters.',
    'Published under a content-sharing agreement with Reuters.',
  ];
  const prose = [
    'The story was first published in 1931, when the mill opened, and it has sold well ever since.',
    'This story first appeared in a book of tales that she wrote.',
    'This report was produced by a panel of nine, who met in March.',
    'Information from the two ships was used in this report, the commission said.',
  ];
  for (const line of disclosures) assert.ok(isDisclosure(line), line);
  for (const line of prose) assert.ok(!isDisclosure(line), line);
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

test('origins that metadata state, and that no outlet is its own', async () => {
  const creditsOf = async (head: string, body = '') => {
    const document = documentOf(
      `<html><head><meta property="og:site_name" content="Tarn Post">${head}</head><body>${body}</body></html>`,
    );
    const { origins } = await readMetadata(document, 'https://post.example/a', new Slices());
    return readCredits({ url: 'https://post.example/a', bylines: [], paragraphs: [], taglines: [], origins }).map(
      ({ agency, text, where }) => [agency, text, where],
    );
  };
  const linked = (fields: string) =>
    creditsOf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tide",${fields}}</script>`);
  assert.deepEqual(await linked('"sourceOrganization":{"name":"Reuters"}'), [['Reuters', 'Reuters', 'metadata']]);
  assert.deepEqual(await linked('"creditText":"Ann Lee/AFP"'), [['AFP', 'Ann Lee/AFP', 'metadata']]);
  assert.deepEqual(await linked('"copyrightHolder":[{"name":"dpa"}]'), [['dpa', 'dpa', 'metadata']]);
  assert.deepEqual(await linked('"isBasedOn":"https://www.reuters.com/world/tide"'), [
    ['Reuters', 'https://www.reuters.com/world/tide', 'metadata'],
  ]);
  assert.deepEqual(await linked('"isBasedOn":{"@type":"CreativeWork","url":"https://wire.example/1"}'), [
    [null, 'https://wire.example/1', 'metadata'],
  ]);
  assert.deepEqual(await linked('"sourceOrganization":{"name":"Harbour Wire"}'), [
    ['Harbour Wire', 'Harbour Wire', 'metadata'],
  ]);
  assert.deepEqual(await linked('"sourceOrganization":{"name":"Tarn Post"},"copyrightHolder":"The Tarn Post"'), []);
  const hNews =
    '<div class="hnews hentry"><span class="source-org vcard"><span class="org fn">Associated Press</span></span></div>';
  assert.deepEqual(await creditsOf('', hNews), [['AP', 'Associated Press', 'metadata']]);
});

const BODY = [
  'The harbour town of Tarn closed its ferry pier on Monday after a storm tore away the last forty metres of it.',
  'Engineers said that the repair would take until the autumn, and that boats would land at the old quay until then.',
  '“We have seen worse,” said Maud Ferrier, who sells tickets there, “but not in the middle of the season.”',
];

/** Lines under the headline and after the last paragraph, and the credits that they make, as "agency where". */
const PLACED: readonly (readonly [above: string, below: string, ...credits: string[]])[] = [
  ['By Ann Lee, Reuters', '', 'Reuters byline'],
  ['Ann Lee | Associated Press', '', 'AP byline'],
  ['By Tarn Web Desk with inputs from PTI', '', 'PTI byline'],
  ['', 'With inputs from agencies', 'null tagline'],
  ['', '(With inputs from ANI)', 'ANI tagline'],
  ['', '— Reuters', 'Reuters tagline'],
  ['', '(Reporting by Ann Lee; Editing by Bo Ek)', 'null tagline'],
  ['', 'Our Standards: The Thomson Reuters Trust Principles.', 'Reuters tagline'],
  ['', 'This story has been published from a wire agency feed without changes.', 'null tagline'],
  ['By Ann Lee', '', ...[]],
];

test('credit lines make credits, say where they stand, and are no part of the text', async () => {
  for (const [above, below, ...credits] of PLACED) {
    const lines = [above, ...BODY, below].filter((line) => line !== '').map((line) => `<p>${line}</p>`);
    const html = `<html><head><title>Pier closed</title></head><body><h1>Pier closed</h1><div>${lines.join('')}</div></body></html>`;
    const { article } = unwrap(await readArticle(documentOf(html), null));
    assert.deepEqual(
      article.credit.map(({ agency, where }) => `${agency} ${where}`),
      credits,
      above + below,
    );
    assert.equal(article.text, BODY.join('\n\n'), above + below);
  }
});
