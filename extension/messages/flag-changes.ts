/** Changes to the flags that are kept: carried out whole or not at all. */

import type { Flag } from '../../src/report/flag.ts';
import { changeFlagRecords, type StoreResult } from '../platform/flag-store.ts';

/** A change to the flags: each one's id, with the flag as it is to be, or null where it is to go. */
export type FlagChange = ReadonlyMap<string, Flag | null>;

export const keepFlag = (flag: Flag): Promise<StoreResult<null>> => changeFlags(new Map([[flag.id, flag]]));

export function changeFlags(change: FlagChange): Promise<StoreResult<null>> {
  const entries = [...change];
  return changeFlagRecords({
    put: entries.flatMap(([, flag]) => flag ?? []),
    remove: entries.flatMap(([id, flag]) => (flag === null ? [id] : [])),
  });
}

/** The change that takes `change` back, from the flags as they were before it. */
export const reverse = (change: FlagChange, before: readonly Flag[]): FlagChange =>
  new Map([...change.keys()].map((id) => [id, before.find((flag) => flag.id === id) ?? null]));
