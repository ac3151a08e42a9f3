import browser from 'webextension-polyfill';

/** What is kept under `key` until it is erased; undefined if nothing is, or the browser's storage is damaged. */
export async function readLocal(key: string): Promise<unknown> {
  try {
    const found = await browser.storage.local.get(key);
    return found[key];
  } catch {
    return undefined;
  }
}

/** Keeps plain JSON on this machine. */
export const writeLocal = (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value });

/** Calls `tell` with what is under `key` whenever any part of the extension changes it. Gives back the way to stop. */
export function onLocalChange(key: string, tell: (value: unknown) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change) tell(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
