/**
 * How long a person waits in Chromium: from a click on the icon to the popup's first paint and to its report, with the
 * pack of all stories in the extension's origin private file system; in turns with the popup of an extension that does
 * nothing. Both icons are pinned: the browser takes a quarter of a second to move any other out of its menu.
 */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar, installExtension, launchChromium, pinIcon } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { textPage } from '../text-page.ts';
import type { BenchPage } from './pages.ts';
import { quantile } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 15;

/** In milliseconds. */
interface Wait {
  /** From the click. */
  readonly paint: number;
  /** From the beginning of the popup's page: what the extension has in its hands of that. */
  readonly ownPaint: number;
  /** From the click. */
  readonly report: number;
}

type Row = readonly [measure: string, value: number, unit: string, target: number | null];

/** An extension whose popup is one line, to see what the browser itself takes. */
async function writeEmptyExtension(folder: string): Promise<void> {
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', action: { default_popup: 'popup.html' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><main>Nothing.</main>');
}

/** The built extension with `pack` as its one pack, still packaged. */
async function writeExtension(folder: string, pack: string): Promise<void> {
  await cp(join(ROOT, 'dist', 'chrome'), folder, { recursive: true });
  await writeFile(join(folder, 'corpus', 'index.json'), '[]');
  await cp(pack, join(folder, 'corpus', 'stored.pack'));
}

/**
 * Puts the packaged pack where stored packs are, under its name only when it is whole: a check that the welcome page
 * began might open it halfway. Then whatever looked for packs before is closed, so that the first click looks anew. As
 * text: the types of pages know neither `move` nor `chrome`.
 */
const STORE = `(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('corpus', { create: true });
  const file = await folder.getFileHandle('stored.part', { create: true });
  const packaged = await fetch('corpus/stored.pack');
  await packaged.body.pipeTo(await file.createWritable());
  await file.move('stored.pack');
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
})()`;

async function storePack({ context, extension }: Chromium): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/options.html`);
  await page.evaluate(STORE);
  await page.close();
}

/** As text: the names that the compiler gives to functions within are not there in the page. */
const WATCH = `(async () => {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelector('main:not([aria-busy="true"])') === null) await nextFrame();
  await nextFrame();
  const report = performance.timeOrigin + performance.now();
  const paints = () => performance.getEntriesByName('first-contentful-paint');
  while (paints().length === 0) await nextFrame();
  return { opened: performance.timeOrigin, ownPaint: paints()[0].startTime, report };
})()`;

/** What WATCH gives; moments are in milliseconds of the epoch. */
interface Seen {
  readonly opened: number;
  readonly ownPaint: number;
  readonly report: number;
}

async function waitOn(chromium: Chromium, page: Page): Promise<Wait> {
  let clicked = 0;
  const popup = await clickToolbar(chromium, page, () => {
    clicked = performance.timeOrigin + performance.now();
  });
  const { opened, ownPaint, report } = await popup.evaluate<Seen>(WATCH);
  await popup.close();
  return { paint: opened + ownPaint - clicked, ownPaint, report: report - clicked };
}

interface Waits {
  readonly ours: readonly Wait[];
  readonly theirs: readonly Wait[];
}

/** Clicks on both icons on each page, in turns. */
async function clickThrough(chromium: Chromium, empty: string, urls: readonly string[]): Promise<Waits> {
  const ours: Wait[] = [];
  const theirs: Wait[] = [];
  for (const [turn, url] of urls.entries()) {
    const page = await chromium.context.newPage();
    await page.goto(url);
    if (turn % 2 === 0) theirs.push(await waitOn({ ...chromium, extension: empty }, page));
    ours.push(await waitOn(chromium, page));
    if (turn % 2 === 1) theirs.push(await waitOn({ ...chromium, extension: empty }, page));
    await page.close();
  }
  return { ours, theirs };
}

async function measureWaits(folder: string, pack: string, urls: readonly string[]): Promise<Waits> {
  const [own, other] = [join(folder, 'own'), await mkdtemp(join(folder, 'empty-'))];
  await writeExtension(own, pack);
  await writeEmptyExtension(other);
  const chromium = await launchChromium({ extension: own, headless: true });
  try {
    const empty = await installExtension(chromium, other);
    for (const id of [chromium.extension, empty]) await pinIcon(chromium, id);
    await storePack(chromium);
    return await clickThrough(chromium, empty, urls);
  } finally {
    await chromium.context.close();
  }
}

function rowsOf({ ours, theirs }: Waits): Row[] {
  const of = (waits: readonly Wait[], key: keyof Wait, q = 0.5) =>
    quantile(
      waits.map((wait) => wait[key]),
      q,
    );
  const [first, ...later] = ours;
  return [
    ['browser, click to first paint, empty extension', of(theirs, 'paint'), 'ms', null],
    ['browser, click to first paint', of(ours, 'paint'), 'ms', 100],
    ['browser, its page to first paint, empty extension', of(theirs, 'ownPaint'), 'ms', null],
    ['browser, its page to first paint', of(ours, 'ownPaint'), 'ms', null],
    ['browser, click to report, first', first?.report ?? 0, 'ms', null],
    ['browser, click to report, median', of(later, 'report'), 'ms', 400],
    ['browser, click to report, p95', of(later, 'report', 0.95), 'ms', null],
  ];
}

/** Clicks on pages of 1,000 words with planted passages, against the pack in the file `pack`. */
export async function measureBrowser(pack: string, pages: readonly BenchPage[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-bench-browser-'));
  const planted = pages.filter(({ kind }) => kind === 'planted').slice(0, RUNS);
  const served = planted.map(({ text }, i) => [`/${i}`, textPage(`Page ${i}\n\n${text}`, `page ${i}`)] as const);
  const server = await servePages(Object.fromEntries(served));
  try {
    const urls = served.map(([path]) => `${server.origin}${path}`);
    return rowsOf(await measureWaits(folder, pack, urls));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}
