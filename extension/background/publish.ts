/** A check that is done is painted on its page, told by the icon, and kept. */

import { ok, type Result } from '../../src/base/result.ts';
import type { Checked } from '../messages/checked.ts';
import { ask } from '../messages/exchange.ts';
import { changeCheck, type Kept } from '../messages/kept-reports.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { showAnswer } from './badge.ts';
import { forgetTab } from './forget.ts';
import { changeWithRoom } from './make-room.ts';
import { paintTab } from './painting.ts';

/** Paints the report on the page, and says which passages are not there; fails where the page has gone meanwhile. */
async function paint(tabId: number, checked: Checked): Promise<Result<Checked>> {
  if (checked.scope === 'text') {
    await ask((message) => sendToTab(tabId, message), content.leave, null);
    return ok(checked);
  }
  const unshown = await paintTab(tabId, checked.report);
  return unshown.ok ? ok({ ...checked, unshown: unshown.value }) : unshown;
}

/** What is noted of a check that is kept. */
export type Marks = Pick<Kept, 'isNews' | 'isStale'>;

/** Keeps a check; where that fails, the one before, which is about the page no longer, is not kept either. */
async function keepShown(tabId: number, change: (before: Kept | null) => Kept): Promise<void> {
  const kept = await changeWithRoom(tabId, change);
  if (!kept.ok) await changeCheck(tabId, () => null);
}

/** Shows a check on the page and its icon, and keeps it as far as there is room. */
export async function publish(
  tabId: number,
  checked: Result<Checked>,
  marksOf: (before: Kept | null) => Marks,
): Promise<Result<Checked>> {
  const shown = checked.ok ? await paint(tabId, checked.value) : checked;
  if (!shown.ok) await forgetTab(tabId);
  // Of a page that has gone meanwhile the icon says nothing.
  if (!shown.ok && checked.ok) return checked;
  if (shown.ok) await keepShown(tabId, (before) => ({ ...shown.value, ...marksOf(before) }));
  await showAnswer(tabId, shown);
  return shown;
}
