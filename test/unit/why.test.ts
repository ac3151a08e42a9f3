/** The reason that a view words says the same as the report's own English reason. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { check } from '../../src/match/check.ts';
import { type Reason, reasonOf } from '../../src/report/why.ts';
import { demoPage } from '../support/demo.ts';
import { packOf, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const part = (count: number | null, what: string): string[] =>
  count === null || count > 0 ? [`${count ?? '?'} ${what}`] : [];

function inEnglish(reason: Reason): string {
  switch (reason.key) {
    case 'verbatim':
      return `all ${reason.words} words stand unbroken in the original`;
    case 'edited': {
      const { inOrder, words, changed, added, dropped } = reason;
      const changes = [...part(changed, 'changed'), ...part(added, 'added'), ...part(dropped, 'dropped')];
      return `${inOrder} of ${words} words in order${changes.length > 0 ? `; ${changes.join(', ')}` : ''}`;
    }
    case 'seeming':
      return 'all words agree by their codes, but the hash of the sentence says that one differs';
    case 'rewritten': {
      const shared = reason.shared.map((words) => `“${words}”`).join(', ');
      const basis = reason.isHashed ? 'hashed words' : 'content';
      return `in other words, by ${basis} and place in the story${shared === '' ? '' : `; shares ${shared}`}`;
    }
    case 'own':
      return 'nothing in the sources accounts for it';
  }
}

for (const sealed of [false, true]) {
  test(`each reason agrees with the report’s own words for it (${sealed ? 'sealed' : 'open'} pack)`, async () => {
    const article = unwrap(await readArticle(parsePage(demoPage), null)).article;
    const report = unwrap(await check(article, { packs: [await packOf(sampleStories(), sealed)], lexicon }));
    assert.ok(report.sentences.some(({ kind }) => kind === 'edited'));
    for (const sentence of report.sentences) {
      const unknown = sealed ? sentence.why.replace(/\d+ dropped/, '? dropped') : sentence.why;
      assert.equal(inEnglish(reasonOf(report, sentence)), unknown);
    }
  });
}
