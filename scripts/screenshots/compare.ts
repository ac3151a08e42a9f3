/** The compare view in all its states: in a tab, in a narrow panel, on paper; and the README's picture of it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar, launchChromium } from '../chromium.ts';
import { DEMO_SITE_HERE, type PageServer, servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { sealedExtension } from '../sealed-extension.ts';
import { textPage } from '../text-page.ts';
import { LANGUAGES, speak } from './language.ts';
import { type Look, light, look } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEIGHT = 900;
/** A4 between its margins. */
const PAPER = 690;
const WIDE: Look = { ...light(1280), name: 'wide' };
const LOOKS: readonly Look[] = [
  WIDE,
  { ...WIDE, name: 'dark', scheme: 'dark' },
  { ...WIDE, name: 'forced', scheme: 'dark', isForced: true },
  { ...WIDE, name: 'rtl', direction: 'rtl' },
  { ...WIDE, name: 'zoomed', width: 640 },
  { ...WIDE, name: 'panel', width: 400 },
  { ...WIDE, name: 'narrow', width: 320 },
];

async function takeLooks(view: Page, folder: string, state: string, looks = LOOKS): Promise<void> {
  // Nothing is pointed at.
  await view.mouse.move(0, 0);
  for (const one of looks) {
    await view.setViewportSize({ width: one.width, height: HEIGHT });
    await look(view, one);
    await view.waitForTimeout(150);
    await view.screenshot({ path: join(folder, `compare-${state}-${one.name}.png`) });
  }
  await view.setViewportSize({ width: WIDE.width, height: HEIGHT });
  await look(view, WIDE);
}

/** Checks the page at `url` and opens its comparison. */
async function compare(chromium: Chromium, url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const popup = await clickToolbar(chromium, page);
  await readAnswer(popup);
  const [view] = await Promise.all([
    chromium.context.waitForEvent('page', (opened) => opened.url().includes('/compare.html')),
    popup.locator('.open-compare button').first().click(),
  ]);
  await view.locator('.part').first().waitFor({ state: 'attached' });
  return view;
}

async function takePrint(view: Page, folder: string, state: string): Promise<void> {
  await look(view, { ...WIDE, width: PAPER });
  await view.emulateMedia({ media: 'print', colorScheme: 'light' });
  await view.setViewportSize({ width: PAPER, height: HEIGHT });
  await view.screenshot({ path: join(folder, `compare-${state}-print.png`), fullPage: true });
  await view.emulateMedia({ media: null });
  await view.setViewportSize({ width: WIDE.width, height: HEIGHT });
  await look(view, WIDE);
}

async function takeReadmePicture(view: Page): Promise<void> {
  await view.setViewportSize({ width: 1100, height: 600 });
  await look(view, { ...WIDE, width: 1100 });
  await view.waitForTimeout(150);
  await view.screenshot({ path: join(ROOT, 'docs', 'images', 'compare.png') });
  await view.setViewportSize({ width: WIDE.width, height: HEIGHT });
  await look(view, WIDE);
}

/** The whole view in other languages, a passage selected. */
async function takeLanguages(view: Page, folder: string): Promise<void> {
  for (const language of LANGUAGES) {
    await speak(view, language);
    await view.reload();
    await view.locator('.part[data-passages]').first().waitFor({ state: 'attached' });
    for (let step = 0; step < 4; step++) await view.keyboard.press('j');
    const looks = LOOKS.filter(({ name }) => name === 'wide' || name === 'narrow');
    await takeLooks(view, folder, language, looks);
  }
  await speak(view, 'auto');
}

/** The page has changed since it was checked. */
async function takeStale(view: Page, page: Page, folder: string): Promise<void> {
  await page.bringToFront();
  await page
    .locator('.story p')
    .nth(3)
    .evaluate((paragraph) => {
      paragraph.textContent = 'The harbour master fed the gulls before breakfast and went home early.';
    });
  await view.locator('.stale:not(:empty)').waitFor();
  await takeLooks(view, folder, 'stale');
}

async function takeOpen(chromium: Chromium, { demoOrigin }: PageServer, folder: string): Promise<void> {
  const url = `${demoOrigin}/demo`;
  const view = await compare(chromium, url);
  await takeLooks(view, folder, 'open');
  await takePrint(view, folder, 'open');
  for (let step = 0; step < 4; step++) await view.keyboard.press('j');
  await takeLooks(view, folder, 'selected');
  await takeReadmePicture(view);
  await view.keyboard.press('/');
  await view.keyboard.type('Oressia');
  await takeLooks(view, folder, 'search');
  await takeLanguages(view, folder);
  await view.reload();
  const page = chromium.context.pages().find((one) => one.url() === url);
  if (page) await takeStale(view, page, folder);
}

/** A report that is kept as if the page of tab 1 had been checked. */
async function takeKept(chromium: Chromium, folder: string, name: string): Promise<void> {
  const report: unknown = JSON.parse(await readFile(join(ROOT, 'test', 'fixtures', 'reports', `${name}.json`), 'utf8'));
  const view = await chromium.context.newPage();
  await view.goto(`chrome-extension://${chromium.extension}/compare.html?tab=1`);
  const kept = { report, scope: 'page', at: '2026-03-04T05:06:07Z', unshown: [], isNews: false, isStale: false };
  await view.evaluate((check) => Object(globalThis).chrome.storage.session.set({ 'report:1': check }), kept);
  await view
    .locator(name === 'no-match' ? '.no-report' : '.part')
    .first()
    .waitFor({ state: 'attached' });
  await takeLooks(view, folder, name);
  await takePrint(view, folder, name);
}

async function takeSealed(server: PageServer, folder: string): Promise<void> {
  const sealed = await sealedExtension();
  const chromium = await launchChromium({ extension: sealed.folder, headless: true, switches: [DEMO_SITE_HERE] });
  try {
    const view = await compare(chromium, `${server.demoOrigin}/demo`);
    await takeLooks(view, folder, 'sealed');
    await takePrint(view, folder, 'sealed');
    const original = await chromium.context.newPage();
    await original.goto(`${server.origin}/original`);
    await readAnswer(await clickToolbar(chromium, original));
    await view.bringToFront();
    await view.locator('.fill-in button').first().waitFor();
    await takeLooks(view, folder, 'choose');
    await view.locator('.fill-in button').first().click();
    await view.locator('.fill-in').waitFor({ state: 'detached' });
    await takeLooks(view, folder, 'filled');
  } finally {
    await chromium.context.close();
    await sealed.remove();
  }
}

/** Takes all pictures of the compare view into `folder`. */
export async function takeCompare(chromium: Chromium, folder: string): Promise<void> {
  const story = await readFile(join(ROOT, 'extension/corpus/sample/kesteria-strait-talks-interview.txt'), 'utf8');
  const [headline = '', , , ...paragraphs] = story.split('\n');
  const server = await servePages({
    '/demo': await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8'),
    '/original': textPage([headline, ...paragraphs].join('\n\n'), 'original'),
  });
  try {
    await takeOpen(chromium, server, folder);
    for (const name of ['derived', 'no-match']) await takeKept(chromium, folder, name);
    await takeSealed(server, folder);
  } finally {
    await server.close();
  }
}
