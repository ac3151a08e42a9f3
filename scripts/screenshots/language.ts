import type { Page } from 'playwright';

type Language = 'de' | 'hi';

/** German has the longest words, Hindi another script. */
export const LANGUAGES: readonly Language[] = ['de', 'hi'];

/** Has the views that are opened from now on in this language, as the options do; `own` is any page of the extension. */
export const speak = (own: Page, language: Language | 'auto'): Promise<void> =>
  own.evaluate((settings) => Object(globalThis).chrome.storage.local.set({ settings }), { language });
