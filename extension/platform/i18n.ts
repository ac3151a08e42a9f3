import { api } from './browser.ts';

/** The message under `key` in the reader's language, its places filled; empty where there is none. */
export const getMessage = (key: string, fillings: readonly string[]): string => api.i18n.getMessage(key, [...fillings]);

/** The browser's own language: a BCP 47 tag. */
export const uiLanguage = (): string => api.i18n.getUILanguage();
