import browser, { type Runtime } from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

type Answer = (message: unknown) => Promise<Result<unknown>>;

/** What is answered to this extension's own pages and background, and to its content script in a tab. */
export interface Answers {
  readonly own: Answer;
  readonly tab?: (tabId: number) => Answer;
}

type Listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true;

/** Whether this script and its extension can reach each other: no longer where that was reloaded or updated since. */
export const isConnected = (): boolean => browser.runtime?.id !== undefined;

/** Whether a page of the extension, or its background, is the sender; a page of it may stand in a tab. */
export function isOwn({ url, tab }: Runtime.MessageSender): boolean {
  const origin = browser.runtime.getURL('');
  return (url ?? (tab === undefined ? origin : '')).startsWith(origin);
}

function answerTo(sender: Runtime.MessageSender, { own, tab }: Answers): Answer | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOwn(sender)) return own;
  return sender.tab?.id === undefined ? undefined : tab?.(sender.tab.id);
}

/**
 * Answers messages; senders that nothing is answered to are told that they are refused.
 * The callback answers, for a promise as the listener's value is not understood by every browser. Gives back the way to stop.
 */
export function answerMessages(answers: Answers): () => void {
  const refuse: Answer = async () => fail('internal', 'This sender may not ask for that.');
  const listener: Listener = (message, sender, respond) => {
    const answer = answerTo(sender, answers) ?? refuse;
    answer(message).then(respond, (error: unknown) => respond(fail('internal', String(error))));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function delivered(send: () => Promise<unknown>, receiver: string): Promise<Result<unknown>> {
  try {
    return ok(await send());
  } catch (error) {
    return fail('internal', `${receiver} did not answer: ${String(error)}`);
  }
}

/** Asks the background; it is started if it sleeps. */
export const sendToBackground = (message: object): Promise<Result<unknown>> =>
  delivered(() => browser.runtime.sendMessage(message), 'The extension’s background');

/** Asks the content script in the tab's top frame; fails where there is none. */
export const sendToTab = (tabId: number, message: object): Promise<Result<unknown>> =>
  delivered(() => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'The page');
