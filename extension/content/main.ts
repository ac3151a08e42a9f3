import { ok } from '../../src/base/result.ts';
import { answering, dispatch } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { answerMessages } from '../platform/messaging.ts';
import { clear, leave, paint, show, step, stopWatching } from './marking.ts';
import { holdsText, read, stopReading } from './reading.ts';

declare global {
  /** Ends the content script that was injected before this one. */
  var stopWirecheck: (() => void) | undefined;
}

// An earlier script may belong to an extension that has been updated since: the newest one takes over.
globalThis.stopWirecheck?.();

const stopAnswering = answerMessages({
  own: dispatch([
    answering(content.read, read),
    answering(content.stop, async () => ok(stopReading())),
    answering(content.paint, async (request) => paint(request)),
    answering(content.show, async ({ text, span }) => show(text, span)),
    answering(content.step, async (direction) => ok(step(direction))),
    answering(content.holds, async (text) => ok(holdsText(text))),
    answering(content.clear, async () => ok(clear())),
  ]),
});

// A page that the browser keeps for the way back would come back with the highlights of a report that is gone.
addEventListener('pagehide', leave);

globalThis.stopWirecheck = () => {
  stopAnswering();
  stopReading();
  stopWatching();
  removeEventListener('pagehide', leave);
};
