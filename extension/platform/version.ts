import browser from 'webextension-polyfill';

/** The extension's version, as its manifest states it. */
export const toolVersion = (): string => browser.runtime.getManifest().version;
