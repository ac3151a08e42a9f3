import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../src/article/text.ts';

function read(text: string, title = 'page') {
  const result = readText(text, title);
  assert.ok(result.ok, JSON.stringify(result));
  const { article } = { article: result.value };
  return { ...article, lines: article.paragraphs.map(({ start, end }) => article.text.slice(start, end)) };
}

const FIRST = 'TARN (Reuters) – A ferry with ninety people on board ran aground in fog on Monday.';
const SECOND = 'Nobody was hurt, the coast guard said.';

test('headline, date and byline above the text', () => {
  const { title, published, byline, lines, credit, confidence } = read(
    `Ferry runs aground\r\n2025.05.05 11:26\r\nBy Ines Abara\r\n${FIRST}\r\n${SECOND}\r\nWith inputs from agencies`,
  );
  assert.deepEqual([title, published, byline], ['Ferry runs aground', '2025-05-05', 'Ines Abara']);
  assert.deepEqual(lines, [FIRST, SECOND]);
  assert.deepEqual(
    credit.map(({ agency, where }) => [agency, where]),
    [
      ['Reuters', 'dateline'],
      [null, 'tagline'],
    ],
  );
  assert.deepEqual(confidence, { level: 'medium', reasons: ['few-sentences', 'plain-text'] });
});

test('headline and byline without a date; a byline before the date', () => {
  const plain = read(`Ferry runs aground\nBy Ines Abara, Reuters\n${SECOND}`);
  assert.deepEqual([plain.title, plain.byline, plain.lines.length], ['Ferry runs aground', 'Ines Abara, Reuters', 1]);
  assert.deepEqual(plain.credit, [{ agency: 'Reuters', text: 'By Ines Abara, Reuters', where: 'byline' }]);
  const exchanged = read(`Ferry runs aground\nBy Ines Abara\n5 May 2025\n${SECOND}`);
  assert.deepEqual([exchanged.published, exchanged.byline], ['2025-05-05', 'Ines Abara']);
});

test('a text without heading keeps its first line', () => {
  assert.deepEqual(read(`${FIRST}\n\n${SECOND}`, 'ferry').lines, [FIRST, SECOND]);
  assert.equal(read(FIRST, 'ferry').title, 'ferry');
});

test('lines wrapped at a margin are joined, lines of their own are not', () => {
  const wrapped = `A ferry with ninety people on board ran aground in thick fog on\nMonday morning, and it took the crews of\ntwo lifeboats most of the day to bring\neverybody ashore.\n\n${SECOND}`;
  assert.equal(read(wrapped).lines.length, 2);
  assert.deepEqual(read(`${FIRST}\n${SECOND}\nThat was all.`).lines, [FIRST, SECOND, 'That was all.']);
});

test('a text without words is no article', () => {
  for (const text of ['', ' \n\n ', '***']) {
    const result = readText(text, 'x');
    assert.equal(result.ok ? 'an article' : result.error.code, 'no-article');
  }
});
