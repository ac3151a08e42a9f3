/** Every view in its states, as axe-core sees it. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { textPage } from '../../scripts/text-page.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { unreachable } from '../support/keyboard.ts';
import { keepSettings } from '../support/storage.ts';

const UNMATCHED = textPage(
  `Beekeeper teaches otters to sort buttons

Nobody in Lower Pellingham expected the otters to prefer mother-of-pearl, least of all Wilhelmina Throssel.

Throssel has since built them a sorting bench from an old piano lid, and visitors may watch on alternate Thursdays.`,
  'otters',
);

describe('nothing is found wrong with', () => {
  let chromium: Chromium;
  let server: PageServer;

  before(async () => {
    server = await servePages({ '/demo': demoPage, '/unmatched': UNMATCHED });
    chromium = await launch();
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  const popupOn = async (url: string) => (await check(chromium, await open(chromium, url))).popup;

  test('the popup, list by list', async () => {
    const popup = await popupOn(`${server.origin}/demo`);
    for (const tab of await popup.getByRole('tab').all()) {
      await tab.click();
      assert.deepEqual(await accessibilityFindings(popup), [], (await tab.textContent()) ?? undefined);
    }
  });

  test('the popup with reasons opened and all left out', async () => {
    const popup = await popupOn(`${server.origin}/demo`);
    for (const summary of await popup.locator('.rows summary').all()) await summary.click();
    assert.deepEqual(await accessibilityFindings(popup), []);
    await popup.locator('.source-facts button').click();
    assert.deepEqual(await accessibilityFindings(popup), []);
    await keepSettings(popup, {});
  });

  for (const [view, shown] of [
    ['options', '.packs li'],
    ['welcome', '.sample'],
  ] as const) {
    test(`the view “${view}”`, async () => {
      const page = await open(chromium, `chrome-extension://${chromium.extension}/${view}.html`);
      await page.locator(shown).first().waitFor();
      assert.deepEqual(await accessibilityFindings(page), []);
      assert.deepEqual(await unreachable(page), []);
    });
  }

  test('the question before all is erased', async () => {
    const page = await open(chromium, `chrome-extension://${chromium.extension}/options.html`);
    await page.locator('.danger').first().click();
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });

  test('the popup where nothing matches', async () => {
    assert.deepEqual(await accessibilityFindings(await popupOn(`${server.origin}/unmatched`)), []);
  });

  test('the popup where the check failed', async () => {
    assert.deepEqual(await accessibilityFindings(await popupOn('about:blank')), []);
  });
});
