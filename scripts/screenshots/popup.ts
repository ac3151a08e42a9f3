/** The popup in all its states, and the README's two pictures. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { textPage } from '../text-page.ts';
import { LANGUAGES, speak } from './language.ts';
import { light, look, looksOf, take, takeLooks } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const IMAGES = join(ROOT, 'docs', 'images');

const WIDTH = 400;
const README_HEIGHT = 560;

const UNMATCHED = `Beekeeper teaches otters to sort buttons

Nobody in Lower Pellingham expected the otters to prefer mother-of-pearl, least of all Wilhelmina Throssel.

By teatime the animals had made four heaps, arranged by shine, and were guarding the largest with some ceremony.

Throssel has since built them a sorting bench from an old piano lid, and visitors may watch on alternate Thursdays.`;

/** Long enough for its progress to be seen. */
const LONG = Array.from({ length: 1500 }, () => UNMATCHED).join('\n\n');

async function takeStates(popup: Page, folder: string, state: string): Promise<void> {
  const looks = looksOf(WIDTH);
  const tabs = await popup.getByRole('tab').all();
  if (tabs.length === 0) await takeLooks(popup, folder, state, looks);
  for (const [number, tab] of tabs.entries()) {
    await tab.click();
    await tab.evaluate((element) => element.scrollIntoView());
    await takeLooks(popup, folder, `${state}-list-${number + 1}`, looks);
  }
}

async function check(chromium: Chromium, url: string): Promise<{ page: Page; popup: Page }> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(url);
  const popup = await clickToolbar(chromium, page);
  await readAnswer(popup);
  return { page, popup };
}

/** The story's column, and the popup as it opens: to stand side by side. */
async function takeReadmePictures({ page, popup }: { page: Page; popup: Page }): Promise<void> {
  const corner = await page.evaluate(() => {
    const story = document.querySelector('.story')?.getBoundingClientRect();
    return { x: (story?.x ?? 0) + window.scrollX - 16, y: (story?.y ?? 0) + window.scrollY - 8 };
  });
  const clip = { ...corner, width: 640, height: README_HEIGHT };
  await page.screenshot({ path: join(IMAGES, 'page.png'), fullPage: true, clip });
  await look(popup, light(WIDTH));
  await take(popup, join(IMAGES, 'popup.png'), WIDTH);
}

/** The answer from its first line, with reasons open, and with something left out; in other languages. */
async function takeAnswer(chromium: Chromium, url: string, folder: string): Promise<void> {
  const looks = looksOf(WIDTH);
  let { popup } = await check(chromium, url);
  await takeLooks(popup, folder, 'popup-answer', looks);
  await popup.locator('.rows summary').first().click();
  await popup.locator('.rows').evaluate((rows) => rows.scrollIntoView());
  await takeLooks(popup, folder, 'popup-why', looks);
  await popup.evaluate(() => scrollTo(0, 0));
  await popup.getByRole('checkbox').first().check();
  await takeLooks(popup, folder, 'popup-left-out', looks);
  await popup.getByRole('checkbox').first().uncheck();
  for (const language of LANGUAGES) {
    await speak(popup, language);
    ({ popup } = await check(chromium, url));
    const few = [light(WIDTH), { ...light(320), name: 'narrow' }];
    await takeLooks(popup, folder, `popup-${language}`, few);
    await popup.locator('.rows').evaluate((rows) => rows.scrollIntoView());
    await takeLooks(popup, folder, `popup-${language}-rows`, few);
  }
  await speak(popup, 'auto');
}

/** While a long page is compared. */
async function takeProgress(chromium: Chromium, url: string, folder: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const popup = await clickToolbar(chromium, page);
  await popup.locator('main[aria-busy="true"] .progress').waitFor();
  await takeLooks(popup, folder, 'popup-progress', looksOf(WIDTH));
  await popup.close();
}

/** Takes all pictures of the popup into `folder`. */
export async function takePopup(chromium: Chromium, folder: string): Promise<void> {
  const server = await servePages({
    '/demo': await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8'),
    '/unmatched': textPage(UNMATCHED, 'otters'),
    '/empty': '<!doctype html><title>Empty</title>',
    '/long': textPage(LONG, 'otters'),
  });
  try {
    await takeReadmePictures(await check(chromium, `${server.demoOrigin}/demo`));
    await takeAnswer(chromium, `${server.demoOrigin}/demo`, folder);
    await takeProgress(chromium, `${server.origin}/long`, folder);
    const urls = {
      demo: `${server.demoOrigin}/demo`,
      unmatched: `${server.origin}/unmatched`,
      'no-article': `${server.origin}/empty`,
      'not-scriptable': 'about:blank',
    };
    for (const [state, url] of Object.entries(urls)) {
      await takeStates((await check(chromium, url)).popup, folder, `popup-${state}`);
    }
  } finally {
    await server.close();
  }
}
