/** The evidence as it is saved from the popup: on the screen and on paper. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { LANGUAGES, speak } from './language.ts';
import { light, look, looksOf } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WIDTH = 1000;
/** A4 between its margins. */
const PAPER = 690;

/** Checks the page at `url` and saves its evidence as HTML. */
async function save(chromium: Chromium, url: string, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const popup = await clickToolbar(chromium, page);
  await readAnswer(popup);
  await popup.locator('.export summary').click();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.locator('.export button').first().click(),
  ]);
  await download.saveAs(path);
  return popup;
}

async function takeLooks(view: Page, folder: string): Promise<void> {
  for (const one of looksOf(WIDTH)) {
    await view.setViewportSize({ width: one.width, height: 900 });
    await look(view, one);
    await view.screenshot({ path: join(folder, `evidence-${one.name}.png`), fullPage: true });
  }
  await view.setViewportSize({ width: PAPER, height: 900 });
  await look(view, light(PAPER));
  await view.emulateMedia({ media: 'print' });
  await view.screenshot({ path: join(folder, 'evidence-print.png'), fullPage: true });
  await view.emulateMedia({ media: null });
}

/** Takes all pictures of the evidence into `folder`. */
export async function takeEvidence(chromium: Chromium, folder: string): Promise<void> {
  const article = await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8');
  const server = await servePages({ '/demo': article });
  const view = await chromium.context.newPage();
  try {
    const path = join(folder, 'evidence.html');
    let popup = await save(chromium, `${server.demoOrigin}/demo`, path);
    for (const language of LANGUAGES) {
      await speak(popup, language);
      popup = await save(chromium, `${server.demoOrigin}/demo`, join(folder, `evidence-${language}.html`));
    }
    await speak(popup, 'auto');
    await view.goto(`file://${path}`);
    await takeLooks(view, folder);
    for (const language of LANGUAGES) {
      await view.goto(`file://${join(folder, `evidence-${language}.html`)}`);
      await view.setViewportSize({ width: WIDTH, height: 900 });
      await view.screenshot({ path: join(folder, `evidence-${language}.png`), fullPage: true });
    }
  } finally {
    await server.close();
  }
}
