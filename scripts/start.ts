/**
 * `npm start [-- FILE|URL]`: opens a page in Chromium with the extension, and checks it with a click on the toolbar icon.
 * With a display the browser stays open; without one the report is printed, and pictures of page and popup are saved.
 */

import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Page } from 'playwright';
import { reportText } from '../src/report/text.ts';
import { build } from './build.ts';
import { type Chromium, clickToolbar, launchChromium } from './chromium.ts';
import { servePages } from './page-server.ts';
import { readAnswer } from './popup.ts';
import { textPage } from './text-page.ts';

const ROOT = join(import.meta.dirname, '..');
const DEMO = join(ROOT, 'extension', 'demo', 'article.html');
const USE = 'Use: npm start [-- FILE|URL]   (FILE: a saved page, .html, or a text, .txt)';

const WRONG_USE = 1;
const NOT_CHECKED = 2;

/** A message for the person at the terminal: no stack. */
class Problem extends Error {
  readonly exitCode: number;

  constructor(message: string, { exitCode, cause }: { exitCode: number; cause?: unknown }) {
    super(cause instanceof Error ? `${message}: ${cause.message}` : message, { cause });
    this.exitCode = exitCode;
  }
}

async function readPage(path: string): Promise<string | Uint8Array> {
  try {
    if (extname(path).toLowerCase() !== '.txt') return await readFile(path);
    return textPage(await readFile(path, 'utf8'), basename(path, extname(path)));
  } catch (error) {
    throw new Problem(`${path} could not be read`, { exitCode: NOT_CHECKED, cause: error });
  }
}

/** Where the browser finds the page; a file is served to it, and nothing but that file. */
async function addressOf(target: string): Promise<{ url: string; close(): Promise<void> }> {
  if (/^https?:\/\//i.test(target)) return { url: target, close: async () => {} };
  const server = await servePages({ '/article': await readPage(target) });
  return { url: `${server.origin}/article`, close: server.close };
}

async function launch(headless: boolean): Promise<Chromium> {
  try {
    return await launchChromium({ extension: join(ROOT, 'dist', 'chrome'), headless });
  } catch (error) {
    throw new Problem('Chromium could not be started', { exitCode: NOT_CHECKED, cause: error });
  }
}

async function openPage({ context }: Chromium, url: string): Promise<Page> {
  const [page = await context.newPage()] = context.pages();
  try {
    await page.goto(url);
  } catch (error) {
    throw new Problem(`${url} could not be opened`, { exitCode: NOT_CHECKED, cause: error });
  }
  return page;
}

/** In pixels: Chromium draws no picture that is higher, or wider. */
const LARGEST_PICTURE = { x: 0, y: 0, width: 16_000, height: 16_000 };

async function savePictures(page: Page, popup: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-'));
  const pictures = { page: join(folder, 'page.png'), popup: join(folder, 'popup.png') } as const;
  await page.screenshot({ path: pictures.page, fullPage: true, clip: LARGEST_PICTURE });
  await popup.screenshot({ path: pictures.popup });
  console.log(`\nPictures: ${pictures.page}\n          ${pictures.popup}`);
}

/** Checks the page as a reader would, and prints what the popup found; without a display it also saves pictures. */
async function checkInBrowser(chromium: Chromium, url: string, headless: boolean): Promise<void> {
  const closed = new Promise((resolve) => chromium.context.once('close', resolve));
  const page = await openPage(chromium, url);
  const popup = await clickToolbar(chromium, page);
  const answer = await readAnswer(popup);
  console.log(answer.report ? reportText(answer.report) : answer.text);
  if (headless) {
    await savePictures(page, popup);
  } else {
    console.log('\nThe browser stays open. Close it, or press Ctrl-C, to end.');
    await closed;
  }
  if (!answer.report) throw new Problem(`${url} was not checked.`, { exitCode: NOT_CHECKED });
}

async function checkAt(url: string): Promise<void> {
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const chromium = await launch(headless);
  try {
    await checkInBrowser(chromium, url, headless);
  } finally {
    await chromium.context.close();
  }
}

async function start(target: string): Promise<void> {
  const address = await addressOf(target);
  try {
    await build();
    await checkAt(address.url);
  } finally {
    await address.close();
  }
}

try {
  const [target = DEMO, ...more] = process.argv.slice(2);
  if (more.length > 0 || target.startsWith('-')) throw new Problem(USE, { exitCode: WRONG_USE });
  await start(target);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
