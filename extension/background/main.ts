import { ok, type Result } from '../../src/base/result.ts';
import type { Checked } from '../messages/checked.ts';
import { answering, ask, dispatch } from '../messages/exchange.ts';
import { dropCheck, keptCheck, tabsWithReport } from '../messages/kept-reports.ts';
import { onSettingsChange } from '../messages/kept-settings.ts';
import { background, content, pageNews } from '../messages/requests.ts';
import { onCommand } from '../platform/commands.ts';
import { type MenuItem, offerMenu, onMenu, renameMenu } from '../platform/menus.ts';
import { answerMessages, sendToTab } from '../platform/messaging.ts';
import { onTabClosed, onTabLoad } from '../platform/tabs.ts';
import { startLanguage, t } from '../view/language.ts';
import { checkAsAsked, newsOf } from './asked.ts';
import { showAnswer } from './badge.ts';
import { checkTab, checkText, stopCheck } from './check-tab.ts';
import { pageChanged, pageLeft, pageMayHaveGone } from './page-changes.ts';
import { onWaitingEnds, tellProgress } from './progress.ts';

const CHECK_PAGE = 'check-page';
const CHECK_SELECTION = 'check-selection';

async function checkFor(tabId: number, scope: 'page' | 'selection' | null): Promise<Result<Checked>> {
  const news = scope === null ? await newsOf(tabId) : null;
  return news ?? checkTab(tabId, scope ?? 'page');
}

/** A page that was not checked has no matches to step through yet. */
async function step(tabId: number, direction: 'next' | 'previous'): Promise<void> {
  const stepped = await ask((message) => sendToTab(tabId, message), content.step, direction);
  if (!stepped.ok || !stepped.value) checkAsAsked(tabId, 'page', null);
}

async function menuItems(): Promise<readonly MenuItem[]> {
  await startLanguage();
  return [
    { id: CHECK_PAGE, title: t('menu_page'), shownOn: 'page' },
    { id: CHECK_SELECTION, title: t('menu_selection'), shownOn: 'selection' },
  ];
}

/** The language, and what counts as a match, may be others now. */
async function followSettings(): Promise<void> {
  await renameMenu(await menuItems());
  for (const tabId of await tabsWithReport()) {
    const kept = await keptCheck(tabId);
    if (kept) await showAnswer(tabId, ok(kept));
  }
}

function run(command: string, tabId: number): void {
  if (command === CHECK_SELECTION) checkAsAsked(tabId, 'selection', null);
  else if (command === 'next-match') void step(tabId, 'next');
  else if (command === 'previous-match') void step(tabId, 'previous');
}

// Before anything is awaited: a stopped worker is started by an event only if its listener is there at once.
answerMessages({
  own: dispatch([
    answering(background.check, ({ tabId, scope }) => checkFor(tabId, scope)),
    answering(background.checkText, ({ tabId, text }) => checkText(tabId, text)),
  ]),
  tab: (tabId) =>
    dispatch([
      answering(pageNews.changed, (text) => pageChanged(tabId, text)),
      answering(pageNews.left, (text) => pageLeft(tabId, text)),
      answering(pageNews.reading, async (share) => {
        tellProgress(tabId, { step: 'reading', share, words: null });
        return ok(null);
      }),
    ]),
});
onWaitingEnds((tabId) => void stopCheck(tabId));
onTabLoad((tabId) => void pageMayHaveGone(tabId));
onTabClosed((tabId) => void dropCheck(tabId));
offerMenu(menuItems);
onSettingsChange(() => void followSettings());
onMenu(({ item, tabId, selected }) => checkAsAsked(tabId, item === CHECK_PAGE ? 'page' : 'selection', selected));
onCommand(run);
