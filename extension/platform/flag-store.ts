/**
 * The records of the flags in IndexedDB, which all of the extension's pages share. What a record holds is not looked into
 * here: one that is damaged is read like the others.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ok, type Result } from '../../src/base/result.ts';
import { announceFlagChange } from './flag-news.ts';

const DATABASE = 'wirecheck-flags';
const VERSION = 1;

interface Schema extends DBSchema {
  flags: { key: string; value: { readonly id: string } };
}

type Database = IDBPDatabase<Schema>;

/** `full`: the disk or the browser's quota. `blocked`: another tab holds an older database open. */
export interface StoreFailure {
  readonly code: 'full' | 'blocked' | 'unavailable';
  readonly message: string;
}

export type StoreResult<T> = Result<T, StoreFailure>;

/** A change to the store: what is put in place, and the ids of what is removed. */
export interface StoreChange {
  readonly put: readonly { readonly id: string }[];
  readonly remove: readonly string[];
}

let opening: Promise<Database> | undefined;

/** Closed when a newer version of the extension wants to change the database. */
function forget(): void {
  void opening?.then((database) => database.close()).catch(() => {});
  opening = undefined;
}

function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database) => {
        database.createObjectStore('flags', { keyPath: 'id' });
      },
      blocked: () => reject(new DOMException('Another tab holds the flags in an older version.', 'BlockedError')),
      blocking: forget,
      terminated: forget,
    }).then(resolve, reject);
  });
}

function failureOf(error: unknown): StoreFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = `The flags could not be read or kept: ${String(error)}`;
  if (name === 'QuotaExceededError') return { code: 'full', message };
  return { code: name === 'BlockedError' ? 'blocked' : 'unavailable', message };
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<StoreResult<T>> {
  try {
    opening ??= open();
    return ok(await work(await opening));
  } catch (error) {
    forget();
    return { ok: false, error: failureOf(error) };
  }
}

/** Every record, as it is. */
export const readFlagRecords = (): Promise<StoreResult<readonly unknown[]>> =>
  withDatabase((database) => database.getAll('flags'));

/** Carries out the whole change or none of it, and tells all parts of the extension. */
export async function changeFlagRecords({ put, remove }: StoreChange): Promise<StoreResult<null>> {
  const changed = await withDatabase(async (database) => {
    const transaction = database.transaction('flags', 'readwrite');
    const steps = [
      ...put.map((flag) => transaction.store.put(flag)),
      ...remove.map((id) => transaction.store.delete(id)),
    ];
    await Promise.all([...steps, transaction.done]);
    return null;
  });
  if (changed.ok) await announceFlagChange();
  return changed;
}
