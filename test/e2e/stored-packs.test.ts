/** Packs in the origin private file system, which only the worker reads. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Chromium } from '../../scripts/chromium.ts';
import { type PageServer, servePages } from '../../scripts/page-server.ts';
import { textPage } from '../../scripts/text-page.ts';
import { check, launch, open, stopWorkers } from '../support/chromium.ts';
import { message } from '../support/messages.ts';
import { packBytes, story } from '../support/packs.ts';

const STORY = [
  'Salvage crews raised the ferry Marigold from the bed of Lake Tessaly on Friday, nine months after she sank.',
  'The hull was intact and no oil had leaked, harbour engineer Piet Vandersloot told reporters on the quay.',
  'Insurers will decide in June whether the 61-year-old vessel is scrapped or returned to the crossing.',
  'Her sister ship Larkspur has carried all passengers since October, with delays of up to two hours.',
].join('\n\n');
const PACK = packBytes([story('marigold', STORY)], false);

/** Puts a pack where stored ones are, in place of what is there. */
async function store(chromium: Chromium, bytes: Uint8Array): Promise<void> {
  const page = await open(chromium, `chrome-extension://${chromium.extension}/options.html`);
  await page.evaluate(async (numbers) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('corpus', { create: true });
    const file = await (await folder.getFileHandle('harbour.pack', { create: true })).createWritable();
    await file.write(Uint8Array.from(numbers));
    await file.close();
  }, Array.from(bytes));
  // The welcome page has had the packs opened that were there before.
  await page.evaluate('chrome.offscreen.closeDocument()').catch(() => {});
  await page.close();
}

describe('a stored pack', () => {
  let server: PageServer;
  let chromium: Chromium;

  before(async () => {
    server = await servePages({ '/ferry': textPage(`Ferry raised\n\n${STORY}`, 'ferry') });
  });

  after(() => server?.close());

  test('is searched beside the packaged ones, and once more after the background slept', async () => {
    chromium = await launch();
    try {
      await store(chromium, PACK);
      const page = await open(chromium, `${server.origin}/ferry`);
      for (const _ of ['awake', 'woken']) {
        const { report, popup } = await check(chromium, page);
        assert.equal(report?.sources[0]?.id, 'marigold');
        assert.ok(report.sentences.filter(({ kind }) => kind === 'verbatim').length >= 4);
        await popup.close();
        await stopWorkers(chromium, page);
      }
    } finally {
      await chromium.context.close();
    }
  });

  test('that is damaged fails the check, though other packs are sound', async () => {
    chromium = await launch();
    try {
      await store(chromium, PACK.subarray(0, PACK.length - 40));
      const { report, text } = await check(chromium, await open(chromium, `${server.origin}/ferry`));
      assert.equal(report, null);
      assert.ok(text.includes(message('failure_pack_broken')), text);
    } finally {
      await chromium.context.close();
    }
  });

  test('is searched though the page that holds the worker closes in the middle of a check', async () => {
    chromium = await launch();
    try {
      await store(chromium, PACK);
      const page = await open(chromium, `${server.origin}/ferry`);
      const closer = await open(chromium, `chrome-extension://${chromium.extension}/options.html`);
      await page.bringToFront();
      for (const wait of [50, 100, 150, 200, 250, 300]) {
        const closing = setTimeout(wait).then(() =>
          closer.evaluate('chrome.offscreen.closeDocument().catch(() => {})'),
        );
        const [{ report, popup, text }] = await Promise.all([check(chromium, page), closing]);
        assert.equal(report?.sources[0]?.id, 'marigold', text);
        await popup.close();
      }
    } finally {
      await chromium.context.close();
    }
  });
});
