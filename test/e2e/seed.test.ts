/** A real page against a real original in the bundled sealed pack; the page's text is not the project's to carry. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { servePages } from '../../scripts/page-server.ts';
import { textPage } from '../../scripts/text-page.ts';
import type { Kind, Report } from '../../src/match/report.ts';
import { check, launch, open } from '../support/chromium.ts';
import { SHARED, withoutShared } from '../support/shared.ts';

async function checkSeed(number: string): Promise<Report> {
  const name = readdirSync(join(SHARED, 'seeds')).find((file) => file.startsWith(number)) ?? number;
  const server = await servePages({ '/seed': textPage(readFileSync(join(SHARED, 'seeds', name), 'utf8'), name) });
  const chromium = await launch();
  try {
    const { report, text } = await check(chromium, await open(chromium, `${server.origin}/seed`));
    assert.ok(report, text);
    return report;
  } finally {
    await chromium.context.close();
    await server.close();
  }
}

test('a rewritten story is derived from its sealed original', { skip: withoutShared('seeds') }, async () => {
  const report = await checkSeed('001');
  const count = (kind: Kind) => report.sentences.filter((sentence) => sentence.kind === kind).length;
  assert.equal(report.verdict, 'derived');
  assert.ok(count('rewritten') >= 8 && count('rewritten') <= 12, `${count('rewritten')} rewritten`);
  assert.deepEqual(
    report.quotes.map(({ start, end, status }) => [end - start > 50, status]),
    [
      [true, 'verbatim'],
      [true, 'verbatim'],
      [false, 'truncated'],
    ],
  );
  assert.deepEqual(
    report.page.credit.map(({ agency }) => agency),
    [null],
  );
});
