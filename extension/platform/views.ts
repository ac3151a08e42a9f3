/** The extension's own pages: in a tab, and in the browser's side panel or sidebar. */

import browser from 'webextension-polyfill';

/** Chrome's side panel, which the types of WebExtensions do not know. */
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

const hasSidePanel = (api: object): api is { readonly sidePanel: SidePanel } => 'sidePanel' in api;

/** Opens an own page in a new tab, with these values in its address. */
export async function openView(view: 'compare', values: Readonly<Record<string, number>>): Promise<void> {
  const query = new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)]));
  await browser.tabs.create({ url: browser.runtime.getURL(`${view}.html?${query}`) });
}

/** Whether this browser has a panel beside its pages: Firefox for Android has none. */
export const hasPanel = (): boolean => hasSidePanel(browser) || browser.sidebarAction !== undefined;

/** Opens the panel that the manifest names, beside a tab. Only while a click is handled: before anything is awaited. */
export const openPanel = (tabId: number): Promise<void> =>
  hasSidePanel(browser) ? browser.sidePanel.open({ tabId }) : browser.sidebarAction.open();
