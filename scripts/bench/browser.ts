/**
 * How long a person waits in Chromium: from a click on the icon to the popup's first paint and to its report, with the
 * pack of all stories in the extension's origin private file system; beside the popup of an extension that does nothing.
 */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chromium, clickToolbar, launchChromium } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { textPage } from '../text-page.ts';
import type { BenchPage } from './pages.ts';
import { quantile } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 15;

interface Wait {
  /** Milliseconds from the click. */
  readonly paint: number;
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

/** Moves the packaged pack to where stored packs are. */
async function storePack({ context, extension }: Chromium): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/popup.html`);
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('corpus', { create: true });
    const file = await folder.getFileHandle('stored.pack', { create: true });
    const packaged = await fetch('corpus/stored.pack');
    await packaged.body?.pipeTo(await file.createWritable());
  });
  await page.close();
}

/** As text: the names that the compiler gives to functions within are not there in the page. */
const WATCH = `(async () => {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelector('main:not([aria-busy="true"])') === null) await nextFrame();
  await nextFrame();
  const report = performance.timeOrigin + performance.now();
  const paints = () => performance.getEntriesByName('first-paint');
  while (paints().length === 0) await nextFrame();
  return { paint: performance.timeOrigin + paints()[0].startTime, report };
})()`;

async function waitOn(chromium: Chromium, url: string): Promise<Wait> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  let clicked = 0;
  const popup = await clickToolbar(chromium, page, () => {
    clicked = Date.now();
  });
  // In milliseconds of the epoch.
  const { paint, report } = await popup.evaluate<Wait>(WATCH);
  await page.close();
  return { paint: paint - clicked, report: report - clicked };
}

async function waits(extension: string, urls: readonly string[], prepare: (chromium: Chromium) => Promise<void>) {
  const chromium = await launchChromium({ extension, headless: true });
  try {
    await prepare(chromium);
    const measured: Wait[] = [];
    for (const url of urls) measured.push(await waitOn(chromium, url));
    return measured;
  } finally {
    await chromium.context.close();
  }
}

/** Clicks on pages of 1,000 words with planted passages, against the pack in the file `pack`. */
export async function measureBrowser(pack: string, pages: readonly BenchPage[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-bench-browser-'));
  const planted = pages.filter(({ kind }) => kind === 'planted').slice(0, RUNS);
  const served = planted.map(({ text }, i) => [`/${i}`, textPage(`Page ${i}\n\n${text}`, `page ${i}`)] as const);
  const server = await servePages(Object.fromEntries(served));
  const urls = served.map(([path]) => `${server.origin}${path}`);
  try {
    const [own, empty] = [join(folder, 'own'), await mkdtemp(join(folder, 'empty-'))];
    await writeExtension(own, pack);
    await writeEmptyExtension(empty);
    const ours = await waits(own, urls, storePack);
    const theirs = await waits(empty, urls, async () => {});
    const [first, ...later] = ours;
    return [
      [
        'browser, click to first paint, empty extension',
        quantile(
          theirs.map(({ paint }) => paint),
          0.5,
        ),
        'ms',
        null,
      ],
      [
        'browser, click to first paint',
        quantile(
          ours.map(({ paint }) => paint),
          0.5,
        ),
        'ms',
        100,
      ],
      ['browser, click to report, first', first?.report ?? 0, 'ms', null],
      [
        'browser, click to report, median',
        quantile(
          later.map(({ report }) => report),
          0.5,
        ),
        'ms',
        400,
      ],
      [
        'browser, click to report, p95',
        quantile(
          later.map(({ report }) => report),
          0.95,
        ),
        'ms',
        null,
      ],
    ];
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}
