import { answering, dispatch } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { answerMessages } from '../platform/messaging.ts';
import { clearHighlights } from './highlights.ts';
import { paint, read, show } from './reading.ts';

declare global {
  /** Ends the content script that was injected before this one. */
  var stopWirecheck: (() => void) | undefined;
}

// An earlier script may belong to an extension that has been updated since: the newest one takes over.
globalThis.stopWirecheck?.();
globalThis.stopWirecheck = answerMessages(
  'extension',
  dispatch([
    answering(content.read, async () => read()),
    answering(content.paint, async ({ text, marks, look }) => paint(text, marks, look)),
    answering(content.show, async ({ text, span }) => show(text, span)),
    answering(content.clear, async () => clearHighlights()),
  ]),
);
