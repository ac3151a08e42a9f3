/** All tabs' reports share the room that the browser gives. */

import type { Result } from '../../src/base/result.ts';
import { changeCheck, type Kept, keptCheck, tabsWithReport } from '../messages/kept-reports.ts';
import { forgetTab } from './forget.ts';

/** The tab but this whose check is the oldest; undefined where no other has one. */
async function oldestBut(tabId: number): Promise<number | undefined> {
  const others = (await tabsWithReport()).filter((other) => other !== tabId);
  const checks = await Promise.all(others.map(async (other) => ({ other, at: (await keptCheck(other))?.at ?? '' })));
  return checks.sort((a, b) => (a.at < b.at ? -1 : 1))[0]?.other;
}

/** Changes a tab's check; where there is no room for that, the oldest ones of other tabs are forgotten. */
export async function changeWithRoom(tabId: number, change: (kept: Kept | null) => Kept | null): Promise<Result<null>> {
  const changed = await changeCheck(tabId, change);
  const oldest = changed.ok ? undefined : await oldestBut(tabId);
  if (oldest === undefined) return changed;
  await forgetTab(oldest);
  return changeWithRoom(tabId, change);
}
