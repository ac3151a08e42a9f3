import browser from 'webextension-polyfill';

/** Which of the two browsers this is, as the extension's own address says. */
export const isFirefox: boolean = browser.runtime.getURL('').startsWith('moz-extension:');
