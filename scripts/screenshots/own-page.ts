/** A view that opens in a tab of its own, in every look and language: its whole length. */

import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chromium } from '../chromium.ts';
import { LANGUAGES, speak } from './language.ts';
import { type Look, light, look, looksOf } from './looks.ts';

const WIDTH = 1280;
/** At twice the size a window holds half as many of its pixels. */
const ZOOMED: Look = { ...light(WIDTH / 2), name: 'zoomed' };

/** A way of waiting until a view has all that it shows. */
type Ready = (page: Page) => Promise<unknown>;

async function takeWhole(page: Page, path: string, one: Look): Promise<void> {
  await page.setViewportSize({ width: one.width, height: 800 });
  await look(page, one);
  await page.screenshot({ path, fullPage: true });
}

/** Opens the view, waits until it is `ready`, and takes its pictures into `folder`; the page stays open. */
export async function takeOwnPage(
  { context, extension }: Chromium,
  folder: string,
  view: string,
  ready: Ready,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/${view}.html`);
  await ready(page);
  for (const one of [...looksOf(WIDTH), ZOOMED]) await takeWhole(page, join(folder, `${view}-${one.name}.png`), one);
  for (const language of LANGUAGES) {
    await speak(page, language);
    await page.reload();
    await ready(page);
    for (const one of [light(WIDTH), { ...light(320), name: 'narrow' }])
      await takeWhole(page, join(folder, `${view}-${language}-${one.name}.png`), one);
  }
  await speak(page, 'auto');
  await page.reload();
  await ready(page);
  return page;
}
