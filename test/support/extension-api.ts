/** What the tests ask of the extension's API, from within one of its pages. */

import type { Page, Worker } from 'playwright';
import type { Chromium } from '../../scripts/chromium.ts';

interface Icon {
  readonly text: string;
  readonly title: string;
}

interface Kept {
  readonly scope: string;
  readonly isStale: boolean;
  readonly unshown: readonly unknown[];
}

/** A page of the extension, or its background. */
interface Part {
  evaluate<Value>(expression: string): Promise<Value>;
}

/** What the icon of the tab in front says. */
export const readIcon = (part: Part): Promise<Icon> =>
  part.evaluate<Icon>(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [text, title] = await Promise.all([chrome.action.getBadgeText({ tabId }), chrome.action.getTitle({ tabId })]);
    return { text, title };
  })()`);

/** What is kept of the check of the tab in front; null where nothing is. */
export const readKept = (part: Part): Promise<Kept | null> =>
  part.evaluate<Kept | null>(`(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const key = 'report:' + id;
    return (await chrome.storage.session.get(key))[key] ?? null;
  })()`);

/** Has the check of the tab in front be one that a menu or a key asked for, and that no popup has shown yet. */
export const makeNews = (part: Part): Promise<void> =>
  part.evaluate(`(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const key = 'report:' + id;
    const kept = (await chrome.storage.session.get(key))[key];
    await chrome.storage.session.set({ [key]: { ...kept, isNews: true } });
  })()`);

/** Has the reports of other tabs take all the room that the browser gives; gives the tab's id. */
export const takeAllRoom = (part: Part): Promise<number> =>
  part.evaluate(`(async () => {
    const tabId = 987654321;
    const free = chrome.storage.session.QUOTA_BYTES - (await chrome.storage.session.getBytesInUse());
    await chrome.storage.session.set({ ['report:' + tabId]: 'x'.repeat(free - 4096) });
    return tabId;
  })()`);

/** What is kept of the check that a compare view of one tab shows. */
export const readShown = (view: Page): Promise<{ at: string; scope: string } | null> =>
  view.evaluate(`(async () => {
    const key = 'report:' + new URLSearchParams(location.search).get('tab');
    return (await chrome.storage.session.get(key))[key] ?? null;
  })()`);

/** The extension's background; it is woken where it sleeps. */
export async function backgroundOf({ context, extension }: Chromium): Promise<Worker> {
  const isOwn = (worker: Worker) => worker.url().includes(extension);
  return context.serviceWorkers().find(isOwn) ?? context.waitForEvent('serviceworker', isOwn);
}

/** Has the background's listeners of `event` ("commands.onCommand") called, as for the tab in front. */
export async function dispatchInBackground(chromium: Chromium, event: string, argument: unknown): Promise<void> {
  const worker = await backgroundOf(chromium);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.${event}.dispatch(${JSON.stringify(argument)}, tab);
  })()`);
}
