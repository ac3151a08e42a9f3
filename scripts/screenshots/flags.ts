/** The list of all flags in its states, and the evidence as it is saved: on the screen and on paper. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { looksOf, takeLooks } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FLAGS = join(ROOT, 'test', 'fixtures', 'flags');
const WIDTH = 1000;
const HEIGHT = 900;

async function takeList(chromium: Chromium, folder: string): Promise<void> {
  const view = await chromium.context.newPage();
  await view.goto(`chrome-extension://${chromium.extension}/flags.html`);
  const shoot = async (state: string): Promise<void> => {
    for (const look of looksOf(WIDTH)) {
      await view.setViewportSize({ width: look.width, height: HEIGHT });
      await takeLooks(view, folder, `flags-${state}`, [look]);
    }
  };
  const choose = (file: string) => view.locator('input[type=file]').setInputFiles(join(FLAGS, file));
  await view.locator('.empty').waitFor();
  await shoot('empty');
  await choose('some-broken.json');
  await view.locator('.problems').waitFor();
  await shoot('import-problems');
  await choose('flags.json');
  await view.locator('.flag').nth(3).waitFor();
  await view.locator('.notice .plain').last().click();
  await shoot('list');
  await view.locator('.flag-buttons button').first().click();
  await shoot('edit');
  await view.keyboard.press('Escape');
  await view.locator('.flag-buttons button').nth(1).click();
  await view.locator('.notice .plain').first().waitFor();
  await view.locator('.files summary').click();
  await shoot('deleted-and-export');
}

/** Saves the demo page's evidence as HTML; gives its path. */
async function saveEvidence(chromium: Chromium, folder: string): Promise<string> {
  const article = await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8');
  const server = await servePages({ '/demo': article });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/demo`);
    const popup = await clickToolbar(chromium, page);
    await readAnswer(popup);
    await popup.locator('.export summary').click();
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.locator('.export button').first().click(),
    ]);
    const path = join(folder, 'evidence.html');
    await download.saveAs(path);
    return path;
  } finally {
    await server.close();
  }
}

async function takeEvidence(view: Page, folder: string, path: string): Promise<void> {
  await view.goto(`file://${path}`);
  for (const { name, scheme, width } of looksOf(WIDTH)) {
    if (name === 'rtl') continue;
    await view.emulateMedia({ colorScheme: scheme });
    await view.setViewportSize({ width, height: HEIGHT });
    await view.screenshot({ path: join(folder, `evidence-${name}.png`), fullPage: true });
  }
  await view.pdf({ path: join(folder, 'evidence.pdf'), preferCSSPageSize: true });
}

/** Takes all pictures of flags and evidence into `folder`. */
export async function takeFlags(chromium: Chromium, folder: string): Promise<void> {
  await takeList(chromium, folder);
  const path = await saveEvidence(chromium, folder);
  await takeEvidence(await chromium.context.newPage(), folder, path);
}
