/** Blocks of text and the stretches that lead back to the page, on pages made up at random. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../src/article/blocks.ts';
import { copyPage } from '../../src/article/page-copy.ts';
import { shownBlocks } from '../../src/article/shown.ts';
import { Slices } from '../../src/article/slices.ts';
import { documentOf } from '../support/dom.ts';
import { unwrap } from '../support/packs.ts';

async function blocksOf(document: Document): Promise<readonly Block[]> {
  return unwrap(await copyPage(document, new Slices())).blocks;
}
const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

const TAGS = ['p', 'div', 'b', 'a', 'span', 'li', 'blockquote'];
const words = fc.stringMatching(/^[a-z \n\t\u00A0.]{0,12}$/);
const inside = (content: string) => fc.constantFrom(...TAGS).map((tag) => `<${tag}>${content}</${tag}>`);
const html = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, words, fc.constant('<br>'), fc.constant('<hr>'), tie('nodes').chain(inside)),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
})).nodes;

test('blocks hold all the words, once, in order; each code unit leads back to its text node', () =>
  fc.assert(
    fc.asyncProperty(html, async (source) => {
      const document = documentOf(`<html><body>${source}</body></html>`);
      const { body } = document;
      const blocks = await blocksOf(document);
      const unspaced = (text: string): string => text.replace(/\s+/g, '');
      assert.equal(unspaced(blocks.map(({ text }) => text).join('')), unspaced(body.textContent ?? ''));
      for (const { text, stretches, linked } of blocks) {
        assert.match(text, /^\S(?:.*\S)?$/);
        assert.doesNotMatch(text, /\s\s|[^\S ]/);
        assert.ok(linked <= text.length);
        for (const { at, node, from, length } of stretches) {
          const there = node.data.slice(from, from + length).replace(/\s/g, ' ');
          assert.equal(there, text.slice(at, at + length));
        }
        const spaces = text.length - stretches.reduce((sum, { length }) => sum + length, 0);
        assert.ok(spaces >= 0 && spaces <= text.split(' ').length - 1, 'only the space of a line break stands nowhere');
      }
    }),
  ));

test('line breaks: one is a space, two part paragraphs', async () => {
  const paragraphsOf = async (source: string): Promise<string[]> => textsOf(await blocksOf(documentOf(source)));
  assert.deepEqual(await paragraphsOf('<div>One<br>two<br> <br>three <b>four</b><br/><br/><br/>five</div>'), [
    'One two',
    'three four',
    'five',
  ]);
  assert.deepEqual(await paragraphsOf('<p>One</p>two<p>three</p>'), ['One', 'two', 'three']);
});

/** Lets the elements with the class `unseen` say that they are not rendered, as a browser would by its style sheets. */
function withRendering(document: Document): Document {
  for (const element of document.querySelectorAll('*')) {
    const isShown = element.closest('.unseen') === null;
    Object.defineProperty(element, 'checkVisibility', { value: () => isShown });
  }
  return document;
}

test('what style sheets hide is left out, within paragraphs too, unless it is most of the text', async () => {
  const shown = async (source: string): Promise<string[]> =>
    textsOf(shownBlocks(await blocksOf(withRendering(documentOf(source)))));
  const page =
    '<p>The wall <span class="unseen">(high) </span>will <i class="unseen">soon</i> stand by the harbour.</p>';
  assert.deepEqual(await shown(page), ['The wall will stand by the harbour.']);
  assert.deepEqual(await shown(`${page}<p class="unseen">A hidden note.</p>`), ['The wall will stand by the harbour.']);
  assert.deepEqual(await shown('<p>First.</p><p class="unseen">The rest of it.</p>'), ['First.', 'The rest of it.']);
});
