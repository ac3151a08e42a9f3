import browser from 'webextension-polyfill';

/** Opens one of the extension's own pages in a new tab when the extension has just been installed, not when updated. */
export function openOnInstall(page: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(page) });
  });
}
