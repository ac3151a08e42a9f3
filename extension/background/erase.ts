import type { Result } from '../../src/base/result.ts';
import { tabsWithReport } from '../messages/kept-reports.ts';
import { eraseEverything } from '../platform/everything.ts';
import { stopAllChecks } from './check-tab.ts';
import { forgetTab } from './forget.ts';

/** Erases all that is kept on this machine, and what pages and their icons show of it. */
export async function erase(): Promise<Result<null>> {
  stopAllChecks();
  await Promise.all((await tabsWithReport()).map(forgetTab));
  return eraseEverything();
}
