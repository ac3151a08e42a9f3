import { useCallback, useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Failure, Result } from '../../src/base/result.ts';
import type { Checked, Scope } from '../messages/checked.ts';
import { ask } from '../messages/exchange.ts';
import { keptCheck } from '../messages/kept-reports.ts';
import { connectionOf, type Progress, progress } from '../messages/progress.ts';
import { background } from '../messages/requests.ts';
import { connectToBackground } from '../platform/connections.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { activeTab } from '../platform/tabs.ts';

/** Where the check is. While a page is checked again, the report from before is still shown. */
export type CheckState =
  | {
      readonly phase: 'checking';
      readonly tabId: number | null;
      readonly checked: Checked | null;
      readonly progress: Progress | null;
    }
  | { readonly phase: 'done'; readonly tabId: number; readonly checked: Checked }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** What is to be checked: the page or what is selected there, a text, or (null) what the popup was opened for. */
export type Wanted = Exclude<Scope, 'text'> | { readonly text: string } | null;

const START: CheckState = { phase: 'checking', tabId: null, checked: null, progress: null };

function request(tabId: number, wanted: Wanted): Promise<Result<Checked>> {
  return typeof wanted === 'object' && wanted !== null
    ? ask(sendToBackground, background.checkText, { tabId, text: wanted.text })
    : ask(sendToBackground, background.check, { tabId, scope: wanted });
}

async function runCheck(tell: (state: CheckState) => void, wanted: Wanted): Promise<void> {
  tell(START);
  const tab = await activeTab();
  if (!tab.ok) return tell({ phase: 'failed', failure: tab.error });
  const tabId = tab.value;
  const before = await keptCheck(tabId);
  const tellProgress = (arrived: unknown): void => {
    const told = v.safeParse(progress, arrived);
    if (told.success) tell({ phase: 'checking', tabId, checked: before, progress: told.output });
  };
  tell({ phase: 'checking', tabId, checked: before, progress: null });
  const disconnect = connectToBackground(connectionOf(tabId), tellProgress);
  const checked = await request(tabId, wanted);
  disconnect();
  tell(checked.ok ? { phase: 'done', tabId, checked: checked.value } : { phase: 'failed', failure: checked.error });
}

/** Checks at once what the popup was opened for, and whatever `check` is called with. */
export function useCheck(): { readonly state: CheckState; readonly check: (wanted: Wanted) => void } {
  const [state, tell] = useState(START);
  const check = useCallback((wanted: Wanted) => void runCheck(tell, wanted), []);
  useEffect(() => check(null), [check]);
  return { state, check };
}
