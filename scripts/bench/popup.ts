/** How long after the click the popup is seen for the first time, beside the popup of an extension that has nothing else. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from '../build.ts';
import { type Chromium, installExtension, launchChromium, timedClick } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import type { Row } from './row.ts';
import { quantile } from './statistics.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CLICKS = 11;
/** Milliseconds to the first paint. */
const TARGET = 100;

/** Nothing but a popup with a word in it. */
async function writeEmptyExtension(folder: string): Promise<void> {
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', action: { default_popup: 'popup.html' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
}

/** The popup's first paint, in milliseconds from the click, and from the moment when its document was asked for. */
interface FirstPaint {
  readonly fromClick: number;
  readonly fromDocument: number;
}

async function firstPaint(chromium: Chromium, page: Page): Promise<{ popup: Page; paint: FirstPaint }> {
  const { popup, clicked } = await timedClick(chromium, page);
  const painted = await popup.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-paint');
    return paint && { at: performance.timeOrigin + paint.startTime, after: paint.startTime };
  });
  const { at, after } = Object(await painted.jsonValue());
  return { popup, paint: { fromClick: at - clicked, fromDocument: after } };
}

async function clicks(
  chromium: Chromium,
  empty: Chromium,
  page: Page,
): Promise<[own: FirstPaint[], empty: FirstPaint[]]> {
  const [ownPaints, emptyPaints]: [FirstPaint[], FirstPaint[]] = [[], []];
  for (let click = 0; click < CLICKS; click++) {
    const own = await firstPaint(chromium, page);
    ownPaints.push(own.paint);
    await readAnswer(own.popup);
    await own.popup.close();
    const other = await firstPaint(empty, page);
    emptyPaints.push(other.paint);
    await other.popup.close();
  }
  return [ownPaints, emptyPaints];
}

function rowsOf(name: string, paints: readonly FirstPaint[], target: number | null): Row[] {
  const half = (times: number[]): number => quantile(times, 0.5);
  const clicked = { measure: `${name}, click to first paint`, value: half(paints.map(({ fromClick }) => fromClick)) };
  const asked = { measure: `${name}, document to first paint`, value: half(paints.map((one) => one.fromDocument)) };
  return [
    { ...clicked, unit: 'ms', target },
    { ...asked, unit: 'ms', target: null },
  ];
}

async function measureIn(folder: string): Promise<Row[]> {
  await writeEmptyExtension(folder);
  const html = await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8');
  const server = await servePages({ '/demo': html });
  const chromium = await launchChromium({ extension: join(ROOT, 'dist', 'chrome'), headless: true });
  try {
    const empty = { ...chromium, extension: await installExtension(chromium.protocol, folder) };
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/demo`);
    const [own, other] = await clicks(chromium, empty, page);
    return [...rowsOf('popup', own, TARGET), ...rowsOf('empty popup', other, null)];
  } finally {
    await chromium.context.close();
    await server.close();
  }
}

/** Builds the extension and clicks on its icon and on the empty one's in turn: medians. */
export async function measurePopup(): Promise<Row[]> {
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-empty-'));
  try {
    return await measureIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
