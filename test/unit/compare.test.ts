import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DocId } from '../../src/base/brand.ts';
import { span } from '../../src/base/span.ts';
import { agreementOf } from '../../src/match/agreement.ts';
import { check } from '../../src/match/check.ts';
import type { Report, ReportedSentence, Source } from '../../src/match/report.ts';
import { facingOf } from '../../src/report/compare/facing.ts';
import { levelOrder } from '../../src/report/compare/level.ts';
import { outlineOf } from '../../src/report/compare/outline.ts';
import type { Paragraph } from '../../src/report/compare/parts.ts';
import { rowsOf } from '../../src/report/compare/rows.ts';
import type { Stretch } from '../../src/report/compare/stretches.ts';
import { findWords } from '../../src/text/words.ts';
import { articleOf, checkPage } from '../support/check-page.ts';
import { only, packOf, story, unwrap } from '../support/packs.ts';
import { lexicon } from '../support/sample.ts';

const golden = (name: string): Report =>
  JSON.parse(readFileSync(new URL(`../fixtures/reports/${name}.json`, import.meta.url), 'utf8'));

const derived = golden('derived');

function sourceOf({ sources }: Report, index = 0): Source {
  return sources[index] ?? assert.fail('There is no such source.');
}

const facing = (report: Report, index = 0) => facingOf(report, sourceOf(report, index), null);

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ parts }) => parts.map(({ lead, stretches }) => lead + stretches.map(({ text }) => text).join('')).join(''))
    .join('\n\n');

const BRACKETS = { same: ['', ''], added: ['[+', ']'], dropped: ['[-', ']'], changed: ['[~', ']'] } as const;

/** A text with its changes in brackets, its labels in angle brackets, and hidden words as underscores. */
const marked = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ text, hidden, change, notes }) => {
      const [open, close] = BRACKETS[change];
      const labels = notes.map((note) => (note.about === 'quote' ? `<${note.status}>` : `<${note.kind}>`));
      return `${open}${text}${'_'.repeat(hidden)}${close}${labels.join('')}`;
    })
    .join('');

function partsOf(paragraphs: readonly Paragraph[] | null, passage: number): string[] {
  const parts = (paragraphs ?? []).flatMap((paragraph) => paragraph.parts);
  return parts.filter(({ passages }) => passages.includes(passage)).map(({ stretches }) => marked(stretches));
}

test('both sides hold every character of their texts, in order', () => {
  for (const index of [0, 1]) {
    const { page, original } = facing(derived, index);
    assert.equal(textOf(page), derived.page.text);
    assert.equal(textOf(original ?? []), sourceOf(derived, index).text);
  }
});

test('a passage shows what was added on the page, and what was dropped in the original', () => {
  const { page, original } = facing(derived);
  assert.deepEqual(partsOf(page, 1), [
    '[~Samira Okonjaro, a] former [+leader of the] teachers’ union, [~has] won Velmora’s presidential runoff by fewer ' +
      'than 60,000 votes, ending 12 years of rule by the National Compact.',
  ]);
  assert.deepEqual(partsOf(original, 1), [
    '[~PORT VELMORA, Jan 26 (Harbour Wire]) - Former teachers’ union [~leader Samira Okonjaro] won Velmora’s ' +
      'presidential runoff by fewer than 60,000 votes, [-the electoral commission said on Monday], ending 12 years of ' +
      'rule by the National Compact [-and opening the way to a possible fight over a recount].',
  ]);
});

test('what one passage keeps of a sentence is not dropped because another leaves it out', () => {
  const [first] = derived.sentences;
  assert.ok(first);
  const half = (start: number, end: number, from: number, to: number): ReportedSentence => ({
    ...first,
    ...span(start, end),
    kind: 'verbatim',
    original: [span(0, 290)],
    edits: [{ op: 'equal', page: [start, end], original: [from, to] }],
  });
  const sentences = [half(0, 30, 0, 145), half(31, 60, 145, 290)];
  const { original } = facing({ ...derived, sentences, quotes: [], drift: [], omitted: [] });
  assert.ok(!partsOf(original, 1).join('').includes('[-'));
});

test('a sentence that was cut short shows its rest as dropped', async () => {
  const sentence =
    'Divers raised the bell of the Marigold Star from the harbour floor on Tuesday before a silent crowd';
  const { original } = facing(await checkPage(`${sentence}.`, `${sentence}, the coast guard said.\n\nIt rang once.`));
  assert.deepEqual(partsOf(original, 1), [`${sentence}[-, the coast guard said.]`]);
});

test('labels of facts and quotes stand after the punctuation that follows them', () => {
  const { page } = facing(derived);
  const texts = derived.sentences.map((_, index) => partsOf(page, index).join(''));
  assert.ok(
    texts.some((text) => text.includes('telephone,”<altered>')),
    texts.join('\n'),
  );
  assert.ok(texts.some((text) => text.includes('73%<number>')));
});

test('what the page left out is labelled in the original, with its quote marks', () => {
  const parts = (facing(derived).original ?? []).flatMap((paragraph) => paragraph.parts);
  const quote = parts.filter(({ omitted }) => omitted === 'quote').map(({ stretches }) => marked(stretches));
  assert.deepEqual(quote, ['“If the count is right today, it will be just as right on Thursday.”']);
});

test('a number is said once where a passage is cut by what stands in it', () => {
  const { original } = facing(derived);
  const begins = (original ?? []).flatMap(({ parts }) => parts.flatMap((part) => part.begins));
  assert.deepEqual(begins, [...new Set(begins)]);
});

test('a page’s passages with one source are not those with another', () => {
  const [first, second] = [facing(derived, 0).passages, facing(derived, 1).passages];
  assert.equal(first.length + second.length, derived.sentences.filter(({ source }) => source !== null).length);
  assert.deepEqual(
    second.map(({ number }) => number),
    [1],
  );
});

test('rows hold both texts: each part of the original once at least, each of the page once', () => {
  const both = facing(derived);
  const rows = rowsOf(both);
  const starts = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ parts }) => parts.map(({ start }) => start));
  assert.deepEqual(
    rows.flatMap(({ page }) => starts(page)),
    starts(both.page),
  );
  const shown = new Set(rows.flatMap(({ original }) => starts(original)));
  assert.deepEqual(
    [...shown].sort((a, b) => a - b),
    starts(both.original ?? []),
  );
});

test('passages are level with each other in the longest order that both sides have', () => {
  const { passages } = facing(derived);
  const [one, two, three, four] = passages;
  assert.ok(one && two && three && four);
  assert.deepEqual(
    levelOrder(passages),
    passages.map(({ number }) => number),
  );
  const moved = [one, { ...two, original: four.original }, three, { ...four, original: two.original }];
  assert.deepEqual(levelOrder(moved).length, 2);
  assert.deepEqual(levelOrder([]), []);
});

const ORIGINAL = `DUNHALLOW, May 7 (Harbour Wire) - The lighthouse at Skerrow will be lit by hand again from June because no spare \
lamp can be found for its engine, the keepers said on Thursday. They have bought ladders.

“We climbed these stairs as children and we can climb them now, with a little more rest on the way,” said Orla Tamsin, \
the eldest of them. She is 81.`;
const PAGE = `The lighthouse at Skerrow will be lit by hand again from June because no spare lamp can be found for its motor, \
the keepers said.

“We climbed these stairs as children and we can climb them now, with a little more rest on the way,” said Orla Tamsin, \
the eldest of them. Gulls were heard.`;

async function sealedReport() {
  const pack = await packOf([story('light', ORIGINAL)], true);
  const report = unwrap(await check(articleOf(PAGE), { packs: [pack], lexicon }));
  const original = only(await pack.originals([0 as DocId]));
  return { report, original };
}

test('a sealed original shows the words that the page has too, and blanks for all the others', async () => {
  const { report, original } = await sealedReport();
  const outline = outlineOf(report, original);
  const words = findWords(ORIGINAL);
  const first = original.sentences.map(({ from }) => from as number);
  for (const [index, sentence] of outline.entries()) {
    assert.equal(sentence.words, (first[index + 1] ?? words.count) - (first[index] ?? 0));
    for (const { from, to, page } of sentence.known) {
      const known = findWords(report.page.text.slice(...page)).keys;
      const at = first[index] ?? 0;
      assert.deepEqual(known, words.keys.slice(at + from, at + to));
    }
  }
  const side = facingOf(report, sourceOf(report), outline).original ?? [];
  assert.deepEqual(
    side.map(({ parts }) => parts.length),
    [2, 2],
  );
  assert.match(partsOf(side, 1)[0] ?? '', /^_{5} The lighthouse at Skerrow .* for its _/);
  assert.ok(!textOf(side).includes('engine'));
});

test('only the original itself agrees with its word codes', async () => {
  const { original } = await sealedReport();
  assert.equal(agreementOf(ORIGINAL, original), 1);
  const slightly = ORIGINAL.replace('Orla', 'Una').replace('ladders', 'ropes');
  assert.ok(agreementOf(slightly, original) >= 0.9);
  assert.ok(agreementOf(PAGE, original) < 0.9);
  assert.ok(agreementOf(derived.page.text, original) < 0.5);
  assert.ok(agreementOf(`${ORIGINAL}\n\n${ORIGINAL}`, original) < 0.9);
});
