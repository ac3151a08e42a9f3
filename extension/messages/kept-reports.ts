/** The newest check of each tab: it outlives the background's sleep, and goes with the article that it is about. */

import * as v from 'valibot';
import { hashString } from '../../src/base/hash.ts';
import { ok, type Result } from '../../src/base/result.ts';
import type { Report } from '../../src/match/report.ts';
import { drop, keep, keptKeys, onKept, recall } from '../platform/session.ts';
import { type Checked, checkedFields } from './checked.ts';
import { truth } from './common.ts';

export interface Kept extends Checked {
  /** Whether a menu or a key asked for it, and no popup has shown it yet. */
  readonly isNews: boolean;
  /** Whether the page's text has changed since. */
  readonly isStale: boolean;
}

const guard: v.GenericSchema<unknown, Kept> = v.object({
  ...checkedFields,
  isNews: truth,
  isStale: truth,
});

const PREFIX = 'report:';

const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** Null where the tab's page has not been checked. */
export async function keptCheck(tabId: number): Promise<Kept | null> {
  const found = v.safeParse(guard, await recall(keyOf(tabId)));
  return found.success ? found.output : null;
}

/** The report alone. */
export const keptReport = async (tabId: number): Promise<Report | null> => (await keptCheck(tabId))?.report ?? null;

export const isOfText = ({ report }: Kept, text: number): boolean => hashString(report.page.text) === text;

async function write(tabId: number, kept: Kept | null): Promise<Result<null>> {
  if (kept !== null) return keep(keyOf(tabId), kept);
  await drop(keyOf(tabId));
  return ok(null);
}

/**
 * Keeps what `change` makes of the tab's check, or drops it for null; what it gives back as it is is not written anew.
 * One change of a tab's check at a time. Where it fails there is no room, and the check from before stays.
 */
export const changeCheck = (tabId: number, change: (kept: Kept | null) => Kept | null): Promise<Result<null>> =>
  navigator.locks.request(keyOf(tabId), async () => {
    const before = await keptCheck(tabId);
    const after = change(before);
    return after === before && after !== null ? ok(null) : write(tabId, after);
  });

/** The tabs that have a report. */
export async function tabsWithReport(): Promise<number[]> {
  const keys = await keptKeys();
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}

/** Calls `tell` with each tab whose report is kept anew or dropped. Gives back the way to stop. */
export const onReports = (tell: (tabId: number) => void): (() => void) =>
  onKept((keys) => {
    for (const key of keys) if (key.startsWith(PREFIX)) tell(Number(key.slice(PREFIX.length)));
  });
