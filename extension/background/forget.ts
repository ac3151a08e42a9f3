import { ask } from '../messages/exchange.ts';
import { changeCheck } from '../messages/kept-reports.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { clearBadge } from './badge.ts';

/** Has nothing more of the tab's check: no report, no highlights, no badge. */
export async function forgetTab(tabId: number): Promise<void> {
  // Not waited for: a page that is held up, by a dialog or a loop of its own, answers when it can.
  void ask((message) => sendToTab(tabId, message), content.leave, null);
  await Promise.all([changeCheck(tabId, () => null), clearBadge(tabId)]);
}
