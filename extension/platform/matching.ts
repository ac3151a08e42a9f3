/**
 * The worker that compares texts with the originals, out of the way of everything else. Firefox's background starts it
 * itself; Chrome's is a service worker, which cannot, and has an offscreen page do so.
 */

import browser, { type Runtime } from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { isOwn } from './messaging.ts';

type Ask = (message: object) => Promise<Result<unknown>>;

/** What goes between the worker and who started it: a number tells which answer belongs to which question. */
export interface Numbered {
  readonly number: number;
  readonly content: unknown;
}

/** How the background addresses the offscreen page among the extension's pages. */
interface ToMatcher {
  readonly toMatcher: unknown;
}

const WORKER = '/matcher.js';
const PAGE = 'offscreen.html';
const isToMatcher = (message: unknown): message is ToMatcher =>
  typeof message === 'object' && message !== null && 'toMatcher' in message;

/** Milliseconds in which the worker must have answered something: a text that keeps it longer holds up all tabs. */
const LONGEST = 60_000;

interface Question {
  readonly asked: Numbered;
  readonly answer: (answer: Result<unknown>) => void;
}

/** The worker, and who waits for its answers. It is started when something is asked. */
class Matcher {
  #worker: Worker | undefined;
  /** The oldest first. */
  readonly #waiting = new Map<number, Question>();
  #last = 0;
  #limit: ReturnType<typeof setTimeout> | undefined;

  ask(content: object): Promise<Result<unknown>> {
    return new Promise((answer) => {
      const asked: Numbered = { number: ++this.#last, content };
      this.#waiting.set(asked.number, { asked, answer });
      if (this.#waiting.size === 1) this.#setLimit();
      this.#post(asked);
    });
  }

  #post(asked: Numbered): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(asked);
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    worker.onmessage = ({ data: { number, content } }: MessageEvent<Numbered>) => this.#answer(number, ok(content));
    worker.onerror = ({ message }) => {
      this.#stop();
      const failure = fail('internal', `The matcher failed: ${message}`);
      for (const number of [...this.#waiting.keys()]) this.#answer(number, failure);
    };
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #answer(number: number, answer: Result<unknown>): void {
    const question = this.#waiting.get(number);
    this.#waiting.delete(number);
    this.#setLimit();
    question?.answer(answer);
  }

  #setLimit(): void {
    clearTimeout(this.#limit);
    if (this.#waiting.size > 0) this.#limit = setTimeout(() => this.#giveUp(), LONGEST);
  }

  /** Gives up the question that has waited longest, and asks a new worker the others. */
  #giveUp(): void {
    this.#stop();
    const [oldest, ...others] = [...this.#waiting.values()];
    const failure = fail('internal', `The comparison was ended: it took longer than ${LONGEST / 1000} seconds.`);
    if (oldest) this.#answer(oldest.asked.number, failure);
    for (const { asked } of others) this.#post(asked);
  }
}

const matcher = new Matcher();

/** Asks the worker of this page, or of this background that is one; it is started if it is not there, or has failed. */
export const askMatcher = (content: object): Promise<Result<unknown>> => matcher.ask(content);

/** Answers, in the offscreen page, what the background asks of the worker. */
export function answerForMatcher(ask: Ask): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // What is meant for others is left to them.
    if (sender.id !== browser.runtime.id || !isOwn(sender) || !isToMatcher(message)) return undefined;
    return ask(Object(message.toMatcher));
  });
}

/** Chrome's offscreen pages, which the types of WebExtensions do not know. */
interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

const hasOffscreen = (api: object): api is { readonly offscreen: Offscreen } => 'offscreen' in api;

let creating: Promise<void> | undefined;

async function openPage(offscreen: Offscreen): Promise<void> {
  if (await offscreen.hasDocument()) return;
  const justification = 'Compares the text of a page with originals, which takes a worker.';
  await offscreen.createDocument({ url: PAGE, reasons: ['WORKERS'], justification });
}

/** Throws where the page gives no answer. */
async function askOnce(offscreen: Offscreen, message: object): Promise<Result<unknown>> {
  try {
    creating ??= openPage(offscreen);
    await creating;
  } finally {
    creating = undefined;
  }
  const toMatcher: ToMatcher = { toMatcher: message };
  const answer: Result<unknown> | undefined = await browser.runtime.sendMessage(toMatcher);
  if (answer === undefined) throw new Error('its page closed');
  return answer;
}

async function askPage(offscreen: Offscreen, message: object): Promise<Result<unknown>> {
  try {
    // A page that was idle may close just now: the second time it is opened anew.
    return await askOnce(offscreen, message).catch(() => askOnce(offscreen, message));
  } catch (error) {
    return fail('internal', `The matcher did not answer: ${String(error)}`);
  }
}

/** Asks the worker, wherever this browser has it. */
export const sendToMatcher = (message: object): Promise<Result<unknown>> =>
  hasOffscreen(browser) ? askPage(browser.offscreen, message) : askMatcher(message);
