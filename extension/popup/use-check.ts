import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Failure, Result } from '../../src/base/result.ts';
import type { Checked } from '../messages/checked.ts';
import { guardAnswer } from '../messages/exchange.ts';
import { keptCheck } from '../messages/kept-reports.ts';
import { type Progress, progress } from '../messages/progress.ts';
import { background } from '../messages/requests.ts';
import { type BegunCheck, beginCheck, type Wanted } from './begin-check.ts';

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

const START: CheckState = { phase: 'checking', tabId: null, checked: null, progress: null };

type Tell = (state: CheckState) => void;

async function tellOf(begun: Promise<Result<BegunCheck>>, tell: Tell): Promise<void> {
  tell(START);
  const check = await begun;
  if (!check.ok) return tell({ phase: 'failed', failure: check.error });
  const { tabId, answer, follow } = check.value;
  const before = await keptCheck(tabId);
  follow((arrived) => {
    const told = v.safeParse(v.nullable(progress), arrived);
    if (told.success) tell({ phase: 'checking', tabId, checked: before, progress: told.output });
  });
  const checked = guardAnswer(background.check, await answer);
  tell(checked.ok ? { phase: 'done', tabId, checked: checked.value } : { phase: 'failed', failure: checked.error });
}

/** Follows a check. Gives back the way to end it: nothing is told of it from then on. */
function followCheck(begun: Promise<Result<BegunCheck>>, tell: Tell): () => void {
  let isFollowed = true;
  void tellOf(begun, (state) => {
    if (isFollowed) tell(state);
  });
  return () => {
    isFollowed = false;
    void begun.then((check) => check.ok && check.value.end());
  };
}

/** Follows the check that was begun when the popup opened, and any that `check` begins in its place. */
export function useCheck(begun: Promise<Result<BegunCheck>>): {
  readonly state: CheckState;
  readonly check: (wanted: Wanted) => void;
} {
  const [state, tell] = useState(START);
  const end = useRef(() => {});
  const follow = useCallback((next: Promise<Result<BegunCheck>>) => {
    end.current();
    end.current = followCheck(next, tell);
  }, []);
  const check = useCallback((wanted: Wanted) => follow(beginCheck(wanted)), [follow]);
  useEffect(() => follow(begun), [begun, follow]);
  return { state, check };
}
