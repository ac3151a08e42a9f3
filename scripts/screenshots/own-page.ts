/** A view that opens in a tab of its own, in every look: its whole length. */

import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chromium } from '../chromium.ts';
import { looksOf } from './looks.ts';

const WIDTH = 1280;

/** Opens the view, waits until it is `ready`, and takes its pictures into `folder`. */
export async function takeOwnPage(
  { context, extension }: Chromium,
  folder: string,
  view: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/${view}.html`);
  await ready(page);
  for (const { name, scheme, width, direction } of looksOf(WIDTH)) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    await page.screenshot({ path: join(folder, `${view}-${name}.png`), fullPage: true });
  }
  await page.close();
}
