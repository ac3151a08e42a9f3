/** The compare view in Chromium: from a click on the toolbar to the two texts, in a tab, a panel and on paper. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar, launchChromium } from '../../scripts/chromium.ts';
import { readAnswer } from '../../scripts/popup.ts';
import { type SealedExtension, sealedExtension } from '../../scripts/sealed-extension.ts';
import { textPage } from '../../scripts/text-page.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage, expected } from '../support/demo.ts';
import { CHECKED, goldenReport } from '../support/evidence.ts';
import { dispatchInBackground, readShown } from '../support/extension-api.ts';
import { readHighlights } from '../support/highlights.ts';
import { unreachable } from '../support/keyboard.ts';
import { message } from '../support/messages.ts';
import { type Network, startNetwork } from '../support/network.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const URL = 'http://courier.example/strait-talks';

/** The view that a button of the popup opens. */
async function openView({ context }: Chromium, popup: Page, button: 'compare' | 'compareInPanel'): Promise<Page> {
  const [view] = await Promise.all([
    context.waitForEvent('page', { predicate: (page) => page.url().includes('/compare.html'), timeout: 20_000 }),
    popup.getByRole('button', { name: message(button) }).click(),
  ]);
  await view.locator('.part[data-passages]').first().waitFor({ state: 'attached' });
  return view;
}

const selectedText = (view: Page, side: 'page' | 'original') =>
  view.locator(`.pane[data-side="${side}"] .part[data-selected]`).first();

/** How far the selected passage's two parts are from being level, in CSS pixels. */
async function unevenness(view: Page): Promise<number> {
  const [page, original] = [selectedText(view, 'page'), selectedText(view, 'original')];
  const [a, b] = [await page.boundingBox(), await original.boundingBox()];
  return Math.abs((a?.y ?? 0) - (b?.y ?? Number.POSITIVE_INFINITY));
}

async function becomesLevel(view: Page): Promise<void> {
  const deadline = Date.now() + 5000;
  while ((await unevenness(view)) > 2) {
    assert.ok(Date.now() < deadline, `${await unevenness(view)} px apart`);
    await view.waitForTimeout(100);
  }
}

describe('the comparison of the demo page', () => {
  let chromium: Chromium;
  let network: Network;
  let page: Page;
  let view: Page;

  before(async () => {
    network = await startNetwork(new Map([[URL, demoPage]]));
    chromium = await launch(network.switches);
    page = await open(chromium, URL);
    const { popup } = await check(chromium, page);
    view = await openView(chromium, popup, 'compare');
  });

  after(async () => {
    await chromium?.context.close();
    network?.close();
  });

  test('shows every sentence that matches beside its original', async () => {
    const passages = expected.sentences.filter(({ kind }) => kind === 'verbatim' || kind === 'edited');
    const shown = (await view.locator('.pane[data-side="page"] .part[data-passages]').allTextContents()).map(plain);
    for (const { text } of passages) {
      const opening = plain(text).slice(0, 12);
      assert.ok(
        shown.some((one) => one.includes(opening)),
        `${opening}: ${shown.join('\n')}`,
      );
    }
    assert.deepEqual(network.requests, [URL]);
  });

  test('what it says within a text is marked as the reader’s language', async () => {
    const own = await view.evaluate(() => document.documentElement.lang.split('-')[0]);
    const tags = view.locator('.pane .text .tag');
    const languages = await tags.evaluateAll((all) => all.map((tag) => tag.closest('[lang]')?.className));
    assert.ok(languages.length > 0);
    assert.deepEqual(new Set(languages), new Set(['tag']));
    for (const ours of [tags, view.locator('.pane .text .number')])
      assert.equal(await ours.first().getAttribute('lang'), own);
  });

  test('a step to the next passage brings both sides level and says so', async () => {
    await view.bringToFront();
    for (let step = 0; step < 9; step++) await view.keyboard.press('j');
    assert.match((await view.locator('.detail .facts').textContent()) ?? '', /^9 /);
    assert.match((await view.locator('main > [role="status"]').textContent()) ?? '', /9/);
    await becomesLevel(view);
    // Without motion it is so at once.
    await view.emulateMedia({ reducedMotion: 'reduce' });
    for (let step = 0; step < 3; step++) await view.keyboard.press('k');
    await view.waitForTimeout(100);
    assert.ok((await unevenness(view)) <= 2, `${await unevenness(view)} px apart`);
  });

  test('a side that is scrolled takes the other along, unless that is switched off', async () => {
    const top = (side: string) => view.locator(`.pane[data-side="${side}"]`).evaluate((pane) => pane.scrollTop);
    const scroll = async (by: number) => {
      await view.locator('.pane[data-side="page"]').hover();
      await view.mouse.wheel(0, by);
      await view.waitForTimeout(300);
    };
    await scroll(-9000);
    assert.equal(await top('original'), 0);
    await scroll(700);
    const followed = await top('original');
    assert.ok(followed > 100, `${followed}`);
    await view.getByRole('checkbox').uncheck();
    await scroll(-600);
    assert.equal(await top('original'), followed);
    await view.getByRole('checkbox').check();
  });

  test('a click on a passage of the original brings the page’s side level', async () => {
    await view.locator('.pane[data-side="original"] .part[data-passages="4"]').click();
    await becomesLevel(view);
  });

  test('the search counts the places on both sides, and goes from one to the next', async () => {
    await view.keyboard.press('/');
    // All at once: what is found of the first letters is something else.
    await view.keyboard.insertText('oressia');
    await view.waitForFunction(() => CSS.highlights.has('found'));
    const texts = () => view.locator('.pane .text').evaluateAll((sides) => sides.map(({ innerHTML }) => innerHTML));
    const before = await texts();
    const count = await view.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    assert.ok(count > 5);
    const isAt = (place: number) =>
      view.locator('.search .place', { hasText: new RegExp(`^${place} of ${count}$`) }).waitFor();
    await isAt(1);
    await view.keyboard.press('Enter');
    await isAt(2);
    await view.keyboard.press('Shift+Enter');
    await view.keyboard.press('Shift+Enter');
    await isAt(count);
    assert.deepEqual(await texts(), before);
    await view.locator('.search input').fill('');
  });

  test('Enter shows the passage on the page', async () => {
    await view.keyboard.press('Escape');
    await view.keyboard.press('k');
    await view.keyboard.press('Enter');
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
    assert.equal(await page.evaluate(() => document.visibilityState), 'visible');
  });

  test('on paper both texts stand in rows, without controls', async () => {
    await view.emulateMedia({ media: 'print' });
    for (const gone of ['.toolbar', '.panes', '.detail'])
      assert.ok(!(await view.locator(gone).first().isVisible()), gone);
    assert.ok(await view.locator('.legend').isVisible());
    assert.ok(await view.locator('.printed').first().isVisible());
    const row = view.locator('.rows li', { has: view.locator('[data-passages="1"]') }).first();
    const [left, right] = [row.locator('[data-side="page"]'), row.locator('[data-side="original"]')];
    const [a, b] = [await left.boundingBox(), await right.boundingBox()];
    assert.ok(a && b && Math.abs(a.y - b.y) < 4 && b.x >= a.x + a.width);
    await view.emulateMedia({ media: null });
  });

  test('nothing is found wrong with it, wide or narrow, and keys reach all of it', async () => {
    assert.deepEqual(await accessibilityFindings(view), []);
    assert.deepEqual(await unreachable(view), []);
    await view.setViewportSize({ width: 360, height: 800 });
    await view.locator('.rows').waitFor();
    assert.deepEqual(await accessibilityFindings(view), []);
    await view.setViewportSize({ width: 1280, height: 900 });
  });

  test('a flag that is made in it names the time of the check', async () => {
    const { at } = (await readShown(view)) ?? assert.fail();
    await view.keyboard.press('k');
    await view.getByRole('button', { name: message('flag'), exact: true }).click();
    await view.getByLabel(message('flagVerdict')).fill('As the wire had it');
    await view.getByRole('button', { name: message('flagSave') }).click();
    const list = await open(chromium, `chrome-extension://${chromium.extension}/flags.html`);
    await list.locator('.files summary').click();
    const saving = list.waitForEvent('download');
    await list.getByRole('button', { name: message('flagsExport_json') }).click();
    const file = await readFile(await (await saving).path(), 'utf8');
    assert.ok(file.includes(JSON.stringify(at)), file);
    await list.close();
  });

  test('says so when the page has changed, and follows it when it is checked again', async () => {
    const stale = view.getByText(message('pageChanged'));
    assert.equal(await stale.count(), 0);
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = document.querySelector('.story p:nth-of-type(4)');
      if (paragraph) paragraph.textContent = 'The harbour master fed the gulls before breakfast and went home early.';
    });
    await stale.waitFor();
    assert.deepEqual(await accessibilityFindings(view), []);
    await readAnswer(await clickToolbar(chromium, page));
    await view.getByText('fed the gulls').first().waitFor({ state: 'attached' });
    await stale.waitFor({ state: 'detached' });
  });

  test('the side panel shows the tab in front, and says so where that has no report', async () => {
    const popup = await clickToolbar(chromium, page);
    await readAnswer(popup);
    const panel = await openView(chromium, popup, 'compareInPanel');
    assert.ok(!panel.url().includes('tab='));
    const other = await open(chromium, 'about:blank');
    await panel.getByText(message('noReport')).waitFor();
    assert.deepEqual(await accessibilityFindings(panel), []);
    await other.close();
    await panel.locator('.part[data-passages]').first().waitFor({ state: 'attached' });
  });

  test('says so when the page is gone', async () => {
    await page.close();
    await view.getByText(message('noReport')).waitFor();
  });
});

describe('the comparison with a sealed original', () => {
  const FAKE = 'http://fake.example/other';
  let sealed: SealedExtension;
  let chromium: Chromium;
  let network: Network;
  let view: Page;
  let original: string;

  before(async () => {
    sealed = await sealedExtension();
    const story = sealed.stories.find(({ id }) => id === expected.source) ?? assert.fail();
    original = story.url;
    network = await startNetwork(
      new Map([
        [URL, demoPage],
        [original, textPage(`${story.headline}\n\n${story.text}`, 'original')],
        [FAKE, demoPage],
      ]),
    );
    chromium = await launchChromium({ extension: sealed.folder, headless: true, switches: network.switches });
    const { popup } = await check(chromium, await open(chromium, URL));
    view = await openView(chromium, popup, 'compare');
  });

  after(async () => {
    await chromium?.context.close();
    network?.close();
    await sealed?.remove();
  });

  const checkAt = async (url: string) => check(chromium, await open(chromium, url));

  test('blanks stand for the words that the page has not', async () => {
    const side = view.locator('.pane[data-side="original"]');
    await side.locator('.blanks').first().waitFor();
    assert.match(plain((await side.textContent()) ?? ''), /_____ _____5 words[^_]+ Kesteria is ready to _____1 word/);
    assert.equal(await side.locator(`a[href="${original}"]`).count(), 2);
    assert.deepEqual(await accessibilityFindings(view), []);
  });

  test('a page that is not the original is refused', async () => {
    await checkAt(FAKE);
    await view.bringToFront();
    await view.locator('.fill-in button').first().click();
    await view.getByText(message('fillInRefused').split('$1')[0] ?? '').waitFor();
    assert.ok((await view.locator('.blanks').count()) > 0);
  });

  test('the original fills in what a selection was compared with, whatever is selected by now', async () => {
    const page = await open(chromium, URL);
    await check(chromium, page);
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.story') ?? document.body));
    const opening = chromium.context.waitForEvent('page', (shown) => shown.url().endsWith('/popup.html'));
    await dispatchInBackground(chromium, 'contextMenus.onClicked', { menuItemId: 'check-selection' });
    const popup = await opening;
    await readAnswer(popup);
    const beside = await openView(chromium, popup, 'compare');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await checkAt(original);
    await beside.bringToFront();
    await beside.locator('.fill-in button', { hasText: 'Kesteria' }).first().click();
    await beside.locator('.pane[data-side="original"] del').first().waitFor();
    assert.equal((await readShown(beside))?.scope, 'selection');
    assert.notEqual((await readHighlights(page)).get('wirecheck-verbatim')?.length ?? 0, 0);
    await page.close();
  });

  test('the original’s own page fills the blanks in, and checks anew keep them', async () => {
    await checkAt(original);
    await view.bringToFront();
    // The page at the original's address is the first that is offered.
    await view.locator('.fill-in button').nth(1).waitFor();
    await view.locator('.fill-in button').first().click();
    await view.locator('.pane[data-side="original"] del').first().waitFor();
    assert.equal(await view.locator('.blanks').count(), 0);
    assert.match((await view.locator('.sealed-notice').first().textContent()) ?? '', /harbourwire\.example/);
    const page = chromium.context.pages().find((one) => one.url() === URL) ?? assert.fail();
    const { report } = await check(chromium, page);
    assert.equal(report?.sources[0]?.sealed, false);
  });
});

describe('the comparison of a page with two sources', () => {
  let chromium: Chromium;
  let view: Page;

  before(async () => {
    chromium = await launch();
    view = await open(chromium, `chrome-extension://${chromium.extension}/compare.html?tab=1`);
    const kept = {
      report: goldenReport('derived'),
      scope: 'page',
      at: CHECKED,
      unshown: [],
      isNews: false,
      isStale: false,
    };
    await view.evaluate((check) => Object(globalThis).chrome.storage.session.set({ 'report:1': check }), kept);
    await view.getByRole('tab').first().waitFor();
  });

  after(async () => {
    await chromium?.context.close();
  });

  test('has a tab for each, which arrow keys lead through', async () => {
    const headline = view.locator('#original-head');
    const [first, second] = goldenReport('derived').sources;
    assert.equal(await headline.textContent(), first?.headline);
    assert.deepEqual(await accessibilityFindings(view), []);
    await view.getByRole('tab', { selected: true }).focus();
    await view.keyboard.press('ArrowRight');
    await view.keyboard.press('Enter');
    await view.locator('#original-head', { hasText: second?.headline ?? '?' }).waitFor();
    assert.equal(
      await view
        .getByRole('tab', { selected: true })
        .textContent()
        .then((name) => name?.[0]),
      '2',
    );
  });
});
