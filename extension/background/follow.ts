/** What pages and their icons show follows what the reader changes, in whatever view that is done. */

import { ok } from '../../src/base/result.ts';
import { type Kept, keptCheck, tabsWithReport } from '../messages/kept-reports.ts';
import { renameMenu } from '../platform/menus.ts';
import { showAnswer } from './badge.ts';
import { menuItems } from './commands.ts';
import { paintTab } from './painting.ts';

/** One change after the other, lest a slow one has the last word. */
const inTurn = (follow: () => Promise<void>): Promise<void> => navigator.locks.request('follow', follow);

async function forEachReport(show: (tabId: number, kept: Kept) => Promise<unknown>): Promise<void> {
  for (const tabId of await tabsWithReport()) {
    const kept = await keptCheck(tabId);
    if (kept !== null) await show(tabId, kept);
  }
}

async function repaint(tabId: number, { scope, report }: Kept): Promise<void> {
  if (scope !== 'text') await paintTab(tabId, report);
}

/** The language, what counts as a match, and the look of highlights may be others now. */
export const followSettings = (): Promise<void> =>
  inTurn(async () => {
    await renameMenu(await menuItems());
    await forEachReport((tabId, kept) => Promise.all([showAnswer(tabId, ok(kept)), repaint(tabId, kept)]));
  });

export const followFlags = (): Promise<void> => inTurn(() => forEachReport(repaint));
