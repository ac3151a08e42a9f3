import type { Runtime } from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { api } from './browser.ts';

/** Who may ask: any part of this extension, or its own pages only (so no content script). */
export type Accepted = 'extension' | 'extension-pages';

type Listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true;

function isAccepted(sender: Runtime.MessageSender, accepted: Accepted): boolean {
  if (sender.id !== api.runtime.id) return false;
  return accepted === 'extension' || (sender.url ?? '').startsWith(api.runtime.getURL(''));
}

/**
 * Answers the messages of the accepted senders; the others are told that they are refused.
 * The callback answers, for a promise as the listener's value is not understood by every browser. Gives back the way to stop.
 */
export function answerMessages(accepted: Accepted, answer: (message: unknown) => Promise<Result<unknown>>): () => void {
  const refusal = fail('internal', 'This sender may not ask for that.');
  const listener: Listener = (message, sender, respond) => {
    const answered = isAccepted(sender, accepted) ? answer(message) : Promise.resolve(refusal);
    answered.then(respond, (error: unknown) => respond(fail('internal', String(error))));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}

async function delivered(sending: Promise<unknown>, receiver: string): Promise<Result<unknown>> {
  try {
    return ok(await sending);
  } catch (error) {
    return fail('internal', `${receiver} did not answer: ${String(error)}`);
  }
}

/** Asks the background; it is started if it sleeps. */
export const sendToBackground = (message: object): Promise<Result<unknown>> =>
  delivered(api.runtime.sendMessage(message), 'The extension’s background');

/** Asks the content script in the tab's top frame; fails where there is none. */
export const sendToTab = (tabId: number, message: object): Promise<Result<unknown>> =>
  delivered(api.tabs.sendMessage(tabId, message, { frameId: 0 }), 'The page');
