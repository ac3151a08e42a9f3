import { ok, type Result } from '../../src/base/result.ts';
import { CHECK, CHECK_TEXT, type CheckRequest, connectionOf, type TextRequest } from '../messages/check-requests.ts';
import { connectToBackground } from '../platform/connections.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { activeTab } from '../platform/tabs.ts';

/** What is to be checked: the page or what is selected there, a text, or (null) what the popup was opened for. */
export type Wanted = CheckRequest['scope'] | { readonly text: string };

/** A check that the background carries out. What arrives of it is still to be guarded. */
export interface BegunCheck {
  readonly tabId: number;
  readonly answer: Promise<Result<unknown>>;
  /** Calls `tell` with the newest that was told of the progress, and with all that follows. */
  readonly follow: (tell: (progress: unknown) => void) => void;
  /** Has the background end it, if it is under way still. */
  readonly end: () => void;
}

function requestOf(tabId: number, wanted: Wanted): object {
  if (typeof wanted === 'object' && wanted !== null) {
    return { type: CHECK_TEXT, body: { tabId, text: wanted.text } satisfies TextRequest };
  }
  return { type: CHECK, body: { tabId, scope: wanted } satisfies CheckRequest };
}

async function answerTo(request: object, disconnect: () => void): Promise<Result<unknown>> {
  const answer = await sendToBackground(request);
  disconnect();
  return answer;
}

/** Has the background check, for as long as this page is open. */
export async function beginCheck(wanted: Wanted): Promise<Result<BegunCheck>> {
  const tab = await activeTab();
  if (!tab.ok) return tab;
  let newest: unknown = null;
  let tell: (progress: unknown) => void = () => {};
  const disconnect = connectToBackground(connectionOf(tab.value), (progress) => {
    newest = progress;
    tell(progress);
  });
  return ok({
    tabId: tab.value,
    answer: answerTo(requestOf(tab.value, wanted), disconnect),
    follow(told) {
      tell = told;
      told(newest);
    },
    end: disconnect,
  });
}
