import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../src/base/result.ts';
import type { Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { keptReport } from '../messages/kept-reports.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { activeTab } from '../platform/tabs.ts';

/** Where the check is. While a page is checked again, the report from before is still shown. */
export type CheckState =
  | { readonly phase: 'checking'; readonly tabId: number | null; readonly report: Report | null }
  | { readonly phase: 'done'; readonly tabId: number; readonly report: Report }
  | { readonly phase: 'failed'; readonly failure: Failure };

const START: CheckState = { phase: 'checking', tabId: null, report: null };

async function runCheck(tell: (state: CheckState) => void): Promise<void> {
  tell(START);
  const tab = await activeTab();
  if (!tab.ok) return tell({ phase: 'failed', failure: tab.error });
  const tabId = tab.value;
  tell({ phase: 'checking', tabId, report: await keptReport(tabId) });
  const report = await ask(sendToBackground, background.check, { tabId });
  tell(report.ok ? { phase: 'done', tabId, report: report.value } : { phase: 'failed', failure: report.error });
}

/** Checks the active tab at once, and whenever `check` is called. */
export function useCheck(): { readonly state: CheckState; readonly check: () => void } {
  const [state, tell] = useState(START);
  const check = useCallback(() => void runCheck(tell), []);
  useEffect(check, [check]);
  return { state, check };
}
