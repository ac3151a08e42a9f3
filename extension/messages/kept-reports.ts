/** The newest report of each tab: it outlives the background's sleep, and goes when the tab loads another page or closes. */

import * as v from 'valibot';
import type { Report } from '../../src/match/report.ts';
import { drop, keep, keptKeys, onKept, recall } from '../platform/session.ts';
import { report as guard } from './report.ts';

const PREFIX = 'report:';

const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

export const keepReport = (tabId: number, report: Report): Promise<void> => keep(keyOf(tabId), report);

export const dropReport = (tabId: number): Promise<void> => drop(keyOf(tabId));

/** Null where the tab's page has not been checked. */
export async function keptReport(tabId: number): Promise<Report | null> {
  const found = v.safeParse(guard, await recall(keyOf(tabId)));
  return found.success ? found.output : null;
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
