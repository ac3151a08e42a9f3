import { ok } from '../../src/base/result.ts';
import { answering, dispatch } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { answerMessages, isConnected } from '../platform/messaging.ts';
import { clear, holdsText, leave, paint, reread, show, step } from './marking.ts';
import { read, stopReading } from './reading.ts';

interface ContentScript {
  /** Not where the extension has been reloaded or updated since. */
  isConnected(): boolean;
  end(): void;
}

declare global {
  /** The content script that was injected before this one. */
  var wirecheck: ContentScript | undefined;
}

function endCheck(): void {
  stopReading();
  leave();
}

function begin(): ContentScript {
  const stopAnswering = answerMessages({
    own: dispatch([
      answering(content.read, read),
      answering(content.reread, async (text) => reread(text)),
      answering(content.stop, async () => ok(stopReading())),
      answering(content.paint, async (request) => paint(request)),
      answering(content.show, async ({ text, span }) => show(text, span)),
      answering(content.step, async (direction) => ok(step(direction))),
      answering(content.holds, async (text) => ok(holdsText(text))),
      answering(content.clear, async () => ok(clear())),
      answering(content.leave, async () => ok(leave())),
    ]),
  });
  // A page that the browser keeps for the way back would come back with the highlights of a report that is gone.
  addEventListener('pagehide', endCheck);
  return {
    isConnected,
    end() {
      removeEventListener('pagehide', endCheck);
      endCheck();
      stopAnswering();
    },
  };
}

// Every check injects a script: the one that looks after an earlier check goes on doing so.
if (!globalThis.wirecheck?.isConnected()) {
  globalThis.wirecheck?.end();
  globalThis.wirecheck = begin();
}
