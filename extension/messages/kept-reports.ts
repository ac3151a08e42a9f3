/** The newest report of each tab: it outlives the background's sleep, and goes when the tab loads another page or closes. */

import * as v from 'valibot';
import type { Report } from '../../src/match/report.ts';
import { drop, keep, recall } from '../platform/session.ts';
import { report as guard } from './report.ts';

const keyOf = (tabId: number): string => `report:${tabId}`;

export const keepReport = (tabId: number, report: Report): Promise<void> => keep(keyOf(tabId), report);

export const dropReport = (tabId: number): Promise<void> => drop(keyOf(tabId));

/** Null where the tab's page has not been checked. */
export async function keptReport(tabId: number): Promise<Report | null> {
  const found = v.safeParse(guard, await recall(keyOf(tabId)));
  return found.success ? found.output : null;
}
