import browser from 'webextension-polyfill';

/** What is kept under `key` until the browser closes, whether or not the background sleeps; undefined if nothing is. */
export async function recall(key: string): Promise<unknown> {
  const found = await browser.storage.session.get(key);
  return found[key];
}

/** The keys of all that is kept. */
export async function keptKeys(): Promise<readonly string[]> {
  return Object.keys(await browser.storage.session.get(null));
}

/** Calls `tell` with the keys of what was kept anew or dropped. Gives back the way to stop. */
export function onKept(tell: (keys: readonly string[]) => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => tell(Object.keys(changes));
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
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
