/** What the tests ask of the extension's API, from within one of its pages. */

import type { Page } from 'playwright';

interface Icon {
  readonly text: string;
  readonly title: string;
}

/** What the icon of the tab in front says. */
export const readIcon = (popup: Page): Promise<Icon> =>
  popup.evaluate<Icon>(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [text, title] = await Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]);
    return { text, title };
  })()`);

/** What is kept of the check of the tab in front; null where nothing is. */
export const readKept = (popup: Page): Promise<{ scope: string; isStale: boolean; unshown: unknown[] } | null> =>
  popup.evaluate(`(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const key = 'report:' + id;
    return (await chrome.storage.session.get(key))[key] ?? null;
  })()`);
