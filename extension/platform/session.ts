import browser from 'webextension-polyfill';

/** What is kept under `key` until the browser closes, whether or not the background sleeps; undefined if nothing is. */
export async function recall(key: string): Promise<unknown> {
  const found = await browser.storage.session.get(key);
  return found[key];
}

/** Keeps plain JSON in memory, out of content scripts' reach; what is too large to keep is dropped (Chrome: 10 MB in all). */
export async function keep(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: value });
  } catch {
    await drop(key);
  }
}

export const drop = (key: string): Promise<void> => browser.storage.session.remove(key);

/** Tells what is kept under `key` whenever that changes; undefined once it is dropped. Gives back the way to stop. */
export function onKept(key: string, tell: (value: unknown) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    const change = changes[key];
    if (change) tell(change.newValue);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
