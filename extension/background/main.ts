import { answering, dispatch } from '../messages/exchange.ts';
import { dropReport } from '../messages/kept-reports.ts';
import { background } from '../messages/requests.ts';
import { openOnInstall } from '../platform/installed.ts';
import { answerMessages } from '../platform/messaging.ts';
import { onTabGone } from '../platform/tabs.ts';
import { checkTab } from './check-tab.ts';
import { checkArticle, listPacks } from './own-pages.ts';

// Before anything is awaited: a stopped worker is started by an event only if its listener is there at once.
answerMessages(
  'extension-pages',
  dispatch([
    answering(background.check, ({ tabId }) => checkTab(tabId)),
    answering(background.checkArticle, checkArticle),
    answering(background.packs, listPacks),
  ]),
);
openOnInstall('welcome.html');
onTabGone((tabId) => void dropReport(tabId));
