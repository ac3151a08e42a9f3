/**
 * Saved pages in Chromium, as a content script meets them: at their own address, laid out, but with none of their
 * scripts run and nothing fetched, so that no page redirects or changes while it is measured.
 */

import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Route } from 'playwright';
import type { Article } from '../../../src/article/article.ts';
import { findBrowser } from '../../browsers.mjs';
import type { SavedPage } from './saved.ts';

export interface RangeCounts {
  readonly all: number;
  /** Those whose live ranges hold their words and no others, and are laid out. */
  exact: number;
  readonly missed: string[];
}

/** What the probe finds out within the page. */
export interface PageProbe {
  readonly article: Article;
  readonly milliseconds: number;
  /** Milliseconds; 0 where no task took more than 50. */
  readonly longestTask: number;
  /** Whether the document is as it was, and no mutation was seen. */
  readonly isUnchanged: boolean;
  readonly sentences: RangeCounts;
  readonly quotes: RangeCounts;
}

declare global {
  var probePage: () => Promise<PageProbe | null>;
}

const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };

async function bundledProbe(): Promise<string> {
  const entryPoints = [join(import.meta.dirname, '..', 'probe-page.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', write: false, target: 'chrome120' });
  return outputFiles.map(({ text }) => text).join('');
}

function serve(route: Route, html: string, isFirst: boolean): Promise<void> {
  if (!isFirst) return route.abort();
  return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: NO_SCRIPTS });
}

async function probe(browser: Browser, script: string, { url, html }: SavedPage): Promise<PageProbe | null> {
  const page = await browser.newPage();
  try {
    await page.addInitScript({ content: script });
    let requests = 0;
    await page.route('**/*', (route) => serve(route, html, requests++ === 0));
    await page.goto(url, { waitUntil: 'load' });
    return await page.evaluate(() => globalThis.probePage());
  } finally {
    await page.close();
  }
}

/** Reads `pages` in Chromium, each with `see` told of it; throws where Chromium is missing. */
export async function probePages(
  pages: readonly SavedPage[],
  see: (page: SavedPage, probe: PageProbe | null) => void,
): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('Chromium is missing. Run: node scripts/setup.mjs chromium');
  const script = await bundledProbe();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    for (const page of pages) see(page, await probe(browser, script, page));
  } finally {
    await browser.close();
  }
}
