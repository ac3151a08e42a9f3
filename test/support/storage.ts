/** What the extension keeps, seen from one of its own pages. */

import type { Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

export const keptSettings = (view: Page): Promise<unknown> =>
  view.evaluate(async () => (await chrome.storage.local.get('settings')).settings);

export const keepSettings = (view: Page, settings: object): Promise<void> =>
  view.evaluate((record) => chrome.storage.local.set({ settings: record }), settings);

/** Waits until the setting has that value. */
export async function waitForSetting(view: Page, name: string, value: unknown): Promise<void> {
  while (Object(await keptSettings(view))[name] !== value) await view.waitForTimeout(50);
}
