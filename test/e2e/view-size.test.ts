/**
 * A view shows its first report with no more than 60 kB of script, before compression: it is parsed anew with each click.
 * Counted is every script that the browser has loaded by then: what a view imports, and what it loads at once thereafter.
 */

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { check, launch, open } from '../support/chromium.ts';
import { demoPage } from '../support/demo.ts';
import { message } from '../support/messages.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'chrome');
const MOST_BYTES = 60_000;
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

async function isWithinBounds(chromium: Chromium, view: Page): Promise<void> {
  const sizes = await loadedBy(chromium, view);
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  assert.notEqual(bytes, 0);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes: ${[...sizes].map((one) => one.join(' ')).join(', ')}`);
}

describe(`no more than ${MOST_BYTES} bytes of script are loaded for`, () => {
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
