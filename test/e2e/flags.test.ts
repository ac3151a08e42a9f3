/** Flags from the first to the last step: made on a page, listed, changed, saved, read back, met again. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { check, launch, open, stopWorkers } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { readHighlights } from '../support/highlights.ts';
import { unreachable } from '../support/keyboard.ts';
import { message } from '../support/messages.ts';
import { type Network, startNetwork } from '../support/network.ts';

const URL = 'http://courier.example/strait-talks';
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'flags');

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('flags', () => {
  const pages = new Map([[URL, demoPage]]);
  let chromium: Chromium;
  let network: Network;
  let page: Page;
  let popup: Page;
  let list: Page;

  before(async () => {
    network = await startNetwork(pages);
    chromium = await launch(network.switches);
    chromium.context.setDefaultTimeout(10_000);
    list = await open(chromium, `chrome-extension://${chromium.extension}/flags.html`);
    page = await open(chromium, URL);
    ({ popup } = await check(chromium, page));
  });

  after(async () => {
    await chromium?.context.close();
    network?.close();
  });

  const button = (view: Page, key: Parameters<typeof message>[0]) =>
    view.getByRole('button', { name: message(key), exact: true });

  async function write(view: Page, verdict: string): Promise<void> {
    await view.getByLabel(message('flagVerdict')).fill(verdict);
    await button(view, 'flagSave').click();
  }

  const verdicts = () => list.locator('.flag h2').allTextContents();

  async function saved(view: Page, click: () => Promise<void>): Promise<string> {
    const downloading = view.waitForEvent('download');
    await click();
    const download = await downloading;
    return readFile(await download.path(), 'utf8');
  }

  async function exportAs(key: Parameters<typeof message>[0]): Promise<string> {
    const menu = list.locator('.files details');
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
    return saved(list, () => menu.getByRole('button', { name: message(key) }).click());
  }

  test('the empty list says how flags are made', async () => {
    await list.getByText(message('flagsEmpty')).waitFor();
    assert.deepEqual(await accessibilityFindings(list), []);
  });

  test('a passage, a quote and the page are flagged; the list in another tab follows', async () => {
    await popup.locator('.rows summary').first().click();
    await button(popup, 'flag').first().click();
    await button(popup, 'flagSave').click();
    await popup.getByText(message('flagVerdictMissing')).waitFor();
    assert.deepEqual(await accessibilityFindings(popup), []);
    await write(popup, 'Said by nobody');
    await popup.getByRole('heading', { name: message('pageFlags') }).waitFor();
    await popup.getByRole('tab').nth(1).click();
    await button(popup, 'flag').last().click();
    await write(popup, 'Stronger than it was');
    await button(popup, 'flagPage').click();
    await write(popup, 'Wire copy');
    await popup.locator('.page-flags li').nth(2).waitFor();
    assert.deepEqual(await accessibilityFindings(popup), []);
    await list.locator('.flag').nth(2).waitFor();
    assert.deepEqual(await verdicts(), ['Wire copy', 'Stronger than it was', 'Said by nobody']);
  });

  test('what is flagged is marked on the page', async () => {
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-flag')?.size === 2);
    const marked = (await readHighlights(page)).get('wirecheck-flag')?.map(plain) ?? [];
    assert.ok(
      marked.some((text) => text.startsWith('I would call the chances strong')),
      marked.join('\n'),
    );
  });

  test('the list is searched and filtered', async () => {
    await list.bringToFront();
    await list.getByLabel(message('flagsSearch')).fill('chances strong');
    assert.deepEqual(await verdicts(), ['Stronger than it was']);
    await list.getByLabel(message('flagsSearch')).fill('');
    await list.getByLabel(message('flagsCategory')).selectOption('uncredited');
    assert.deepEqual(await verdicts(), ['Wire copy']);
    await list.getByLabel(message('flagsCategory')).selectOption('');
    await list.getByLabel(message('flagsSearch')).fill('heron');
    assert.deepEqual(await accessibilityFindings(list), []);
    await button(list, 'flagsShowAll').click();
    assert.deepEqual(await unreachable(list), []);
  });

  test('a flag is edited in place, deleted, and brought back; the page follows without a popup', async () => {
    await popup.close();
    await stopWorkers(chromium, list);
    const isMarked = (flags: number) =>
      page.waitForFunction((size) => CSS.highlights.get('wirecheck-flag')?.size === size, flags);
    await list.getByRole('button', { name: 'Edit the flag “Wire copy”' }).click();
    assert.deepEqual(await accessibilityFindings(list), []);
    await list.getByLabel(message('flagVerdict')).fill('Wire copy without credit');
    await button(list, 'flagSaveChanges').click();
    await list.getByRole('heading', { name: 'Wire copy without credit' }).waitFor();
    await list.getByRole('button', { name: 'Delete the flag “Said by nobody”' }).click();
    await list.getByText(message('flagDeleted')).waitFor();
    assert.equal((await verdicts()).length, 2);
    await isMarked(1);
    await list.keyboard.press('Enter'); // The focus is on “Undo”.
    await list.locator('.flag').nth(2).waitFor();
    await isMarked(2);
  });

  test('what is exported, deleted and imported is the same', async () => {
    const exported = await exportAs('flagsExport_json');
    assert.match(await exportAs('flagsExport_csv'), /Stronger than it was/);
    assert.match(await exportAs('flagsExport_html'), /^<!doctype html>/);
    for (let left = 3; left > 0; left--) {
      await list.locator('.flag-buttons button:nth-child(2)').first().click();
      await list.waitForFunction((count) => document.querySelectorAll('.flag').length === count, left - 1);
    }
    await list.locator('input[type=file]').setInputFiles({
      name: 'flags.json',
      mimeType: 'application/json',
      buffer: Buffer.from(exported),
    });
    await list.locator('.flag').nth(2).waitFor();
    assert.deepEqual(JSON.parse(await exportAs('flagsExport_json')), JSON.parse(exported));
  });

  test('a file with bad records is taken as far as it is good', async () => {
    await list.locator('input[type=file]').setInputFiles(join(FIXTURES, 'some-broken.json'));
    await list.locator('.problems li').nth(2).waitFor();
    assert.equal(await list.locator('.flag').count(), 4);
    assert.deepEqual(await accessibilityFindings(list), []);
    await button(list, 'undo').click();
    await list.waitForFunction(() => document.querySelectorAll('.flag').length === 3);
  });

  test('a page that has changed since says so when it is visited again', async () => {
    assert.ok(demoPage.includes('chances strong'));
    pages.set(URL, demoPage.replace('chances strong', 'chances fair'));
    const again = await open(chromium, URL);
    const { popup } = await check(chromium, again);
    await popup.locator('.page-flags li').nth(2).waitFor();
    const states = await popup
      .locator('.page-flags li')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('strong')?.textContent, item.getAttribute('data-state')]),
      );
    assert.deepEqual(states, [
      ['Wire copy without credit', 'changed'],
      ['Said by nobody', 'kept'],
      ['Stronger than it was', 'changed'],
    ]);
  });

  test('evidence is one file that asks for nothing, prints, and is accessible', async () => {
    const { popup } = await check(chromium, page);
    await popup.locator('.export summary').click();
    const click = () => popup.getByRole('button', { name: message('export_html') }).click();
    const html = await saved(popup, click);
    const before = network.requests.length;
    pages.set('http://evidence.example/', html);
    const evidence = await open(chromium, 'http://evidence.example/');
    assert.deepEqual(await accessibilityFindings(evidence), []);
    assert.deepEqual(network.requests.slice(before), ['http://evidence.example/']);
    assert.ok((await evidence.pdf({ preferCSSPageSize: true })).byteLength > 10_000);
  });

  test('a passage is copied with its source', async () => {
    const { popup } = await check(chromium, page);
    await popup.locator('.rows summary').first().click();
    await button(popup, 'copyPassage').first().click();
    await popup.getByText(message('copied')).first().waitFor();
    await page.evaluate(() => {
      document.body.replaceChildren(Object.assign(document.createElement('div'), { contentEditable: 'true' }));
      document.querySelector('div')?.focus();
    });
    await page.bringToFront();
    await page.keyboard.press('Control+V');
    const pasted = page.locator('div');
    await pasted.locator('blockquote').waitFor();
    assert.match(
      plain((await pasted.textContent()) ?? ''),
      /Kesteria is ready.*Harbour Wire, “Kesteria ready to resume/s,
    );
  });
});
