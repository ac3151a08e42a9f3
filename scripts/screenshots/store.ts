/** The pictures of the store listing, 1280 × 800 CSS pixels each: docs/images/store-….png. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { light, look } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const IMAGES = join(ROOT, 'docs', 'images');
const WIDTH = 1280;
const HEIGHT = 800;
const POPUP_WIDTH = 400;
const GAP = 24;
const PAGE_WIDTH = WIDTH - POPUP_WIDTH - 2 * GAP;

const imageOf = (png: Buffer, left: number): string =>
  `<img src="data:image/png;base64,${png.toString('base64')}" style="left: ${left}px">`;

interface Pictures {
  readonly page: Buffer;
  readonly popup: Buffer;
}

/** Taken before anything else is opened: that would close the popup. */
async function picturesOf(page: Page, popup: Page): Promise<Pictures> {
  await look(popup, light(POPUP_WIDTH));
  const height = await popup.evaluate(() => window.innerHeight);
  const popupPicture = await popup.screenshot({ clip: { x: 0, y: 0, width: POPUP_WIDTH, height } });
  await page.setViewportSize({ width: PAGE_WIDTH, height: HEIGHT });
  await page.locator('.story').evaluate((story) => story.scrollIntoView());
  return { page: await page.screenshot(), popup: popupPicture };
}

/** The page and the popup beside each other, as a person sees them after a click on the icon. */
async function takeSideBySide({ context }: Chromium, { page, popup }: Pictures): Promise<void> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: WIDTH, height: HEIGHT });
  await sheet.setContent(`<style>
    body { margin: 0; background: #e9edf3; }
    img { position: absolute; top: 0; }
    img + img { top: ${GAP}px; border-radius: 10px; box-shadow: 0 6px 28px rgb(20 30 50 / 25%); }
    </style>${imageOf(page, 0)}${imageOf(popup, PAGE_WIDTH + GAP)}`);
  await sheet.screenshot({ path: join(IMAGES, 'store-check.png') });
}

async function takeView(view: Page, name: string): Promise<void> {
  await view.setViewportSize({ width: WIDTH, height: HEIGHT });
  await view.screenshot({ path: join(IMAGES, `store-${name}.png`) });
}

async function takeCompare({ context }: Chromium, popup: Page): Promise<void> {
  const [view] = await Promise.all([
    context.waitForEvent('page', (opened) => opened.url().includes('/compare.html')),
    popup.locator('.open-compare button').first().click(),
  ]);
  await view.locator('.part').first().waitFor({ state: 'attached' });
  await takeView(view, 'compare');
}

async function takeFlags({ context, extension }: Chromium): Promise<void> {
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extension}/flags.html`);
  await view.locator('.empty').waitFor();
  await view.locator('input[type=file]').setInputFiles(join(ROOT, 'test', 'fixtures', 'flags', 'flags.json'));
  await view.locator('.flag').first().waitFor();
  await view.locator('.notice .plain').last().click();
  await takeView(view, 'flags');
}

/** Takes the pictures of the listing. */
export async function takeStore(chromium: Chromium): Promise<void> {
  const server = await servePages({ '/demo': await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8') });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.demoOrigin}/demo`);
    const popup = await clickToolbar(chromium, page);
    await readAnswer(popup);
    const pictures = await picturesOf(page, popup);
    await takeCompare(chromium, popup);
    await takeSideBySide(chromium, pictures);
    await takeFlags(chromium);
  } finally {
    await server.close();
  }
}
