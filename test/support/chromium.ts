import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, clickToolbar, launchChromium } from '../../scripts/chromium.ts';
import { type Answer, readAnswer } from '../../scripts/popup.ts';

export const EXTENSION = join(import.meta.dirname, '..', '..', 'dist', 'chrome');

/** No way to any other machine. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** Chromium with the built extension. */
export const launch = (switches: readonly string[] = OFFLINE): Promise<Chromium> =>
  launchChromium({ extension: EXTENSION, headless: true, switches });

/** Clicks the icon and waits for the popup's answer. */
export async function check(chromium: Chromium, page: Page): Promise<{ popup: Page } & Answer> {
  const popup = await clickToolbar(chromium, page);
  return { popup, ...(await readAnswer(popup)) };
}

/** Opens `url` in a new tab. */
export async function open({ browser }: Chromium, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** The texts of the page's highlights, by their names; the empty ones are left out. */
export async function readHighlights(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const highlights = await page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]): [string, string[]] => [name, [...ranges].map(String)]),
  );
  return new Map(highlights.filter(([, texts]) => texts.length > 0));
}

/** Puts the extension's background to sleep, as the browser does after half a minute. */
export async function stopWorkers({ extension }: Chromium, page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.includes(extension.id));
      if (own.length > 0 && own.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** A button of the popup by the words on it, or within it. */
export const button = (words: string): string => `::-p-xpath(//button[contains(normalize-space(.), ${quoted(words)})])`;

/** A string literal of XPath 1.0, which knows no escapes: words with both kinds of quote marks have none. */
function quoted(words: string): string {
  if (!words.includes('"')) return `"${words}"`;
  if (!words.includes("'")) return `'${words}'`;
  throw new Error(`No XPath literal: ${words}`);
}
