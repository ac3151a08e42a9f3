/** The demo page in Chromium, checked with a click on the toolbar icon. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { type Chromium, clickToolbar } from '../../scripts/chromium.ts';
import { readAnswer } from '../../scripts/popup.ts';
import type { Kind, Report } from '../../src/match/report.ts';
import { check, launch, open, stopWorkers } from '../support/chromium.ts';
import { demoPage, expected } from '../support/demo.ts';
import { readHighlights } from '../support/highlights.ts';
import { message } from '../support/messages.ts';
import { type Network, startNetwork } from '../support/network.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const URL = 'http://courier.example/strait-talks';

declare global {
  interface Window {
    mutations: MutationRecord[];
  }
}

describe('the demo page', () => {
  let chromium: Chromium;
  let network: Network;
  let page: Page;
  let popup: Page;
  let report: Report;
  let htmlBefore: string;

  before(async () => {
    network = await startNetwork(new Map([[URL, demoPage]]));
    chromium = await launch(network.switches);
    page = await open(chromium, URL);
    htmlBefore = await page.content();
    await page.evaluate(() => {
      window.mutations = [];
      const observer = new MutationObserver((records) => window.mutations.push(...records));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const answer = await check(chromium, page);
    assert.ok(answer.report, answer.text);
    popup = answer.popup;
    report = answer.report;
  });

  after(async () => {
    await chromium?.context.close();
    network?.close();
  });

  const textOf = ({ start, end }: { start: number; end: number }) => plain(report.page.text.slice(start, end));
  const kindOf = (text: string): Kind | undefined =>
    report.sentences.find((sentence) => textOf(sentence) === plain(text))?.kind;

  test('is derived from its original, and credits an agency without a name', () => {
    assert.equal(report.verdict, 'derived');
    assert.equal(report.sources[0]?.id, expected.source);
    assert.deepEqual(
      report.page.credit.map(({ agency }) => agency),
      [null],
    );
  });

  test('has its verbatim and edited sentences told apart, and most of the others', () => {
    const wrong = expected.sentences.filter(({ text, kind }) => kindOf(text) !== kind);
    const close = (kind: Kind) => kind === 'verbatim' || kind === 'edited';
    assert.deepEqual(
      wrong.filter(({ kind }) => close(kind)),
      [],
    );
    const far = expected.sentences.filter(({ kind }) => !close(kind));
    assert.ok(wrong.length <= 0.2 * far.length, `wrong: ${JSON.stringify(wrong, null, 2)}`);
  });

  test('has the status of each quote', () => {
    const found = report.quotes.map((quote) => ({ text: textOf(quote).replace(/,$/, ''), status: quote.status }));
    assert.deepEqual(
      found,
      expected.quotes.map(({ text, status }) => ({ text, status })),
    );
  });

  test('is highlighted on exactly the words that the report names', async () => {
    const highlights = await readHighlights(page);
    for (const kind of ['verbatim', 'edited', 'rewritten'] as const) {
      const wanted = report.sentences.filter((sentence) => sentence.kind === kind).map(textOf);
      assert.deepEqual(highlights.get(`wirecheck-${kind}`)?.map(plain) ?? [], wanted);
    }
  });

  /** Whether a click on the sentence's row brings it into the page's window and lifts it out. */
  async function showsSentence(from: Page, text: string): Promise<void> {
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await from.locator('button', { hasText: text.slice(0, 60) }).click();
    await page.waitForFunction(() => CSS.highlights.get('wirecheck-pulse')?.size === 1);
    const inWindow = (name: string) => {
      const [range] = CSS.highlights.get(name) ?? [];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      return window.scrollY > 0 && box !== null && box.top >= 0 && box.bottom <= window.innerHeight;
    };
    await page.waitForFunction(inWindow, 'wirecheck-pulse', { timeout: 5000 });
    assert.deepEqual((await readHighlights(page)).get('wirecheck-pulse')?.map(plain), [text]);
  }

  const lastVerbatim = () => {
    const sentence = report.sentences.findLast(({ kind }) => kind === 'verbatim');
    assert.ok(sentence);
    return textOf(sentence);
  };

  test('scrolls to a sentence whose row is clicked', () => showsSentence(popup, lastVerbatim()));

  test('still has its report, and rows that work, while the background sleeps', async () => {
    await stopWorkers(chromium, page);
    await showsSentence(popup, lastVerbatim());
    const { text, report: kept } = await readAnswer(popup);
    assert.deepEqual(kept, report);
    assert.ok(text.includes(message('sources')), text);
  });

  test('has the DOM that it had before, byte for byte, and no change in between', async () => {
    assert.equal(await page.evaluate(() => window.mutations.length), 0);
    assert.equal(await page.content(), htmlBefore);
  });

  test('is checked anew by a second click, which wakes the background', async () => {
    await stopWorkers(chromium, page);
    await page.evaluate(() => {
      const paragraph = document.querySelector('.story p:nth-of-type(4)');
      if (paragraph) paragraph.textContent = 'The harbour master fed the gulls before breakfast and went home early.';
    });
    const again = await readAnswer(await clickToolbar(chromium, page));
    assert.ok(again.report, again.text);
    assert.notDeepEqual(again.report, report);
    assert.ok(again.report.page.text.includes('fed the gulls'));
  });

  test('asks for nothing but itself, and neither does the extension', () => {
    assert.deepEqual(network.requests, [URL]);
  });
});
