/** What pages and their icons show follows what the reader changes, in whatever view that is done. */

import { ok } from '../../src/base/result.ts';
import { type Kept, keptCheck, tabsWithReport } from '../messages/kept-reports.ts';
import { renameMenu } from '../platform/menus.ts';
import { showAnswer } from './badge.ts';
import { menuItems } from './commands.ts';
import { paintTab } from './painting.ts';

type Show = (tabId: number, kept: Kept) => Promise<unknown>;

/** One change after the other, lest a slow one has the last word; each tab by itself, lest one that is held up holds all. */
const showInTurn = (tabId: number, show: Show): Promise<unknown> =>
  navigator.locks.request(`follow:${tabId}`, async () => {
    const kept = await keptCheck(tabId);
    if (kept !== null) await show(tabId, kept);
  });

async function forEachReport(show: Show): Promise<void> {
  await Promise.all((await tabsWithReport()).map((tabId) => showInTurn(tabId, show)));
}

async function repaint(tabId: number, { scope, report }: Kept): Promise<void> {
  if (scope !== 'text') await paintTab(tabId, report);
}

/** The language, what counts as a match, and the look of highlights may be others now. */
export async function followSettings(): Promise<void> {
  await renameMenu(await menuItems());
  await forEachReport((tabId, kept) => Promise.all([showAnswer(tabId, ok(kept)), repaint(tabId, kept)]));
}

export const followFlags = (): Promise<void> => forEachReport(repaint);
