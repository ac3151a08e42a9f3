/**
 * How much script a view loads by itself, before compression: it is parsed anew with each click. Counted in the browser:
 * what the view imports, and what it loads thereafter without being asked.
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
/** Milliseconds after which a view that loads nothing has loaded all. */
const QUIET = 500;

/** The view's scripts, once it loads no more. */
async function loadedBy({ context }: Chromium, view: Page): Promise<ReadonlySet<string>> {
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
  return scripts;
}

async function isWithinBounds(chromium: Chromium, view: Page): Promise<void> {
  const sizes = [...(await loadedBy(chromium, view))].map((path) => statSync(join(DIST, path)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length > 0 && bytes <= MOST_BYTES, `${bytes} bytes in ${sizes.length} scripts`);
}

describe('no more script than is needed is loaded for', () => {
  let chromium: Chromium;
  let server: PageServer;
  let page: Page;
  let popup: Page;

  before(async () => {
    server = await servePages({ '/demo': demoPage });
    chromium = await launch();
    page = await open(chromium, `${server.origin}/demo`);
    ({ popup } = await check(chromium, page));
  });

  after(async () => {
    await chromium?.context.close();
    await server?.close();
  });

  const openView = (name: string) => open(chromium, `chrome-extension://${chromium.extension}/${name}`);

  test('the popup with a report', () => isWithinBounds(chromium, popup));

  test('the popup on a page that was flagged before', async () => {
    await popup.getByRole('button', { name: message('flagPage') }).click();
    await popup.getByLabel(message('flagVerdict')).fill('Wire copy');
    await popup.getByRole('button', { name: message('flagSave') }).click();
    await popup.locator('.page-flags li').waitFor();
    ({ popup } = await check(chromium, page));
    await popup.locator('.page-flags li').waitFor();
    await isWithinBounds(chromium, popup);
  });

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
