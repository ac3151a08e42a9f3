/** Pages that change after their check, without loading anew: the report stays with its article, and goes with it. */

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { readAnswer } from '../../scripts/popup.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage, expected } from '../support/demo.ts';
import { backgroundOf, makeNews, readIcon, readKept, takeAllRoom } from '../support/extension-api.ts';
import { readHighlights } from '../support/highlights.ts';
import { holdMatcher } from '../support/hold-matcher.ts';
import { message } from '../support/messages.ts';
import { OTTERS, ottersArticle } from '../support/otters.ts';

/** Longer than the page is left to come to rest before it is looked at. */
const REST = 900;

const COMPARING = /^Comparing [\d,]+ words with the originals…$/;

const endless = demoPage.replace('</main>', `${ottersArticle}</main>`);

describe('a page that changes after its check', () => {
  let chromium: Chromium;
  let server: PageServer;
  let page: Page;
  let popup: Page;

  before(async () => {
    server = await servePages({ '/demo': demoPage, '/endless': endless, '/otters': ottersArticle });
    chromium = await launch();
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  afterEach(() => page.close());

  async function checkPage(path: string): Promise<void> {
    page = await open(chromium, `${server.origin}${path}`);
    ({ popup } = await check(chromium, page));
  }

  const rest = () => page.waitForTimeout(REST);

  const verbatim = async () => ((await readHighlights(page)).get('wirecheck-verbatim') ?? []).filter(Boolean);

  const notice = (key: Parameters<typeof message>[0]) => popup.getByText(message(key)).waitFor({ timeout: 5000 });

  test('keeps its report, badge and highlights while only its address changes', async () => {
    await checkPage('/demo');
    const [before, icon] = [await verbatim(), await readIcon(popup)];
    assert.match(icon.text, /^\d+%$/);
    assert.ok(icon.title.includes('Harbour Wire'), icon.title);
    await page.evaluate(() => {
      history.replaceState(null, '', '?read=40');
      history.pushState(null, '', '#comments');
    });
    await rest();
    assert.notEqual(await readKept(popup), null);
    assert.deepEqual(await readIcon(popup), icon);
    assert.deepEqual(await verbatim(), before);
  });

  test('is highlighted again, and jumped to, where its nodes are replaced by others with the same text', async () => {
    await checkPage('/demo');
    const before = await verbatim();
    assert.notEqual(before.length, 0);
    await page.evaluate(() => {
      const story = document.querySelector('article');
      story?.replaceWith(story.cloneNode(true));
    });
    assert.deepEqual(await verbatim(), []);
    const { text } = expected.sentences.find(({ kind }) => kind === 'verbatim') ?? assert.fail();
    await popup.locator('.rows button', { hasText: text.slice(0, 60) }).click();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
    await rest();
    assert.deepEqual(await verbatim(), before);
    assert.equal((await readKept(popup))?.isStale, false);
  });

  test('is read ever more seldom where its article is replaced again and again', async () => {
    await checkPage('/demo');
    const paintings = await page.evaluate(async (duration) => {
      const rendering = setInterval(() => {
        const story = document.querySelector('article');
        story?.replaceWith(story.cloneNode(true));
      }, 400);
      const painted = new Set<unknown>();
      for (const end = performance.now() + duration; performance.now() < end; ) {
        painted.add(CSS.highlights.get('wirecheck-verbatim'));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      clearInterval(rendering);
      return painted.size;
    }, 8000);
    assert.ok(paintings > 2 && paintings < 8, `${paintings} paintings in 8 seconds`);
  });

  test('is said to have changed once more of it arrives, and is read anew by the next check', async () => {
    await checkPage('/demo');
    const before = await verbatim();
    await page.evaluate((late) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = late;
      document.querySelector('.story p:nth-of-type(3)')?.after(paragraph);
    }, OTTERS[2]);
    await notice('pageChanged');
    assert.deepEqual(await verbatim(), before);
    await popup.locator('.page-changed button').click();
    const { report } = await readAnswer(popup);
    assert.ok(report?.page.text.includes(OTTERS[2]));
  });

  test('is said to have changed by a popup that opens on an older check of it', async () => {
    await checkPage('/demo');
    await popup.close();
    const background = await backgroundOf(chromium);
    await makeNews(background);
    await page.evaluate((late) => document.querySelector('.story')?.append(late), OTTERS[2]);
    while (!(await readKept(background))?.isStale) await page.waitForTimeout(50);
    popup = await clickToolbar(chromium, page);
    await notice('pageChanged');
  });

  test('has its report kept in place of an older one where there is no room for both', async () => {
    await checkPage('/otters');
    const background = await backgroundOf(chromium);
    const other = await takeAllRoom(background);
    await page.goto(`${server.origin}/demo`);
    assert.equal((await check(chromium, page)).report?.verdict, 'derived');
    assert.deepEqual(await background.evaluate(`chrome.storage.session.get('report:${other}')`), {});
  });

  const showAnotherStory = () =>
    page.evaluate((other) => {
      history.pushState(null, '', '/another');
      const story = document.querySelector('article');
      if (story) story.outerHTML = other;
    }, ottersArticle);

  async function hasNothingOfTheCheck(): Promise<void> {
    const background = await backgroundOf(chromium);
    assert.deepEqual([...(await readHighlights(page)).keys()], []);
    assert.equal(await readKept(background), null);
    assert.deepEqual(await readIcon(background), { text: '', title: message('actionTitle') });
  }

  test('has neither highlights nor report nor badge once it shows another story', async () => {
    await checkPage('/demo');
    await showAnotherStory();
    await notice('pageLeft');
    await hasNothingOfTheCheck();
  });

  test('keeps its report when its highlights are cleared, until it shows another story', async () => {
    await checkPage('/demo');
    await popup.getByText(message('clearHighlights')).click();
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await rest();
    assert.equal((await readKept(popup))?.isStale, false);
    await popup.locator('.rows button').first().click();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
    await showAnotherStory();
    await notice('pageLeft');
    await hasNothingOfTheCheck();
  });

  test('keeps the report from before a check that was ended, until it shows another story', async () => {
    await checkPage('/demo');
    const before = await verbatim();
    const letGo = await holdMatcher(chromium);
    popup = await clickToolbar(chromium, page);
    await popup.getByText(COMPARING).first().waitFor();
    await popup.locator('.rows button').first().click();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
    await popup.close();
    await letGo();
    await rest();
    assert.deepEqual(await verbatim(), before);
    assert.notEqual(await readKept(await backgroundOf(chromium)), null);
    await showAnotherStory();
    await rest();
    await hasNothingOfTheCheck();
  });

  test('is not given the report on a story that it left while that was compared', async () => {
    await checkPage('/otters');
    await page.goto(`${server.origin}/demo`);
    const letGo = await holdMatcher(chromium);
    popup = await clickToolbar(chromium, page);
    await popup.getByText(COMPARING).first().waitFor();
    await showAnotherStory();
    await letGo();
    await notice('pageLeft');
    await hasNothingOfTheCheck();
  });

  test('loses its report when the tab loads another document', async () => {
    await checkPage('/demo');
    await page.goto(`${server.origin}/otters`);
    await rest();
    assert.equal(await readKept(popup), null);
    await page.goBack();
    assert.deepEqual([...(await readHighlights(page)).keys()], []);
    await check(chromium, page);
    assert.notDeepEqual(await verbatim(), []);
  });

  test('has the passages that it does not show told apart', async () => {
    page = await open(chromium, `${server.origin}/demo`);
    await page.addStyleTag({ content: '.story p:nth-of-type(n + 4) { display: none }' });
    ({ popup } = await check(chromium, page));
    const { unshown } = (await readKept(popup)) ?? assert.fail();
    assert.notEqual(unshown.length, 0);
    await popup.getByText(message('unshown_other').replace('$1', String(unshown.length))).waitFor();
    await popup.locator('.rows > li').last().locator('button').first().click();
    await notice('notShown');
  });

  test('has its check’s progress told, and the check ended with its popup', async () => {
    await checkPage('/otters');
    await page.goto(`${server.origin}/demo`);
    const letGo = await holdMatcher(chromium);
    popup = await clickToolbar(chromium, page);
    await popup.getByText(COMPARING).first().waitFor();
    await popup.close();
    await rest();
    await letGo();
    await rest();
    assert.deepEqual([...(await readHighlights(page)).keys()], []);
    ({ popup } = await check(chromium, page));
    assert.notEqual(await readKept(popup), null);
    assert.notDeepEqual(await verbatim(), []);
  });

  test('is checked by the story that is in view, where it has several', async () => {
    await checkPage('/endless');
    const first = (await readAnswer(popup)).report;
    assert.equal(first?.verdict, 'derived');
    assert.ok(!first.page.text.includes(OTTERS[0]));
    await page.evaluate(() => document.querySelector('.otters')?.scrollIntoView({ behavior: 'instant' }));
    const second = (await check(chromium, page)).report;
    assert.equal(second?.page.text, OTTERS.join('\n\n'));
    assert.equal(second.page.published?.slice(0, 10), '2026-04-02');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    assert.deepEqual((await check(chromium, page)).report, first);
  });
});
