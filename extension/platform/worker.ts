/** Within the worker: what it is asked by who started it. */

import { fail, type Result } from '../../src/base/result.ts';
import type { Numbered } from './matching.ts';

/** What a worker has of its own, which the types of pages do not know. */
interface Worker {
  onmessage: ((event: MessageEvent<Numbered>) => void) | null;
  postMessage(message: Numbered): void;
}

declare const self: Worker;

/** Answers each question under its number. */
export function answerStarter(answer: (message: unknown) => Promise<Result<unknown>>): void {
  self.onmessage = async ({ data: { number, content } }) => {
    const answered = await answer(content).catch((error: unknown) => fail('internal', String(error)));
    self.postMessage({ number, content: answered });
  };
}
