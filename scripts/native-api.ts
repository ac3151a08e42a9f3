import type { Plugin } from 'esbuild';

/** Which of the two names the API has, by the extension's own address. */
const NATIVE = `module.exports = chrome.runtime.getURL('').startsWith('moz-') ? browser : chrome;`;

/**
 * Leaves webextension-polyfill's 10 kB out of each view, which is parsed anew with each click: both browsers' own APIs
 * give promises there. Background and content scripts ship the polyfill itself.
 */
export const nativeApi: Plugin = {
  name: 'native-api',
  setup(build) {
    build.onLoad({ filter: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, () => ({
      contents: NATIVE,
      loader: 'js',
    }));
  },
};
