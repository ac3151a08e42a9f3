/** The flags that are kept: read through their guard, changed whole or not at all. */

import * as v from 'valibot';
import { ok } from '../../src/base/result.ts';
import type { Flag } from '../../src/report/flag.ts';
import { changeFlagRecords, readFlagRecords, type StoreResult } from '../platform/flag-store.ts';
import { flag as guard } from './flag.ts';

export interface KeptFlags {
  readonly flags: readonly Flag[];
  /** How many records are not understood: they stay where they are. */
  readonly damaged: number;
}

/** All flags; a damaged record hides no other. */
export async function readFlags(): Promise<StoreResult<KeptFlags>> {
  const records = await readFlagRecords();
  if (!records.ok) return records;
  const flags = records.value.flatMap((record) => {
    const parsed = v.safeParse(guard, record);
    return parsed.success ? [parsed.output] : [];
  });
  return ok({ flags, damaged: records.value.length - flags.length });
}

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
