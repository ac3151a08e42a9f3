/**
 * How much script a view loads, before compression: it is parsed anew with each click. Two counts, in the browser itself:
 * what a view imports, which must be there before its first report, and that with what it loads at once thereafter.
 */

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { message } from '../support/messages.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'chrome');
/** Before the first report. */
const MOST_BYTES = 60_000;
/** With the parts that follow it at once: the page's flags, the menus under the lists. */
const MOST_IN_ALL = 75_000;
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;
/** What has not been asked for by then is not loaded at once. In milliseconds. */
const QUIET = 500;

/** The view's scripts with their sizes in bytes, once it loads no more. */
async function loadedBy({ context }: Chromium, view: Page): Promise<Map<string, number>> {
  const session = await context.newCDPSession(view);
  const scripts = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) scripts.add(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  for (let before = -1; before < scripts.size; ) {
    before = scripts.size;
    await view.waitForTimeout(QUIET);
  }
  await session.detach();
  return new Map([...scripts].map((path) => [path, statSync(join(DIST, path)).size]));
}

/** The script with all that it imports. */
function withImports(path: string, seen: Set<string>): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const script = readFileSync(join(DIST, path), 'utf8');
  for (const [, imported = ''] of script.matchAll(STATIC_IMPORT)) withImports(join(dirname(path), imported), seen);
  return seen;
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

async function isWithinBounds(chromium: Chromium, view: Page): Promise<void> {
  const sizes = await loadedBy(chromium, view);
  const imported = withImports(new URL(view.url()).pathname.replace('.html', '.js'), new Set());
  const [first, all] = [sum([...imported].map((path) => sizes.get(path) ?? Number.NaN)), sum(sizes.values())];
  const told = `${first} bytes before the first report, ${all} in all`;
  assert.ok(first <= MOST_BYTES && all <= MOST_IN_ALL, told);
}

describe('no more script than is needed is loaded for', () => {
  let chromium: Chromium;
  let server: PageServer;
  let popup: Page;

  before(async () => {
    server = await servePages({ '/demo': demoPage });
    chromium = await launch();
    ({ popup } = await check(chromium, await open(chromium, `${server.origin}/demo`)));
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  const openView = (name: string) => open(chromium, `chrome-extension://${chromium.extension}/${name}`);

  test('the popup with a report', () => isWithinBounds(chromium, popup));

  test('the comparison of a report', async () => {
    const [view] = await Promise.all([
      chromium.context.waitForEvent('page', (page) => page.url().includes('/compare.html')),
      popup.getByRole('button', { name: message('compare') }).click(),
    ]);
    await view.locator('.part[data-passages]').first().waitFor({ state: 'attached' });
    await isWithinBounds(chromium, view);
  });

  for (const name of ['flags', 'options', 'welcome']) {
    test(`the ${name} page`, async () => isWithinBounds(chromium, await openView(`${name}.html`)));
  }
});
