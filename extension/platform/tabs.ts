import { fail, ok, type Result } from '../../src/base/result.ts';
import { api } from './browser.ts';

/** The id of the tab that the toolbar icon was clicked on. */
export async function activeTab(): Promise<Result<number>> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? fail('page-not-scriptable', 'There is no tab to check.') : ok(tab.id);
}

/** Calls `forget` with a tab's id when the tab begins to load another document, and when it closes. */
export function onTabGone(forget: (tabId: number) => void): void {
  api.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') forget(tabId);
  });
  api.tabs.onRemoved.addListener((tabId) => forget(tabId));
}
