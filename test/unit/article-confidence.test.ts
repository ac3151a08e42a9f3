/** How sure a reading is: of whole stories, short ones, and those of which the page shows a part. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Doubt } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { documentOf } from '../support/dom.ts';
import { unwrap } from '../support/packs.ts';

const SENTENCES = [
  'The harbour town of Tarn closed its ferry pier on Monday after a storm tore away the last forty metres of it.',
  'Engineers said that the repair would take until the autumn, and that boats would land at the old quay until then.',
  '“We have seen worse,” said Maud Ferrier, who sells tickets there, “but not in the middle of the season.”',
  'The operator runs nine boats a day in summer, and carried some forty thousand people over the strait last July.',
];
const DATE = '<meta property="article:published_time" content="2026-03-03T10:00:00Z">';
const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');

const linked = (fields: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier closed",${fields}}</script>`;

interface Case {
  readonly name: string;
  readonly body?: string;
  readonly head?: string;
  readonly below?: string;
  readonly level: 'high' | 'medium' | 'low';
  readonly reasons: readonly Doubt[];
}

const CASES: readonly Case[] = [
  { name: 'a whole story', level: 'high', reasons: [] },
  { name: 'one as long as the page says', head: linked('"wordCount":80'), level: 'high', reasons: [] },
  {
    name: 'a story above an offer of subscription for readers of the whole site',
    below: '<p>Our newsletter comes on Fridays.</p>',
    level: 'high',
    reasons: [],
  },
  {
    name: 'two sentences',
    body: `<p>${SENTENCES[0]}</p><p>${SENTENCES[2]}</p>`,
    level: 'medium',
    reasons: ['few-sentences'],
  },
  { name: 'no date', head: '<meta name="x">', level: 'medium', reasons: ['no-date'] },
  {
    name: 'a third of what the page says',
    head: linked('"wordCount":"260"'),
    level: 'low',
    reasons: ['much-left-out'],
  },
  {
    name: 'a text that breaks off',
    body: `${STORY}<p>The mayor, who had been away, said that the …</p>`,
    level: 'low',
    reasons: ['much-left-out'],
  },
  { name: 'not free to read', head: linked('"isAccessibleForFree":false'), level: 'low', reasons: ['paywall'] },
  {
    name: 'an invitation to pay below the beginning',
    below: '<div class="gate"><p>Subscribe to continue reading this story.</p></div>',
    level: 'low',
    reasons: ['paywall'],
  },
];

for (const { name, body = STORY, head = '', below = '', level, reasons } of CASES) {
  test(`${name}: ${level}`, async () => {
    const date = name === 'no date' ? '' : DATE;
    const document = documentOf(
      `<html><head><title>Pier closed</title>${date}${head}</head><body><h1>Pier closed</h1><div>${body}</div>${below}</body></html>`,
    );
    assert.deepEqual(unwrap(await readArticle(document, null)).article.confidence, { level, reasons });
  });
}
