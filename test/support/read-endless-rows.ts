/** A program that reads and checks pages with rows without end of one mark, and says which it is through with. */

import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { check } from '../../src/match/check.ts';
import { findWords } from '../../src/text/words.ts';
import { OTTERS } from './otters.ts';
import { packOf, unwrap } from './packs.ts';
import { lexicon, sampleStories } from './sample.ts';

const LENGTH = 250_000;
const MARKS = [...'.,;:-–()]"“”‘’&/*_|!0A', ' ', ', ', ':!', 'aA'];

const pageWith = (row: string): string => `<article><h1>x${row}x</h1><p class="byline">By x${row}x</p>
<p>NIMES, x${row}x (Reuters) - ${OTTERS.join('</p><p>')}</p><p>He said: “x${row}x”.</p><p>x${row}x</p></article>`;

const pack = await packOf(sampleStories(), false);
for (const mark of MARKS) {
  const page = parsePage(pageWith(mark.repeat(LENGTH / mark.length)));
  const { article } = unwrap(await readArticle(page, null));
  const { sentences } = unwrap(await check(article, { packs: [pack], lexicon }));
  console.log(`${mark} ${sentences.length}`);
}
// Letters that no spaces part: more words than a page may have.
console.log(`\u4E2D ${findWords('\u4E2D'.repeat(4 * LENGTH)).count}`);
