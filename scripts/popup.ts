import type { Page } from 'playwright';
import type { Report } from '../src/match/report.ts';

/** What the popup shows when its check is done. */
export interface Answer {
  /** The report that the extension keeps of the tab; null where the page could not be checked. */
  readonly report: Report | null;
  /** The popup's words. */
  readonly text: string;
}

const LONGEST_CHECK = 60_000;

const KEPT_REPORT = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const key = 'report:' + tab.id;
  return (await chrome.storage.session.get(key))[key]?.report ?? null;
})()`;

/** Waits until the popup has its answer, and reads it. */
export async function readAnswer(popup: Page): Promise<Answer> {
  await popup.locator('main:not([aria-busy="true"])').waitFor({ timeout: LONGEST_CHECK });
  return {
    // The extension's own guard has seen it before it was kept.
    report: await popup.evaluate<Report | null>(KEPT_REPORT),
    // biome-ignore lint/performance/useDomNodeTextContent: the words that are shown, and no others.
    text: await popup.locator('body').innerText(),
  };
}
