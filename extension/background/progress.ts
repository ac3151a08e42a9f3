/** The popups that wait for a check: they are told how far it is, and one that is closed ends it. */

import { tabOf } from '../messages/check-requests.ts';
import type { Progress } from '../messages/progress.ts';
import { type Listening, onConnection } from '../platform/connections.ts';

const waiting = new Map<number, Listening>();

export const tellProgress = (tabId: number, progress: Progress): void => waiting.get(tabId)?.tell(progress);

/** Calls `end` with the tab whose check no popup waits for any longer. */
export function onWaitingEnds(end: (tabId: number) => void): void {
  onConnection((page) => {
    const tabId = tabOf(page.name);
    if (tabId === null) return () => {};
    waiting.set(tabId, page);
    return () => {
      if (waiting.get(tabId) !== page) return;
      waiting.delete(tabId);
      end(tabId);
    };
  });
}
