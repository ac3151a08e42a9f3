/** The popup where it is about no article: selections, pasted texts, PDFs; and where its page has changed. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../chromium.ts';
import { servePages } from '../page-server.ts';
import { readAnswer } from '../popup.ts';
import { looksOf, takeLooks } from './looks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WIDTH = 400;
/** A viewer opens for it, whether or not there is a page in it. */
const PDF = '%PDF-1.4\n%%EOF\n';
const LATE = `<p>By teatime the animals had made four heaps, arranged by shine, and were guarding the largest with some
ceremony.</p>`;

/** Takes all pictures of these states into `folder`. */
export async function takeTexts(chromium: Chromium, folder: string): Promise<void> {
  const demo = await readFile(join(ROOT, 'extension', 'demo', 'article.html'), 'utf8');
  const server = await servePages({ '/demo': demo, '/file.pdf': PDF, '/short': '<!doctype html><p>Short.' });
  const looks = looksOf(WIDTH);
  const open = async (path: string): Promise<Page> => {
    const page = await chromium.context.newPage();
    await page.goto(server.origin + path);
    return page;
  };
  const check = async (page: Page): Promise<Page> => {
    const popup = await clickToolbar(chromium, page);
    await readAnswer(popup);
    return popup;
  };
  const takeOf = (popup: Page, state: string) => takeLooks(popup, folder, `texts-${state}`, looks);
  try {
    const page = await open('/demo');
    const paragraphs = await page.locator('.story p').allTextContents();

    const ofPdf = await check(await open('/file.pdf'));
    await takeOf(ofPdf, 'pdf');
    await ofPdf.locator('textarea').fill('Too short');
    await ofPdf.locator('.paste button').click();
    await takeOf(ofPdf, 'too-short');
    await ofPdf.locator('textarea').fill(paragraphs.join('\n\n'));
    await ofPdf.locator('.paste button').click();
    await ofPdf.locator('.marked-text').waitFor();
    await takeOf(ofPdf, 'pasted');
    await ofPdf.locator('.rows button').nth(5).click();
    await takeOf(ofPdf, 'pasted-jump');

    const short = await open('/short');
    await short.evaluate((text) => {
      document.body.textContent = text;
      getSelection()?.selectAllChildren(document.body);
    }, paragraphs[1] ?? null);
    await takeOf(await check(short), 'selection');

    const popup = await check(page);
    await page.evaluate((late) => document.querySelector('.story p')?.insertAdjacentHTML('afterend', late), LATE);
    await popup.locator('.page-changed button').waitFor();
    await takeOf(popup, 'changed');
    await popup.locator('.other-text summary').click();
    await popup.locator('.paste button').scrollIntoViewIfNeeded();
    await takeOf(popup, 'other-text');
  } finally {
    await server.close();
  }
}
