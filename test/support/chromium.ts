import { join } from 'node:path';
import type { Page } from 'playwright';
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
export async function open({ context }: Chromium, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Puts the extension's background to sleep, as the browser does after half a minute. */
export async function stopWorkers({ context, extension }: Chromium, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.includes(extension));
      if (own.length > 0 && own.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
