import type { Plugin } from 'esbuild';

/** Which of the two names the API has, by the extension's own address: a page's element may be called `browser` too. */
const NATIVE = `module.exports = chrome.runtime.getURL('').startsWith('moz-') ? browser : chrome;`;

/** The browsers that are built for give promises: webextension-polyfill's 10 kB a script are left out, its types serve. */
export const nativeApi: Plugin = {
  name: 'native-api',
  setup(build) {
    build.onLoad({ filter: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, () => ({
      contents: NATIVE,
      loader: 'js',
    }));
  },
};
