/** The flags that are kept, read through their guard. */

import * as v from 'valibot';
import { ok } from '../../src/base/result.ts';
import type { Flag } from '../../src/report/flag.ts';
import { readFlagRecords, type StoreResult } from '../platform/flag-store.ts';
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
