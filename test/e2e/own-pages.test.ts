/** The options and the welcome page, in tabs of their own. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage, expected } from '../support/demo.ts';
import { backgroundOf, readIcon } from '../support/extension-api.ts';
import { readHighlights } from '../support/highlights.ts';
import { message } from '../support/messages.ts';
import { keptSettings, waitForSetting } from '../support/storage.ts';

describe('a page of the extension’s own', () => {
  let chromium: Chromium;
  let server: PageServer;
  let options: Page;

  before(async () => {
    server = await servePages({ '/demo': demoPage });
    chromium = await launch();
    options = await open(chromium, `chrome-extension://${chromium.extension}/options.html`);
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  test('the welcome page has the sample checked, and marks what is found', async () => {
    const welcome = await open(chromium, `chrome-extension://${chromium.extension}/welcome.html`);
    await welcome.locator('.sample').waitFor();
    const verbatim = await welcome.locator('mark[data-kind=verbatim]').allTextContents();
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    assert.deepEqual(
      verbatim.map(plain),
      expected.sentences.filter(({ kind }) => kind === 'verbatim').map(({ text }) => plain(text)),
    );
    await welcome.close();
  });

  test('the options list the packs', async () => {
    await options.locator('.packs li').first().waitFor();
    const packs = await options.locator('.packs li').allTextContents();
    assert.ok(packs.some((pack) => pack.includes(message('packSealed'))));
    assert.ok(packs.some((pack) => pack.includes(message('packOpen'))));
  });

  test('what counts and the look of highlights are taken up at once by pages that were checked', async () => {
    const page = await open(chromium, `${server.origin}/demo`);
    const { popup } = await check(chromium, page);
    await popup.close();
    const before = (await readHighlights(page)).get('wirecheck-edited')?.length ?? 0;
    await options.getByLabel(message('withoutQuotes')).check();
    await page.waitForFunction((all) => Number(CSS.highlights.get('wirecheck-edited')?.size) < all, before);
    await options.getByLabel(message('withoutQuotes')).uncheck();
    await options.getByLabel(message('highlight_underline')).check();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-verbatim')?.size === 0);
    const names = [...(await readHighlights(page)).keys()];
    assert.notEqual(names.length, 0);
    assert.deepEqual(
      names.filter((name) => !name.endsWith('-line')),
      [],
    );
    await page.close();
  });

  test('options and welcome page lead to the flags', async () => {
    for (const view of ['options', 'welcome']) {
      const from = await open(chromium, `chrome-extension://${chromium.extension}/${view}.html`);
      const [list] = await Promise.all([
        chromium.context.waitForEvent('page'),
        from.getByRole('button', { name: message('allFlags') }).click(),
      ]);
      await list.getByRole('heading', { name: message('flagsTitle'), exact: true }).waitFor();
      await Promise.all([list.close(), from.close()]);
    }
  });

  test('a number out of bounds is not taken', async () => {
    const field = options.getByLabel(message('shortest'));
    await field.fill('12');
    await field.blur();
    await waitForSetting(options, 'shortest', 12);
    await field.fill('4000');
    await field.blur();
    await options.locator('input[type=number]:valid').waitFor();
    assert.equal(Object(await keptSettings(options)).shortest, 12);
  });

  test('everything can be exported, and erased after a question', async () => {
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: message('exportAll') }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^wirecheck-[\d-]+\.json$/);
    await options.getByRole('button', { name: message('eraseAll') }).click();
    const dialog = options.getByRole('dialog');
    await dialog.getByRole('button', { name: message('cancel') }).click();
    assert.notEqual(await keptSettings(options), undefined);
    await options.getByRole('button', { name: message('eraseAll') }).click();
    await dialog.getByRole('button', { name: message('eraseAll') }).click();
    await options.getByText(message('erased')).waitFor();
    assert.equal(await keptSettings(options), undefined);
  });

  test('what is erased is gone from pages, their icons and the list of flags', async () => {
    const list = await open(chromium, `chrome-extension://${chromium.extension}/flags.html`);
    const page = await open(chromium, `${server.origin}/demo`);
    const { popup } = await check(chromium, page);
    await popup.getByRole('button', { name: message('flagPage') }).click();
    await popup.getByLabel(message('flagVerdict')).fill('Wire copy');
    await popup.getByRole('button', { name: message('flagSave') }).click();
    await list.locator('.flag').waitFor();
    await popup.close();
    await options.getByRole('button', { name: message('eraseAll') }).click();
    await options
      .getByRole('dialog')
      .getByRole('button', { name: message('eraseAll') })
      .click();
    await list.getByText(message('flagsEmpty')).waitFor({ timeout: 5000 });
    await page.bringToFront();
    assert.equal((await readIcon(await backgroundOf(chromium))).text, '');
    assert.deepEqual([...(await readHighlights(page)).keys()], []);
    await Promise.all([list.close(), page.close()]);
  });

  test('the language of the reader’s choice is read from the packaged messages', async () => {
    // The page is loaded anew in that language.
    await Promise.all([options.waitForEvent('load'), options.getByLabel(message('languageChoice')).selectOption('en')]);
    await options.getByRole('heading', { name: message('options') }).waitFor();
    assert.equal(Object(await keptSettings(options)).language, 'en');
  });
});
