import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

/** The id of the tab that the toolbar icon was clicked on. */
export async function activeTab(): Promise<Result<number>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? fail('page-not-scriptable', 'There is no tab to check.') : ok(tab.id);
}

/** Calls `follow` with the id of the tab in front of this window, now and whenever it is another. Gives back the way to stop. */
export function followActiveTab(follow: (tabId: number) => void): () => void {
  const update = async (): Promise<void> => {
    const tab = await activeTab();
    if (tab.ok) follow(tab.value);
  };
  const listener = (): void => void update();
  listener();
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}

/** Brings a tab to the front of its window. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** Calls `forget` with a tab's id when the tab begins to load another document, and when it closes. */
export function onTabGone(forget: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') forget(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => forget(tabId));
}
