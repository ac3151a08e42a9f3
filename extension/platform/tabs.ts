import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

/** The id of the tab that the toolbar icon was clicked on. */
export async function activeTab(): Promise<Result<number>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? fail('page-not-scriptable', 'There is no tab to check.') : ok(tab.id);
}

/** The address of the tab's page; null where a click has not let the extension know it. */
export async function addressOf(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/**
 * Calls `tell` with a tab's id when the tab begins to load or has loaded: another document, or, without the browser's
 * saying which, the same one under another address.
 */
export function onTabLoad(tell: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) tell(tabId);
  });
}

export const onTabClosed = (tell: (tabId: number) => void): void =>
  browser.tabs.onRemoved.addListener((tabId) => tell(tabId));

/** Opens the list of all flags in a new tab. */
export async function openFlags(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('flags.html') });
}
