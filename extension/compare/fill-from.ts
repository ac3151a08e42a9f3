/** Filling in a sealed original from a page that the reader has opened and checked. */

import { ok, type Result } from '../../src/base/result.ts';
import { IS_ORIGINAL } from '../../src/match/agreement.ts';
import type { Source } from '../../src/match/report.ts';
import { ask } from '../messages/exchange.ts';
import { keptCheck, keptReport, tabsWithReport } from '../messages/kept-reports.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';

/** A tab whose page has been read. */
export interface CheckedTab {
  readonly tabId: number;
  readonly title: string;
  readonly host: string;
}

const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).host : '');

/** The tabs but `tabId` that have been checked; the one at the original's own address first. */
export async function checkedTabs(tabId: number, source: Source): Promise<CheckedTab[]> {
  const others = (await tabsWithReport()).filter((other) => other !== tabId);
  const read = await Promise.all(others.map(async (other) => ({ other, page: (await keptReport(other))?.page })));
  return read
    .sort((a, b) => Number(b.page?.url === source.url) - Number(a.page?.url === source.url))
    .flatMap(({ other, page }) => (page ? [{ tabId: other, title: page.title, host: hostOf(page.url) }] : []));
}

/** Checks what the tab's report is about once more. */
async function checkAgain(tabId: number): Promise<Result<unknown>> {
  const kept = await keptCheck(tabId);
  if (kept?.scope === 'text') {
    return ask(sendToBackground, background.checkText, { tabId, text: kept.report.page.text });
  }
  return ask(sendToBackground, background.check, { tabId, scope: kept?.scope ?? 'page' });
}

/** Fills the source in and checks the page again; gives the share of words that agree: below `IS_ORIGINAL` it is refused. */
export async function fillFrom(tabId: number, source: string, from: number): Promise<Result<number>> {
  const filled = await ask(sendToBackground, background.fillIn, { tabId, source, from });
  if (!filled.ok || filled.value < IS_ORIGINAL) return filled;
  const checked = await checkAgain(tabId);
  return checked.ok ? ok(filled.value) : checked;
}
