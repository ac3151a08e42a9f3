/** The popup by hand: what is left out, what is asked, what the keys do. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import type { Report } from '../../src/match/report.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { readHighlights } from '../support/highlights.ts';
import { message } from '../support/messages.ts';

describe('in the popup', () => {
  let chromium: Chromium;
  let server: PageServer;
  let page: Page;
  let popup: Page;
  let report: Report;

  before(async () => {
    server = await servePages({ '/demo': demoPage });
    chromium = await launch();
    page = await open(chromium, `${server.origin}/demo`);
    const answer = await check(chromium, page);
    assert.ok(answer.report, answer.text);
    popup = answer.popup;
    report = answer.report;
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  const rows = () => popup.locator('.rows > li > button');
  const painted = async (name: string) => (await readHighlights(page)).get(name)?.length ?? 0;
  const countOf = (kind: string) => report.sentences.filter((sentence) => sentence.kind === kind).length;

  test('the answer is announced', async () => {
    const status = await popup.locator('main > p[role=status]').textContent();
    assert.equal(status?.trim(), (await popup.locator('h1').textContent())?.trim());
  });

  test('a label gives its reason, and the original can be opened at the passage', async () => {
    const row = popup.locator('.rows > li').nth(report.sentences.findIndex(({ kind }) => kind === 'verbatim'));
    await row.locator('summary').click();
    const [beginning = ''] = message('why_verbatim_other').split('$1');
    assert.match((await row.locator('details > p').first().textContent()) ?? '', new RegExp(`^${beginning}\\d+`));
  });

  test('J and K step through the passages on the page, from wherever the focus is', async () => {
    const pulse = async (text: string) => {
      const begins = (start: string) => {
        const [range] = CSS.highlights.get('wirecheck-pulse') ?? [];
        return String(range).replace(/\s+/g, ' ').startsWith(start);
      };
      await page.waitForFunction(begins, text.slice(0, 40));
    };
    const [first, second] = await rows().allTextContents();
    await popup.locator('h1').click();
    await popup.keyboard.press('j');
    await pulse(first ?? '?');
    await popup.keyboard.press('j');
    await pulse(second ?? '?');
    assert.equal(
      await rows()
        .nth(1)
        .evaluate((row) => row === document.activeElement),
      true,
    );
    await popup.keyboard.press('k');
    await pulse(first ?? '?');
  });

  test('a bar under the pointer or the focus is named by its first words', async () => {
    const caption = popup.locator('.caption');
    await popup.locator('.bars button').first().hover();
    assert.ok((await caption.textContent())?.includes(report.page.text.slice(0, 30)));
    await popup.locator('.bars button').first().focus();
    await popup.keyboard.press('End');
    const { start } = report.sentences.at(-1) ?? { start: 0 };
    assert.ok((await caption.textContent())?.includes(report.page.text.slice(start, start + 30)));
  });

  test('quotes left out: the words still add up, and the page’s highlights follow', async () => {
    const close = countOf('verbatim') + countOf('edited');
    const box = popup.locator('.choices input').first();
    await box.check();
    await popup.locator('.choices p').waitFor();
    const shares = (await popup.locator('.legend li').allTextContents()).map((text) => /(\d+)%/.exec(text)?.[1]);
    const sum = shares.reduce((total, share) => total + Number(share), 0);
    assert.ok(Math.abs(sum - 100) <= 2, shares.join(' '));
    const arePainted = (isAll: boolean) =>
      page.waitForFunction(
        ([all, wanted]) => {
          const sizes = ['verbatim', 'edited'].map((kind) => CSS.highlights.get(`wirecheck-${kind}`)?.size ?? 0);
          return (sizes.reduce((sum, size) => sum + size) === all) === wanted;
        },
        [close, isAll] as const,
      );
    await arePainted(false);
    await box.uncheck();
    await arePainted(true);
  });

  test('the only source left out: nothing is painted, and the popup does not say “no match”', async () => {
    await popup.locator('.source-facts button').click();
    await popup.getByText(message('answer_emptied')).first().waitFor();
    assert.ok(!(await popup.locator('h1').textContent())?.includes(message('answer_none')));
    await page.waitForFunction(() => (CSS.highlights.get('wirecheck-verbatim')?.size ?? 0) === 0);
  });

  test('a flag on what the reader left out says what it is, and from which original; saved twice at once it is one', async () => {
    const row = popup.locator('.rows > li').nth(report.sentences.findIndex(({ kind }) => kind === 'edited'));
    await row.locator('summary').click();
    await row.getByRole('button', { name: message('flag'), exact: true }).click();
    await popup.getByLabel(message('flagVerdict')).fill('left out');
    await popup.locator('form.judgement').evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      form.requestSubmit();
    });
    await popup.getByText(message('flagSaved')).first().waitFor();
    const list = await open(chromium, `chrome-extension://${chromium.extension}/flags.html`);
    await list.locator('.flag').first().waitFor();
    const [flag = '', ...others] = await list.locator('.flag').allTextContents();
    assert.deepEqual(others, []);
    assert.ok(flag.includes(message('kind_edited')), flag);
    assert.ok(flag.includes(report.sources[0]?.agency ?? '?'), flag);
    await list.close();
  });

  test('what is left out is remembered, and comes back when it is wanted', async () => {
    const again = await check(chromium, page);
    await again.popup.getByText(message('answer_emptied')).first().waitFor();
    assert.equal(await painted('wirecheck-edited'), 0);
    await again.popup.locator('.choices input').last().uncheck();
    await again.popup.locator('.sources').waitFor();
    await page.waitForFunction((count) => CSS.highlights.get('wirecheck-edited')?.size === count, countOf('edited'));
  });
});
