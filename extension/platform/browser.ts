/**
 * The browser's API for extensions. Both browsers give promises: a wrapper would only weigh on every view and page. Which
 * one it is, the extension's own address says: on a page whose elements are called `browser`, Chrome knows those by it.
 */

import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;
declare const browser: Browser;

export const isFirefox: boolean = chrome.runtime.getURL('').startsWith('moz-extension:');

export const api: Browser = isFirefox ? browser : chrome;
