/** Chromium with the built extension in it, and a real click on its toolbar icon. */

import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

export interface Chromium {
  readonly browser: Browser;
  readonly extension: Extension;
}

export interface LaunchOptions {
  /** The built extension's folder, absolute. */
  readonly extension: string;
  readonly headless: boolean;
  /** Further command-line switches. */
  readonly switches?: readonly string[];
}

/** Starts Chromium with a new, empty profile; throws where Chromium is missing. */
export async function launchChromium({ extension, headless, switches = [] }: LaunchOptions): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('Chromium is missing. Run: node scripts/setup.mjs chromium');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Chromium's sandbox does not work for root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--window-size=1280,960', ...switches],
  });
  try {
    return { browser, extension: await installExtension(browser, extension) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Adds the extension in `folder` to a running browser. */
export async function installExtension(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium did not load the extension in ${folder}.`);
  return extension;
}

/** The popup that a click on the extension's icon opens while `page` is shown: it may be working still. */
export async function clickToolbar({ browser, extension }: Chromium, page: Page): Promise<Page> {
  const isPopup = (url: string) => url.startsWith(`chrome-extension://${extension.id}/popup`);
  const open = browser.targets().find((target) => isPopup(target.url()));
  // A second click on the icon would only close it.
  if (open) await (await open.asPage()).close();
  await page.bringToFront();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((candidate) => isPopup(candidate.url()), { timeout: 10_000 });
  return target.asPage();
}
