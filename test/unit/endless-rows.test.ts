/** Rows without end of one mark: a page made to hang its reader. A pattern that goes back over them takes minutes here. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import type { Pack } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import { findWords } from '../../src/text/words.ts';
import { OTTERS } from '../support/otters.ts';
import { packOf, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const LENGTH = 250_000;
const MARKS = [...'.,;:-–()]"“”‘’&/*_|!0A', ' ', ', ', ':!', 'aA'];
/** A linear reader needs less than a second. */
const HANGS = { timeout: 40_000 };

const pageWith = (row: string): string => `<article><h1>x${row}x</h1><p class="byline">By x${row}x</p>
<p>NIMES, x${row}x (Reuters) - ${OTTERS.join('</p><p>')}</p><p>He said: “x${row}x”.</p><p>x${row}x</p></article>`;

describe('a row without end', () => {
  let pack: Pack;
  before(async () => {
    pack = await packOf(sampleStories(), false);
  });

  for (const mark of MARKS) {
    test(`of ${JSON.stringify(mark)} is read and compared`, HANGS, async () => {
      const page = parsePage(pageWith(mark.repeat(LENGTH / mark.length)));
      const { article } = unwrap(await readArticle(page, null));
      const { sentences } = unwrap(await check(article, { packs: [pack], lexicon }));
      assert.ok(sentences.length >= OTTERS.length);
    });
  }

  test('of letters that no spaces part is divided into words', HANGS, () => {
    const text = '\u4E2D'.repeat(4 * LENGTH);
    const words = findWords(text);
    assert.equal(words.keys.join(''), text);
  });
});
