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

/** Has the browser show these items; it remembers them until the extension is updated. */
export function offerMenu(items: readonly MenuItem[]): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, shownOn } of items) browser.contextMenus.create({ id, title, contexts: [shownOn] });
  });
}

export function onMenu(choose: (chosen: Chosen) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    choose({ item: String(menuItemId), tabId: tab.id, selected: selectionText ?? null });
  });
}
