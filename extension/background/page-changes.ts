/** A report is about a document and its text: it stays while these do, under whatever address. */

import { hashString } from '../../src/base/hash.ts';
import type { Result } from '../../src/base/result.ts';
import { ask } from '../messages/exchange.ts';
import { changeCheck, isOfText, keptCheck } from '../messages/kept-reports.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { clearBadge } from './badge.ts';

/** Forgets the check of this text: a newer one may have been kept meanwhile. */
async function forget(tabId: number, text: number): Promise<Result<null>> {
  let isDropped = false;
  const changed = await changeCheck(tabId, (kept) => {
    isDropped = kept !== null && isOfText(kept, text);
    return isDropped ? null : kept;
  });
  if (isDropped) await clearBadge(tabId);
  return changed;
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
export const pageChanged = (tabId: number, text: number): Promise<Result<null>> =>
  changeCheck(tabId, (kept) => (kept !== null && isOfText(kept, text) ? { ...kept, isStale: true } : kept));
