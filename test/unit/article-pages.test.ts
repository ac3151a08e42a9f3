/** Every folder of test/fixtures/pages: what is read from its source.html is what its expected.json says. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { span } from '../../src/base/span.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { documentOf } from '../support/dom.ts';

const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');
const sourceOf = (name: string): string => readFileSync(join(PAGES, name, 'source.html'), 'utf8');
const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const unspaced = (text: string): string => text.replace(/\s+/g, '');

async function read(html: string, url: string | null = null) {
  const document = documentOf(html);
  const before = document.documentElement.outerHTML;
  const result = await readArticle(document, url);
  assert.equal(document.documentElement.outerHTML, before, 'the document was changed');
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

for (const name of readdirSync(PAGES)) {
  test(`the page ${name}`, async () => {
    const { text, paragraphs, ...rest } = (await read(sourceOf(name), `https://example.org/${name}`)).article;
    const found = { ...rest, paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)) };
    assert.deepEqual(found, JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8')));
    assert.equal(found.paragraphs.join('\n\n'), text);
  });

  test(`sentences of ${name} are found again on the page`, async () => {
    const { article, map } = await read(sourceOf(name));
    for (const sentence of findSentences(article.text)) {
      const found = map.ranges(sentence).join('');
      const words = article.text.slice(sentence.start, sentence.end);
      assert.equal(unspaced(found), unspaced(words));
    }
  });
}

const PROSE = `The council of the harbour town met on Monday and voted by nine to four for a new sea wall, which is to be built
  before the winter after next. The wall will stand three metres above the present one, the harbour master said.`;
const story = (inner: string): string => `<title>Town votes for wall</title><h1>Town votes for wall</h1>${inner}`;

test('a span across paragraphs has one range where nothing stands between them, else several', async () => {
  const { article, map } = await read(
    story(`<div><p>${PROSE}</p><p>First, then.</p><figure>A caption.</figure><p>Last, too.</p></div>`),
  );
  const spanOf = (from: string, to: string) => span(article.text.indexOf(from), article.text.indexOf(to) + to.length);
  const rangesOf = (from: string, to: string): string[] =>
    map.ranges(spanOf(from, to)).map((range) => collapsed(range.toString()));
  assert.deepEqual(rangesOf('the harbour master', 'First'), ['the harbour master said.First']);
  assert.deepEqual(rangesOf('then', 'Last'), ['then.', 'Last']);
  assert.deepEqual(map.ranges(span(5, 5)), []);
});

test('a print view is read whose text stands in the body itself, between line breaks', async () => {
  const others = ['Work begins in May. ', 'The harbour stays open. '].map((text) => `${text}${PROSE}`);
  const { article } = await read(
    `<title>Town votes for wall</title><b>Town votes for wall</b><br><br>By Ada Finch<br><br>
    ${[PROSE, ...others].join('<br><br>')}<br><br><a href="#">Close this window</a>`,
  );
  assert.deepEqual(article.text.split('\n\n'), [PROSE, ...others].map(collapsed));
});

test('text that the page has since dropped has no range', async () => {
  const document = documentOf(story(`<p>${PROSE}</p>`));
  const result = await readArticle(document, null);
  assert.ok(result.ok);
  document.querySelector('p')?.remove();
  assert.deepEqual(result.value.map.ranges(span(0, 10)), []);
});

test('no article: too few words, an empty page, a page of links', async () => {
  const item = '<li><a href="/a">Town votes for a new wall by the sea</a></li>';
  const links = `<ul>${item.repeat(30)}</ul>`;
  for (const html of ['<p>Two words.</p>', '', '<html><body></body></html>', links]) {
    const result = await readArticle(documentOf(`<!doctype html><html><body>${html}</body></html>`), null);
    assert.equal(result.ok ? 'an article' : result.error.code, 'no-article');
  }
});

test('a page of more than 10 MB of text is refused', async () => {
  const result = await readArticle(documentOf(`<html><body><p>${'word '.repeat(2_200_000)}</p></body></html>`), null);
  assert.equal(result.ok ? 'an article' : result.error.code, 'page-too-large');
});

test('elements nested too deep for Readability are read all the same', async () => {
  const deep = `${'<div>'.repeat(2_000)}<p>${PROSE}</p>${'</div>'.repeat(2_000)}`;
  const result = await readArticle(documentOf(`<html><body><h1>Wall</h1>${deep}</body></html>`), null);
  assert.ok(result.ok, JSON.stringify(result));
});
