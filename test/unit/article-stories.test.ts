import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStories, readArticle } from '../../src/index.ts';
import { demoPage } from '../support/demo.ts';
import { documentOf } from '../support/dom.ts';
import { OTTERS, OTTERS_HEADLINE, ottersArticle } from '../support/otters.ts';
import { unwrap } from '../support/packs.ts';

const pageWith = (html: string) => documentOf(demoPage.replace('</main>', `${html}</main>`));

test('a page with one story has no stories to choose from, whatever stands beside it', async () => {
  const teaser = `<article><h2>${OTTERS_HEADLINE}</h2><p>${OTTERS[0]}</p></article>`;
  assert.deepEqual(findStories(pageWith(teaser)), []);
});

test('the entries of a live page are one story', () => {
  const entry = `<article><h2>Noon</h2>${OTTERS.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const page = documentOf(`<title>Live</title><h1>Live: otters</h1><main>${entry.repeat(3)}</main>`);
  assert.deepEqual(findStories(page), []);
});

test('of several stories each is read by itself, with what is known of it alone', async () => {
  const page = pageWith(ottersArticle);
  const [first, second] = findStories(page);
  assert.ok(first && second);
  const { article: demo } = unwrap(
    await readArticle(page, 'https://www.brackwater-courier.example/1', undefined, first),
  );
  const { article: otters } = unwrap(await readArticle(page, 'https://courier.example/2', undefined, second));
  assert.deepEqual(demo, unwrap(await readArticle(documentOf(demoPage), null)).article);
  assert.equal(otters.text, OTTERS.join('\n\n'));
  assert.deepEqual(
    [otters.url, otters.title, otters.published?.slice(0, 10), otters.credit],
    ['https://courier.example/2', OTTERS_HEADLINE, '2026-04-02', []],
  );
});
