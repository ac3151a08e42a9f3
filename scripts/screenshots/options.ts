import type { Chromium } from '../chromium.ts';
import { looksOf, takeLooks } from './looks.ts';
import { takeOwnPage } from './own-page.ts';

/** The options, and the question before all is erased. */
export async function takeOptions(chromium: Chromium, folder: string): Promise<void> {
  const page = await takeOwnPage(chromium, folder, 'options', (view) => view.locator('.packs li').first().waitFor());
  await page.locator('.danger').first().click();
  for (const one of looksOf(1280)) {
    await page.setViewportSize({ width: one.width, height: 800 });
    await takeLooks(page, folder, 'options-erase', [one]);
  }
}
