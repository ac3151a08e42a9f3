/** The newest check of each tab: it outlives the background's sleep, and goes with the article that it is about. */

import * as v from 'valibot';
import { hashString } from '../../src/base/hash.ts';
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

export const keepCheck = (tabId: number, kept: Kept): Promise<void> => keep(keyOf(tabId), kept);

export const dropCheck = (tabId: number): Promise<void> => drop(keyOf(tabId));

/** Null where the tab's page has not been checked. */
export async function keptCheck(tabId: number): Promise<Kept | null> {
  const found = v.safeParse(guard, await recall(keyOf(tabId)));
  return found.success ? found.output : null;
}

/** The report alone. */
export const keptReport = async (tabId: number): Promise<Report | null> => (await keptCheck(tabId))?.report ?? null;

/** The tab's check if it is that of a text with this `hashString`, else null. */
export async function keptCheckOf(tabId: number, text: number): Promise<Kept | null> {
  const kept = await keptCheck(tabId);
  return kept !== null && hashString(kept.report.page.text) === text ? kept : null;
}

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
