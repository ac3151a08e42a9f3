import browser from 'webextension-polyfill';

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly shownOn: 'page' | 'selection';
}

/** What was chosen in a tab's menu; `selected` is the text that was selected, in the browser's own rendering. */
export interface Chosen {
  readonly item: string;
  readonly tabId: number;
  readonly selected: string | null;
}

/** Firefox for Android has no menus on pages. */
const hasMenus = (): boolean => browser.contextMenus !== undefined;

/** Has the browser show these items once it has installed or updated the extension; it remembers them. */
export function offerMenu(items: () => Promise<readonly MenuItem[]>): void {
  if (!hasMenus()) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, shownOn } of await items()) browser.contextMenus.create({ id, title, contexts: [shownOn] });
  });
}

/** Has the items that are shown go by other titles. */
export async function renameMenu(items: readonly MenuItem[]): Promise<void> {
  if (!hasMenus()) return;
  for (const { id, title } of items) await browser.contextMenus.update(id, { title });
}

export function onMenu(choose: (chosen: Chosen) => void): void {
  if (!hasMenus()) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    choose({ item: String(menuItemId), tabId: tab.id, selected: selectionText ?? null });
  });
}
