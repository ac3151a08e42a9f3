/** What the reader asks for without the popup: by the page's menu, or by the keys of the manifest's commands. */

import { ask } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import type { Chosen, MenuItem } from '../platform/menus.ts';
import { sendToTab } from '../platform/messaging.ts';
import { startLanguage, t } from '../view/language.ts';
import { checkAsAsked } from './asked.ts';

const CHECK_PAGE = 'check-page';
const CHECK_SELECTION = 'check-selection';

/** The menu's items, in the reader's language. */
export async function menuItems(): Promise<readonly MenuItem[]> {
  await startLanguage();
  return [
    { id: CHECK_PAGE, title: t('menu_page'), shownOn: 'page' },
    { id: CHECK_SELECTION, title: t('menu_selection'), shownOn: 'selection' },
  ];
}

export function choose({ item, tabId, selected }: Chosen): void {
  checkAsAsked(tabId, item === CHECK_SELECTION ? 'selection' : 'page', selected);
}

/** A page that was not checked has no matches to step through yet. */
async function step(tabId: number, direction: 'next' | 'previous'): Promise<void> {
  const stepped = await ask((message) => sendToTab(tabId, message), content.step, direction);
  if (!stepped.ok || !stepped.value) checkAsAsked(tabId, 'page', null);
}

export function run(command: string, tabId: number): void {
  if (command === CHECK_SELECTION) checkAsAsked(tabId, 'selection', null);
  else if (command === 'next-match') void step(tabId, 'next');
  else if (command === 'previous-match') void step(tabId, 'previous');
}
