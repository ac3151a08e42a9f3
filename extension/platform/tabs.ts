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
export function onTabLoad(tell: (tabId: number, isBeginning: boolean) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) tell(tabId, status === 'loading');
  });
}

export const onTabClosed = (tell: (tabId: number) => void): void =>
  browser.tabs.onRemoved.addListener((tabId) => tell(tabId));

/** Opens the list of all flags in a new tab. */
export async function openFlags(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('flags.html') });
}
