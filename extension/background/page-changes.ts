/** A report is about a document and its text: it stays while these do, under whatever address. */

import { hashString } from '../../src/base/hash.ts';
import { ok, type Result } from '../../src/base/result.ts';
import { ask } from '../messages/exchange.ts';
import { dropCheck, keepCheck, keptCheck, keptCheckOf } from '../messages/kept-reports.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { clearBadge } from './badge.ts';

async function forget(tabId: number, text: number): Promise<Result<null>> {
  // A newer check may have been kept meanwhile.
  if ((await keptCheckOf(tabId, text)) !== null) await Promise.all([dropCheck(tabId), clearBadge(tabId)]);
  return ok(null);
}

/**
 * The tab begins to load a page, or has loaded it: drops the report if it is another. A text that stands on no page goes
 * with the page that it was checked beside, which may have been loading still.
 */
export async function pageMayHaveGone(tabId: number, isBeginning: boolean): Promise<void> {
  const kept = await keptCheck(tabId);
  if (kept === null || (kept.scope === 'text' && !isBeginning)) return;
  const text = hashString(kept.report.page.text);
  const holds = await ask((message) => sendToTab(tabId, message), content.holds, text);
  if (!holds.ok || !holds.value) await forget(tabId, text);
}

/** The tab's page holds the article no longer. */
export const pageLeft = forget;

/** The tab's article has another text by now. */
export async function pageChanged(tabId: number, text: number): Promise<Result<null>> {
  const kept = await keptCheckOf(tabId, text);
  if (kept !== null) await keepCheck(tabId, { ...kept, isStale: true });
  return ok(null);
}
