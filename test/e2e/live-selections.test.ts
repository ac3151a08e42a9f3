/** What is checked besides a page's article: a selection, a pasted text, a PDF's text; and the menu and keys for it. */

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { readAnswer } from '../../scripts/popup.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage, expected } from '../support/demo.ts';
import { dispatchInBackground, readIcon, readKept } from '../support/extension-api.ts';
import { readHighlights } from '../support/highlights.ts';
import { holdMatcher } from '../support/hold-matcher.ts';
import { message } from '../support/messages.ts';
import { pdfOf } from '../support/pdf.ts';

const verbatim = expected.sentences.filter(({ kind }) => kind === 'verbatim').map(({ text }) => text);
const [first = '', second = ''] = verbatim;
const last = verbatim.at(-1) ?? '';

/** Milliseconds in which a page is read, or an answer shown. */
const MOMENT = 500;

/** Too little for an article, enough for a selection. */
const SHORT = `<!doctype html><meta charset="utf-8"><title>Short</title><p>${first}</p>`;

describe('besides articles', () => {
  let chromium: Chromium;
  let server: PageServer;
  let page: Page;

  before(async () => {
    server = await servePages({ '/demo': demoPage, '/short': SHORT, '/file.pdf': pdfOf('A page of a file.') });
    chromium = await launch();
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  afterEach(() => page.close());

  const highlighted = async () =>
    ((await readHighlights(page)).get('wirecheck-verbatim') ?? []).map((text) => text.replace(/\s+/g, ' '));

  /** Selects the paragraph that begins so, from its second letter on. */
  const select = (beginning: string) =>
    page.evaluate(
      (words) => {
        const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
        const text = paragraph?.firstChild;
        if (!paragraph || !text) throw new Error(`No paragraph has ${words}`);
        getSelection()?.setBaseAndExtent(text, 1, paragraph, paragraph.childNodes.length);
      },
      beginning.slice(0, 40),
    );

  /** The popup that the extension opens by itself. */
  const nextPopup = () =>
    chromium.context.waitForEvent('page', { predicate: (shown) => shown.url().endsWith('/popup.html') });

  test('a selection is checked where the page has no article', async () => {
    page = await open(chromium, `${server.origin}/short`);
    assert.equal((await check(chromium, page)).report, null);
    await select(first);
    const { report, popup, text } = await check(chromium, page);
    assert.equal(report?.page.text, first);
    assert.ok(text.includes(message('scopeSelection')), text);
    assert.ok(text.includes(message('shareOfSelection').replace('$1', '100%')), text);
    assert.ok(!text.includes(message('notCredited')), text);
    assert.deepEqual(await highlighted(), [first]);
    await popup.locator('.rows button').first().click();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
  });

  /** Has the selection checked by the menu's item, in the popup that opens. */
  async function checkSelected(): Promise<Page> {
    await page.bringToFront();
    await select(first);
    const opened = nextPopup();
    await dispatchInBackground(chromium, 'contextMenus.onClicked', {
      menuItemId: 'check-selection',
      selectionText: '',
    });
    return opened;
  }

  test('the menu’s item checks the selection, and opens the popup on it', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    await check(chromium, page); // Grants the page, as a click in the menu does.
    const popup = await checkSelected();
    const { report } = await readAnswer(popup);
    assert.ok(report?.page.text.includes(first.slice(1)), report?.page.text);
    assert.ok(!report?.page.text.includes(last));
    assert.equal((await readKept(popup))?.scope, 'selection');
    assert.ok((await readIcon(popup)).title.includes('Harbour Wire'));
    await popup.getByText(message('checkWholePage')).click();
    assert.ok((await readAnswer(popup)).report?.page.text.includes(last));
  });

  test('a check that another took the place of tells nothing', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    await check(chromium, page);
    await readAnswer(await checkSelected());
    const letGo = await holdMatcher(chromium, 2);
    const popup = await clickToolbar(chromium, page);
    const comparing = popup.locator('[role=status]', { hasText: /^Comparing [\d,]+ words/ });
    await comparing.waitFor({ state: 'attached' });
    await popup.getByText(message('checkWholePage')).click();
    await page.waitForTimeout(MOMENT);
    await letGo();
    await page.waitForTimeout(MOMENT);
    assert.equal(await popup.locator('main').getAttribute('aria-busy'), 'true');
    await letGo();
    assert.ok((await readAnswer(popup)).report?.page.text.includes(last));
  });

  test('what the browser gives of a selection that no script gets at is checked as a text', async () => {
    page = await open(chromium, `${server.origin}/file.pdf`);
    await check(chromium, page);
    await page.bringToFront();
    const opened = nextPopup();
    await dispatchInBackground(chromium, 'contextMenus.onClicked', {
      menuItemId: 'check-selection',
      selectionText: first,
    });
    const popup = await opened;
    assert.equal((await readAnswer(popup)).report?.page.text, first);
    assert.equal(await popup.locator('mark[data-kind="verbatim"]').count(), 1);
  });

  test('keys lead from match to match', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    await check(chromium, page);
    await page.bringToFront();
    const pulsed = async (command: string) => {
      await page.evaluate(() => CSS.highlights.delete('wirecheck-pulse'));
      await dispatchInBackground(chromium, 'commands.onCommand', command);
      await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
      await page.waitForTimeout(700); // A smooth scroll comes to its end.
      return (await readHighlights(page)).get('wirecheck-pulse')?.[0];
    };
    const there = await pulsed('next-match');
    const beyond = await pulsed('next-match');
    assert.notEqual(there, beyond);
    assert.equal(await pulsed('previous-match'), there);
  });

  test('every key is free in the browser', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    const popup = await clickToolbar(chromium, page);
    const keys = await popup.evaluate<string[]>(
      'chrome.commands.getAll().then((commands) => commands.map(({ shortcut }) => shortcut))',
    );
    assert.equal(keys.filter(Boolean).length, 4, keys.join());
  });

  test('a PDF’s text can be pasted: the rows lead to its passages', async () => {
    page = await open(chromium, `${server.origin}/file.pdf`);
    const { popup, text, report } = await check(chromium, page);
    assert.equal(report, null);
    assert.ok(text.includes(message('failure_page_is_pdf')), text);
    const field = popup.getByLabel(message('pasteLabel'));
    await field.fill('Too short');
    await popup.getByText(message('pasteCheck')).click();
    await popup.getByText(message('pasteTooShort').replace('$1', '8')).waitFor();
    await field.fill(`${first}\n\n${second}\n\nThe otters of Lower Pellingham had nothing to do with any of this.`);
    await popup.getByText(message('pasteCheck')).click();
    await popup.locator('.marked-text').waitFor();
    const { report: pasted, text: shown } = await readAnswer(popup);
    assert.ok(shown.includes(message('shareOfText').replace('$1 ', '')), shown);
    assert.ok(!shown.includes(message('notCredited')), shown);
    assert.deepEqual(
      pasted?.sentences.map(({ kind }) => kind),
      ['verbatim', 'verbatim', 'own'],
    );
    await popup.locator('.rows button', { hasText: second.slice(0, 40) }).click();
    assert.equal(await popup.locator('mark[data-shown="true"]').textContent(), second);
  });

  test('a page whose letters are garbled is no page without a match', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('.story p')) {
        paragraph.textContent = paragraph.textContent?.replace(/[eo]/g, '\uFFFD') ?? '';
      }
    });
    const { report, text } = await check(chromium, page);
    assert.equal(report, null);
    assert.ok(text.includes(message('failure_input_unreadable')), text);
    assert.ok(!text.includes(message('answer_none')), text);
  });
});
