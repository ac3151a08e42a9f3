/** Filling in a sealed original from a page that the reader has opened and checked. */

import type { Result } from '../../src/base/result.ts';
import type { Source } from '../../src/match/report.ts';
import { ask } from '../messages/exchange.ts';
import { keptReport, tabsWithReport } from '../messages/kept-reports.ts';
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

/**
 * Fills the source in, and has what the report is about compared with it; gives the share of words that agree: below
 * `IS_ORIGINAL` it is refused.
 */
export const fillFrom = (tabId: number, source: string, from: number): Promise<Result<number>> =>
  ask(sendToBackground, background.fillIn, { tabId, source, from });
