import { answering, dispatch } from '../messages/exchange.ts';
import { dropReport } from '../messages/kept-reports.ts';
import { background } from '../messages/requests.ts';
import { answerMessages } from '../platform/messaging.ts';
import { onTabGone } from '../platform/tabs.ts';
import { checkTab } from './check-tab.ts';
import { fillIn } from './fill-in.ts';
import { outline } from './outline.ts';

// Before anything is awaited: a stopped worker is started by an event only if its listener is there at once.
answerMessages(
  'extension-pages',
  dispatch([
    answering(background.check, ({ tabId }) => checkTab(tabId)),
    answering(background.outline, ({ tabId, source }) => outline(tabId, source)),
    answering(background.fillIn, ({ tabId, source, from }) => fillIn(tabId, source, from)),
  ]),
);
onTabGone((tabId) => void dropReport(tabId));
