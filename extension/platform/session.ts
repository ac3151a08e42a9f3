import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

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

/**
 * Keeps plain JSON in memory, out of content scripts' reach. Where there is no room (Chrome: 10 MB in all) it fails, and
 * what was kept under `key` stays.
 */
export async function keep(key: string, value: unknown): Promise<Result<null>> {
  try {
    await browser.storage.session.set({ [key]: value });
    return ok(null);
  } catch (error) {
    return fail('internal', `The browser keeps no more: ${String(error)}`);
  }
}

export const drop = (key: string): Promise<void> => browser.storage.session.remove(key);
