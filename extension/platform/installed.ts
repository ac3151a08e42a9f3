import { api } from './browser.ts';

/** Opens one of the extension's own pages in a new tab when the extension has just been installed, not when updated. */
export function openOnInstall(page: string): void {
  api.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void api.tabs.create({ url: api.runtime.getURL(page) });
  });
}
