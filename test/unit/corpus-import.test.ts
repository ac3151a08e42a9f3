import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../src/corpus/dates.ts';
import { MAX_FIELD_LENGTH } from '../../src/corpus/format.ts';
import { importLine } from '../../src/corpus/import-jsonl.ts';
import { importText } from '../../src/corpus/import-text.ts';
import { packOf, unwrap } from '../support/packs.ts';

const DATELINE = 'DUNHALLOW, May 7 (Harbour Wire) – Kesteria is ready to resume talks.';

test('a full line of JSONL', () => {
  const line = {
    id: 'talks',
    agency: 'Harbour Wire',
    headline: 'Talks',
    byline: 'Noor Haldane',
    date: '2026-05-07',
    url: 'https://example.org/talks',
    paragraphs: ['One. Two.', ['Three.', 'Four.'], '  '],
  };
  const { paragraphs: _, ...fields } = line;
  assert.deepEqual(unwrap(importLine(JSON.stringify(line))), {
    ...fields,
    status: 'current',
    text: 'One. Two.\n\nThree. Four.',
  });
});

test('a line with the least that serves', () => {
  const imported = unwrap(importLine(JSON.stringify({ id: 7, text: `${DATELINE}\n\nMore.`, headline: null })));
  const expected = { id: '7', status: 'current', agency: 'Harbour Wire', headline: '', byline: '', date: '', url: '' };
  assert.deepEqual(imported, { ...expected, text: `${DATELINE}\n\nMore.` });
});

test('a bad line says what is wrong with it', () => {
  const problems: [line: string, problem: RegExp][] = [
    ['{"id":"a","text":"b"', /no JSON object/],
    ['["a"]', /no JSON object|"id"/],
    ['null', /no JSON object/],
    ['{"text":"Words."}', /"id" should be/],
    ['{"id":"a","text":5}', /"text" should be .*string.* not 5/],
    ['{"id":"a","paragraphs":["Words.",[1]]}', /"paragraphs.1" should be|"paragraphs.1.0" should be/],
    ['{"id":"a","text":" … "}', /no text/],
    ['{"id":"a"}', /no text/],
    ['{"id":"a","text":"Words.","date":"yesterday"}', /date "yesterday"/],
    [JSON.stringify({ id: 'a', text: 'word '.repeat(300_000) }), /longer than/],
  ];
  for (const [line, problem] of problems) {
    const imported = importLine(line);
    assert.match(imported.ok ? 'accepted' : imported.error, problem);
  }
});

test('metadata that are too long for a pack are refused by name; the longest that are not can be read', async () => {
  const longest = '雨'.repeat(MAX_FIELD_LENGTH);
  const fields = { id: longest, agency: longest, headline: longest, byline: longest, url: longest };
  const line = (change: Readonly<Record<string, string>>) =>
    importLine(JSON.stringify({ ...fields, text: 'Words.', date: `2026-05-07T10:15:00.${'0'.repeat(9)}`, ...change }));
  for (const field of Object.keys(fields)) {
    const imported = line({ [field]: `${longest}x` });
    assert.equal(imported.ok ? '' : imported.error, `its ${field} is longer than ${MAX_FIELD_LENGTH} characters`);
  }
  const dated = line({ date: `2026-05-07T10:15:00.${'0'.repeat(MAX_FIELD_LENGTH)}` });
  assert.match(dated.ok ? '' : dated.error, /its date is longer/);
  const stories = Array.from({ length: 32 }, (_, i) => unwrap(line({ id: `${i}${longest.slice(2)}` })));
  for (const sealed of [false, true]) unwrap(await (await packOf(stories, sealed)).list());
});

test('dates', () => {
  const dates: [text: string, date: string | null][] = [
    ['2024.11.13 11:26', '2024-11-13T11:26'],
    [' 2024-3-5 ', '2024-03-05'],
    ['2024-11-13T11:26:05Z', '2024-11-13T11:26:05Z'],
    ['2024/11/13 9:26 +02:00', '2024-11-13T09:26+02:00'],
    ['2024-02-30', null],
    ['2024-13-01', null],
    ['13.11.2024', null],
    ['', null],
  ];
  for (const [text, date] of dates) assert.equal(isoDate(text), date, text);
});

test('a text with headline, date and byline', () => {
  const text = `\r\nTalks next month\r\n2026.05.07 14:05\r\nBy Noor Haldane\r\n${DATELINE}\r\nMore was said.\r\n`;
  assert.deepEqual(unwrap(importText('talks', text)), {
    id: 'talks',
    status: 'current',
    agency: 'Harbour Wire',
    headline: 'Talks next month',
    byline: 'Noor Haldane',
    date: '2026-05-07T14:05',
    url: '',
    text: `${DATELINE}\n\nMore was said.`,
  });
});

test('heads with parts missing', () => {
  const head = (text: string) => {
    const { headline, byline, date, text: body } = unwrap(importText('a', text));
    return [headline, date, byline, body];
  };
  assert.deepEqual(head(`Talks\n${DATELINE}`), ['Talks', '', '', DATELINE]);
  assert.deepEqual(head(`Talks\nBy Noor Haldane\n${DATELINE}`), ['Talks', '', 'Noor Haldane', DATELINE]);
  assert.deepEqual(head(`Talks\n\n2026-05-07\n\n${DATELINE}`), ['Talks', '2026-05-07', '', DATELINE]);
  assert.deepEqual(head('First line.\nSecond line.'), ['', '', '', 'First line.\n\nSecond line.']);
  assert.deepEqual(head('A block\nof two lines.\n\nAnother.'), ['', '', '', 'A block of two lines.\n\nAnother.']);
  assert.deepEqual(head('A single line.'), ['', '', '', 'A single line.']);
});

test('a text without words is refused, unless it withdraws a story', () => {
  assert.deepEqual(importText('a', ' \n\n … \n'), { ok: false, error: 'it has no text' });
  const killed = unwrap(importLine('{"id":"a","withdrawn":true}'));
  assert.deepEqual([killed.status, killed.text], ['withdrawn', '']);
  assert.equal(importLine('{"id":"a","withdrawn":false}').ok, false);
});
