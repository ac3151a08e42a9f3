import { api } from './browser.ts';

/** What is kept under `key` until the browser closes, whether or not the background sleeps; undefined if nothing is. */
export async function recall(key: string): Promise<unknown> {
  const found = await api.storage.session.get(key);
  return found[key];
}

/** Keeps plain JSON in memory, out of content scripts' reach; what is too large to keep is dropped (Chrome: 10 MB in all). */
export async function keep(key: string, value: unknown): Promise<void> {
  try {
    await api.storage.session.set({ [key]: value });
  } catch {
    await drop(key);
  }
}

export const drop = (key: string): Promise<void> => api.storage.session.remove(key);
