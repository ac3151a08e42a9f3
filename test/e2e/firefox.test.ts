/** The demo page in Firefox: the same extension, checked with what a click on its toolbar icon does. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { demoPage, expected } from '../support/demo.ts';
import {
  clickFirefoxToolbar,
  type Firefox,
  type FirefoxView,
  launchFirefox,
  openFirefoxSidebar,
} from '../support/firefox.ts';
import { readHighlights } from '../support/highlights.ts';
import { message } from '../support/messages.ts';
import { pdfOf } from '../support/pdf.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const IS_DONE = `content.document.querySelector('main:not([aria-busy="true"])') !== null`;
const SHORT = expected.sentences.find(({ kind }) => kind === 'verbatim')?.text ?? '';

/** A view that is asked while it is being put into its panel never answers: it is asked again. */
async function waitFor(popup: FirefoxView, condition: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await popup.evaluate(condition).catch(() => false))) {
    assert.ok(Date.now() < deadline, `The popup is busy still: ${await popup.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function clickAndWait(firefox: Firefox, page: Page): Promise<FirefoxView> {
  const popup = await clickFirefoxToolbar(firefox, page);
  await waitFor(popup, IS_DONE);
  return popup;
}

describe('in Firefox', () => {
  let firefox: Firefox;
  let server: PageServer;
  let page: Page;
  let popup: FirefoxView;
  let htmlBefore: string;

  before(async () => {
    server = await servePages({
      '/demo': demoPage,
      '/short': `<!doctype html><meta charset="utf-8"><p>${SHORT}</p>`,
      '/file.pdf': pdfOf('A page of a file.'),
    });
    firefox = await launchFirefox();
    page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/demo`);
    htmlBefore = await page.content();
    popup = await clickAndWait(firefox, page);
  });

  after(async () => {
    await firefox?.browser.close();
    await server?.close();
  });

  test('the popup has the answer', async () => {
    const text = await popup.text();
    assert.ok(text.startsWith(message('answer_mostly').split('$1')[0] ?? '?'), text);
    assert.ok(text.includes(message('sources')), text);
  });

  test('the page is highlighted, and its DOM is as it was', async () => {
    const verbatim = (await readHighlights(page)).get('wirecheck-verbatim')?.map(plain);
    assert.deepEqual(
      verbatim,
      expected.sentences.filter(({ kind }) => kind === 'verbatim').map(({ text }) => plain(text)),
    );
    assert.equal(await page.content(), htmlBefore);
    assert.deepEqual(server.requests, ['/demo']);
  });

  test('a row scrolls to its sentence', async () => {
    const { text } = expected.sentences.findLast(({ kind }) => kind === 'verbatim') ?? assert.fail();
    const words = JSON.stringify(text.slice(0, 40));
    await popup.evaluate(
      `[...content.document.querySelectorAll('.rows button')].find((row) => row.textContent.includes(${words})).click()`,
    );
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1 && window.scrollY > 0);
    assert.deepEqual((await readHighlights(page)).get('wirecheck-pulse')?.map(plain), [plain(text)]);
  });

  test('the sidebar shows the page in front beside its original', async () => {
    const sidebar = await openFirefoxSidebar(firefox);
    const deadline = Date.now() + 20_000;
    while ((await sidebar.evaluate(`content.document.querySelector('[data-side="original"] del')`)) === null) {
      assert.ok(Date.now() < deadline, await sidebar.text());
    }
    const { text } = expected.sentences.find(({ kind }) => kind === 'verbatim') ?? assert.fail();
    // Rows that are out of sight have no inner text.
    const all = String(await sidebar.evaluate('content.document.body.textContent'));
    assert.ok(plain(all).includes(plain(text).slice(0, 40)));
  });

  test('a page is flagged, and the flag is listed', async () => {
    const inPopup = (selector: string) => `content.document.querySelector('${selector}')`;
    await waitFor(popup, `${inPopup('.page-flags .plain')} !== null`);
    await popup.evaluate(`${inPopup('.page-flags .plain')}.click()`);
    await waitFor(popup, `${inPopup('.judgement input')} !== null`);
    await popup.evaluate(`(() => {
      const input = ${inPopup('.judgement input')};
      input.value = 'Wire copy';
      input.dispatchEvent(new content.Event('input', { bubbles: true }));
    })()`);
    await popup.evaluate(`${inPopup('.judgement .primary')}.click()`);
    await waitFor(popup, `${inPopup('.page-flags li strong')}?.textContent === 'Wire copy'`);
    await popup.evaluate(`content.location.assign('flags.html')`);
    await waitFor(popup, `${inPopup('.flag h2')}?.textContent === 'Wire copy'`);
  });

  /** The popup's answer on a new page, after what `prepare` does in it. */
  async function answerOn(path: string, prepare: (page: Page) => Promise<void> = async () => {}): Promise<FirefoxView> {
    const other = await firefox.browser.newPage();
    await other.goto(server.origin + path);
    await prepare(other);
    return clickAndWait(firefox, other);
  }

  test('a selection is checked where the page has no article', async () => {
    const short = await answerOn('/short', (page) =>
      page.evaluate(() => getSelection()?.selectAllChildren(document.body)),
    );
    const scope = JSON.stringify(message('scopeSelection'));
    await waitFor(short, `content.document.body.innerText.includes(${scope})`);
    assert.ok((await short.text()).includes('Harbour Wire'));
  });

  test('a PDF is told from other pages, and its text can be pasted', async () => {
    const pdf = await answerOn('/file.pdf');
    assert.ok((await pdf.text()).includes(message('failure_page_is_pdf')), await pdf.text());
    await pdf.evaluate(`(() => {
      const { document, Event } = content;
      const field = document.querySelector('textarea');
      field.value = ${JSON.stringify(SHORT)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('.paste').requestSubmit();
    })()`);
    await waitFor(pdf, `content.document.querySelector('.marked-text mark[data-kind="verbatim"]') !== null`);
  });

  test('highlights that are lines alone are drawn', async () => {
    const options = await clickAndWait(firefox, page);
    await options.evaluate(`content.location.assign('options.html')`);
    const line = `content.document.querySelectorAll('.looks input')[1]`;
    await waitFor(options, `${line} !== undefined`);
    await options.evaluate(`${line}.click()`);
    await waitFor(options, `${line}.checked`);
    await clickAndWait(firefox, page);
    await page.evaluate(() => {
      CSS.highlights.delete('wirecheck-flag');
      document.querySelector('.story p')?.scrollIntoView();
    });
    const names = [...(await readHighlights(page)).keys()];
    assert.ok(names.length > 0 && names.every((name) => name.endsWith('-line')), `${names}`);
    const lined = await page.screenshot({ encoding: 'base64' });
    await page.evaluate(() => CSS.highlights.clear());
    assert.notEqual(await page.screenshot({ encoding: 'base64' }), lined);
  });

  test('a page of the browser’s own cannot be checked', async () => {
    const own = await firefox.browser.newPage();
    // Firefox never tells that one of its own pages has loaded.
    await assert.rejects(own.goto('about:license', { timeout: 1000 }));
    const text = await (await clickAndWait(firefox, own)).text();
    assert.ok(text.includes(message('failure_page_not_scriptable')), text);
  });
});
