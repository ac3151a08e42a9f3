/** All that the extension keeps on this machine: to be taken out by the reader, and to be erased. */

import { type IDBPDatabase, openDB } from 'idb';
import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { announceFlagChange } from './flag-news.ts';

async function rowsOf(database: IDBPDatabase): Promise<Record<string, unknown>> {
  const stores = [...database.objectStoreNames];
  const rows = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)] as const));
  return Object.fromEntries(rows);
}

async function readDatabase(name: string): Promise<Record<string, unknown>> {
  const database = await openDB(name);
  try {
    return await rowsOf(database);
  } finally {
    database.close();
  }
}

const databaseNames = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));

async function attempted<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail('internal', `What is kept could not be read or erased: ${String(error)}`);
  }
}

/** The records of settings, of this session, and of every database, as JSON. */
export const readEverything = (): Promise<Result<Readonly<Record<'local' | 'session' | 'databases', unknown>>>> =>
  attempted(async () => {
    const [local, session, names] = await Promise.all([
      browser.storage.local.get(null),
      browser.storage.session.get(null),
      databaseNames(),
    ]);
    const databases = await Promise.all(names.map(async (name) => [name, await readDatabase(name)] as const));
    return { local, session, databases: Object.fromEntries(databases) };
  });

/** Empties a database's stores: to delete it would have to wait for every view that has it open. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await openDB(name);
  try {
    await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  } finally {
    database.close();
  }
}

/** Erases all of it, and tells whoever shows any. */
export const eraseEverything = (): Promise<Result<null>> =>
  attempted(async () => {
    await Promise.all((await databaseNames()).map(emptyDatabase));
    await announceFlagChange();
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    return null;
  });
