/**
 * `npm run screenshots`: the popup in all its states, light and dark, narrow and right to left, as pictures in a temporary
 * folder; and the README's two pictures anew.
 */

import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from './build.ts';
import { type Chromium, clickToolbar, launchChromium } from './chromium.ts';
import { servePages } from './page-server.ts';
import { readAnswer } from './popup.ts';
import { textPage } from './text-page.ts';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs', 'images');

const README_HEIGHT = 560;

const UNMATCHED = `Beekeeper teaches otters to sort buttons

Nobody in Lower Pellingham expected the otters to prefer mother-of-pearl, least of all Wilhelmina Throssel.

By teatime the animals had made four heaps, arranged by shine, and were guarding the largest with some ceremony.

Throssel has since built them a sorting bench from an old piano lid, and visitors may watch on alternate Thursdays.`;

/** A way of looking at a popup; its width is in CSS pixels. */
interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

const LIGHT: Look = { name: 'light', scheme: 'light', width: 400, direction: 'ltr' };
const LOOKS: readonly Look[] = [
  LIGHT,
  { ...LIGHT, name: 'dark', scheme: 'dark' },
  { ...LIGHT, name: 'narrow', width: 320 },
  { ...LIGHT, name: 'rtl', direction: 'rtl' },
];

/** A popup is as wide as its content, whatever window it is told of: the width is the content's. */
async function look(popup: Page, { scheme, width, direction }: Look): Promise<void> {
  await popup.emulateMedia({ colorScheme: scheme });
  await popup.evaluate(
    ({ width, direction }) => {
      document.documentElement.dir = direction;
      document.documentElement.style.inlineSize = `${width}px`;
    },
    { width, direction },
  );
}

/** A picture of what the popup shows without scrolling. */
async function take(popup: Page, path: string, width: number): Promise<void> {
  const height = await popup.evaluate(() => Math.min(document.body.scrollHeight, window.innerHeight));
  await popup.screenshot({ path, clip: { x: 0, y: 0, width, height } });
}

async function takeLooks(popup: Page, folder: string, state: string): Promise<void> {
  for (const one of LOOKS) {
    await look(popup, one);
    await take(popup, join(folder, `${state}-${one.name}.png`), one.width);
  }
}

async function takeStates(popup: Page, folder: string, state: string): Promise<void> {
  const tabs = await popup.getByRole('tab').all();
  if (tabs.length === 0) await takeLooks(popup, folder, state);
  for (const [number, tab] of tabs.entries()) {
    await tab.click();
    await tab.evaluate((element) => element.scrollIntoView());
    await takeLooks(popup, folder, `${state}-list-${number + 1}`);
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
  await look(popup, LIGHT);
  await take(popup, join(IMAGES, 'popup.png'), LIGHT.width);
}

await build();
const server = await servePages({
  '/demo': await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8'),
  '/unmatched': textPage(UNMATCHED, 'otters'),
  '/empty': '<!doctype html><title>Empty</title>',
});
const chromium = await launchChromium({ extension: join(ROOT, 'dist', 'chrome'), headless: true });
try {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-screenshots-'));
  await takeReadmePictures(await check(chromium, `${server.origin}/demo`));
  const urls = {
    demo: `${server.origin}/demo`,
    unmatched: `${server.origin}/unmatched`,
    'no-article': `${server.origin}/empty`,
    'not-scriptable': 'about:blank',
  };
  for (const [state, url] of Object.entries(urls)) await takeStates((await check(chromium, url)).popup, folder, state);
  console.log(`Pictures: ${folder} and ${IMAGES}`);
} finally {
  await chromium.context.close();
  await server.close();
}
