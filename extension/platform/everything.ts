/** All that the extension keeps on this machine: to be taken out by the reader, and to be erased. */

import { type IDBPDatabase, openDB } from 'idb';
import browser from 'webextension-polyfill';

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

/** The records of settings, of this session, and of every database, as JSON. */
export async function readEverything(): Promise<Readonly<Record<'local' | 'session' | 'databases', unknown>>> {
  const [local, session, names] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    databaseNames(),
  ]);
  const databases = await Promise.all(names.map(async (name) => [name, await readDatabase(name)] as const));
  return { local, session, databases: Object.fromEntries(databases) };
}

/** Empties a database's stores: to delete it would have to wait for every view that has it open. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await openDB(name);
  try {
    await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  } finally {
    database.close();
  }
}

/** Erases all of it. */
export async function eraseEverything(): Promise<void> {
  const names = await databaseNames();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), ...names.map(emptyDatabase)]);
}
