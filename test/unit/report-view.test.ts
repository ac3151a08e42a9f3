import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Edit, Report } from '../../src/match/report.ts';
import { marksOf } from '../../src/report/marks.ts';
import { type Piece, piecesOf } from '../../src/report/pieces.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { changeRows, omissionRows, quoteRows } from '../../src/report/view/findings.ts';
import { passageRows } from '../../src/report/view/passages.ts';
import { segmentsOf } from '../../src/report/view/segments.ts';
import { sourceRows } from '../../src/report/view/sources.ts';

const golden = (name: string): Report =>
  JSON.parse(readFileSync(new URL(`../fixtures/reports/${name}.json`, import.meta.url), 'utf8'));

const derived = golden('derived');
const sealed = golden('sealed');
const noMatch = golden('no-match');

/** A text with its changes in brackets: [-what the original had-] [+what the page has+]. */
const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ op, text }) => (op === 'equal' ? text : op === 'insert' ? `[+${text}+]` : `[-${text ?? '?'}-]`))
    .join('');

test('the summary counts sentences and stories, and names the agencies', () => {
  const counts = { matched: 10, sentences: 13, verbatim: 2, stories: 2 };
  assert.deepEqual(summaryOf(derived), { key: 'partly', agencies: ['Harbour Wire'], ...counts });
});

test('the summary says “all” only if no sentence is the page’s own', () => {
  assert.equal(summaryOf(golden('wire')).key, 'all');
  assert.equal(summaryOf({ ...derived, verdict: 'derived' }).key, 'mostly');
  assert.equal(summaryOf({ ...derived, verdict: 'independent' }).key, 'own');
});

test('a derived page that is mostly its own words is not called mostly the wire’s', () => {
  const coverage = { verbatim: 40, edited: 0, rewritten: 0, own: derived.page.words - 40 };
  assert.equal(summaryOf({ ...derived, verdict: 'derived', coverage }).key, 'partly');
});

test('no match says what was searched; shared quotes are no match of sentences, but not nothing either', () => {
  assert.deepEqual(summaryOf(noMatch), { key: 'none', originals: 3401, from: '2006-10-20', to: '2024-11-30' });
  const { sources } = derived;
  assert.deepEqual(summaryOf({ ...noMatch, sources }), { key: 'shared', agencies: ['Harbour Wire'] });
});

test('the strip holds every word of the page, and no two neighbours of one kind', () => {
  const segments = segmentsOf(derived);
  assert.equal(
    segments.reduce((sum, { words }) => sum + words, 0),
    derived.page.words,
  );
  for (const [index, { kind }] of segments.entries()) assert.notEqual(kind, segments[index - 1]?.kind);
});

test('sources are numbered, and rows refer to them by number', () => {
  const rows = sourceRows(derived);
  assert.deepEqual(
    rows.map(({ number, credited, order }) => [number, credited, order]),
    [
      [1, true, 'page-later'],
      [2, true, 'page-later'],
    ],
  );
  const share = rows.reduce((sum, row) => sum + row.share, 0);
  assert.ok(Math.abs(share - (1 - derived.coverage.own / derived.page.words)) < 1e-9);
  const numbers = passageRows(derived).map(({ source }) => source);
  assert.deepEqual([numbers.at(0), numbers.at(3), numbers.at(10)], [1, null, 2]);
});

test('a source’s address is a link only if it leads to the web', () => {
  const [first] = derived.sources;
  assert.ok(first);
  const hostile = { ...derived, sources: [{ ...first, url: 'javascript:alert(1)' }] };
  assert.equal(sourceRows(hostile)[0]?.url, null);
  assert.equal(sourceRows(derived)[0]?.url, 'https://harbourwire.example/velmora-runoff');
});

test('quotes show what was changed inside them', () => {
  const rows = quoteRows(derived);
  assert.equal(
    marked(rows[0]?.pieces ?? []),
    'You voted for a government that [-answers-] [+picks up+] the telephone,',
  );
  assert.equal(marked(rows[1]?.pieces ?? []), 'I am asking for patience [-not for anger-],');
  assert.deepEqual([rows[2]?.speaker, rows[2]?.originalSpeaker], ['Ruta Imbrova', 'Kaito Ferreyra']);
});

test('where a sealed pack has no text, changes show without the original’s words', () => {
  const rows = quoteRows(sealed);
  assert.equal(marked(rows[0]?.pieces ?? []), 'You voted for a government that [-?-] [+picks up+] the telephone,');
  assert.deepEqual(
    omissionRows(sealed).map(({ text }) => text),
    [null, null],
  );
});

test('omissions of an open pack carry the original’s words', () => {
  assert.equal(omissionRows(derived)[1]?.text, 'If the count is right today, it will be just as right on Thursday.');
});

test('changes keep both wordings', () => {
  assert.deepEqual(
    changeRows(derived).map(({ kind, original, page }) => [kind, original, page]),
    [
      ['number', '71.3%', '73%'],
      ['attribution', 'Ruta Imbrova, who chairs the commission, denied', 'Officials blamed'],
      ['hedge', 'may take years', 'will take years'],
    ],
  );
});

test('pieces cover the whole passage, whatever the edits leave out', () => {
  const page = 'Say: one two three.';
  const edits: Edit[] = [
    { op: 'equal', page: [5, 8], original: [0, 3] },
    { op: 'delete', page: [9, 9], original: [4, 8] },
    { op: 'insert', page: [9, 12], original: [8, 8] },
  ];
  assert.equal(marked(piecesOf(edits, page, [0, page.length], 'one half')), 'Say: one [-half-] [+two+] three.');
  assert.equal(marked(piecesOf([], page, [5, 8], null)), 'one');
});

test('marks leave own sentences and unchanged quotes plain', () => {
  const styles = marksOf(derived).map(({ style }) => style);
  assert.equal(styles.filter((style) => style === 'quote-altered').length, 2);
  assert.equal(styles.filter((style) => style === 'quote-truncated').length, 1);
  assert.equal(styles.length, 10 + 3);
  assert.deepEqual(marksOf(noMatch), []);
});
