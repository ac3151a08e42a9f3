/** The compare view in all its states: in a tab, in a narrow panel, on paper. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar, launchChromium } from '../chromium.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { sealedExtension } from '../sealed-extension.ts';
import { textPage } from '../text-page.ts';
import { type Look, look } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HEIGHT = 900;
/** A4 between its margins. */
const PAPER = 690;
const WIDE: Look = { name: 'wide', scheme: 'light', width: 1280, direction: 'ltr' };
const LOOKS: readonly Look[] = [
  WIDE,
  { ...WIDE, name: 'dark', scheme: 'dark' },
  { ...WIDE, name: 'rtl', direction: 'rtl' },
  { ...WIDE, name: 'panel', width: 400 },
  { ...WIDE, name: 'narrow', width: 320 },
];

async function takeLooks(view: Page, folder: string, state: string): Promise<void> {
  for (const one of LOOKS) {
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

async function takeOpen(chromium: Chromium, { origin }: PageServer, folder: string): Promise<void> {
  const view = await compare(chromium, `${origin}/demo`);
  await takeLooks(view, folder, 'open');
  await takePrint(view, folder, 'open');
  for (let step = 0; step < 4; step++) await view.keyboard.press('j');
  await takeLooks(view, folder, 'selected');
  await view.keyboard.press('/');
  await view.keyboard.type('Oressia');
  await takeLooks(view, folder, 'search');
}

/** A report that is kept as if the page of tab 1 had been checked. */
async function takeKept(chromium: Chromium, folder: string, name: string): Promise<void> {
  const report: unknown = JSON.parse(await readFile(join(ROOT, 'test', 'fixtures', 'reports', `${name}.json`), 'utf8'));
  const view = await chromium.context.newPage();
  await view.goto(`chrome-extension://${chromium.extension}/compare.html?tab=1`);
  const kept = { report, scope: 'page', unshown: [], isNews: false, isStale: false };
  await view.evaluate((check) => Object(globalThis).chrome.storage.session.set({ 'report:1': check }), kept);
  await view.locator('h1').waitFor();
  await takeLooks(view, folder, name);
  await takePrint(view, folder, name);
}

async function takeSealed(server: PageServer, folder: string): Promise<void> {
  const sealed = await sealedExtension();
  const chromium = await launchChromium({ extension: sealed.folder, headless: true });
  try {
    const view = await compare(chromium, `${server.origin}/demo`);
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
