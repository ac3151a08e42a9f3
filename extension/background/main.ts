import { ok } from '../../src/base/result.ts';
import { answering, dispatch } from '../messages/exchange.ts';
import { changeCheck } from '../messages/kept-reports.ts';
import { onSettingsChange } from '../messages/kept-settings.ts';
import { background, pageNews } from '../messages/requests.ts';
import { onCommand } from '../platform/commands.ts';
import { onFlagChange } from '../platform/flag-news.ts';
import { openOnInstall } from '../platform/installed.ts';
import { offerMenu, onMenu } from '../platform/menus.ts';
import { answerMessages } from '../platform/messaging.ts';
import { onTabClosed, onTabLoad } from '../platform/tabs.ts';
import { newsOf } from './asked.ts';
import { checkTab, checkText, stopCheck } from './check-tab.ts';
import { choose, menuItems, run } from './commands.ts';
import { erase } from './erase.ts';
import { fillIn } from './fill-in.ts';
import { followFlags, followSettings } from './follow.ts';
import { outline } from './outline.ts';
import { checkArticle, listPacks } from './own-pages.ts';
import { pageChanged, pageLeft, pageMayHaveGone } from './page-changes.ts';
import { flagsOf } from './page-flags.ts';
import { onWaitingEnds, tellProgress } from './progress.ts';

// Before anything is awaited: a stopped worker is started by an event only if its listener is there at once.
answerMessages({
  own: dispatch([
    answering(background.check, async ({ tabId, scope }) => {
      const news = scope === null ? await newsOf(tabId) : null;
      return news ?? checkTab(tabId, scope ?? 'page');
    }),
    answering(background.checkText, ({ tabId, text }) => checkText(tabId, text)),
    answering(background.pageFlags, flagsOf),
    answering(background.outline, ({ tabId, source }) => outline(tabId, source)),
    answering(background.fillIn, ({ tabId, source, from }) => fillIn(tabId, source, from)),
    answering(background.checkArticle, checkArticle),
    answering(background.packs, listPacks),
    answering(background.erase, erase),
  ]),
  tab: (tabId) =>
    dispatch([
      answering(pageNews.reading, async (share) => {
        tellProgress(tabId, { step: 'reading', share, words: null });
        return ok(null);
      }),
      answering(pageNews.changed, (text) => pageChanged(tabId, text)),
      answering(pageNews.left, (text) => pageLeft(tabId, text)),
    ]),
});
openOnInstall('welcome.html');
onWaitingEnds((tabId) => void stopCheck(tabId));
onTabLoad((tabId, isBeginning) => void pageMayHaveGone(tabId, isBeginning));
onTabClosed((tabId) => void changeCheck(tabId, () => null));
onMenu(choose);
onCommand(run);
offerMenu(menuItems);
onSettingsChange(() => void followSettings());
onFlagChange(() => void followFlags());
