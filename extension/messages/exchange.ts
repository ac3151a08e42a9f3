/**
 * Requests and their answers. What arrives is `unknown` until a guard has seen it: the receiver's guard checks the
 * request, the sender's guard checks the answer.
 */

import * as v from 'valibot';
import { type Failure, type FailureCode, fail, ok, type Result } from '../../src/base/result.ts';
import { exactly, oneOf, text } from './common.ts';

/** One kind of request, by the guards of what is asked and what is answered. */
export interface Exchange<Asked, Answered> {
  readonly type: string;
  readonly asked: v.GenericSchema<unknown, Asked>;
  readonly answered: v.GenericSchema<unknown, Answered>;
}

/** A handler whose request is still to be guarded, under the type of its exchange. */
export interface Handler {
  readonly type: string;
  handle(body: unknown): Promise<Result<unknown>>;
}

type Send = (message: object) => Promise<Result<unknown>>;

const message = v.object({ type: text, body: v.unknown() });

const failure: v.GenericSchema<unknown, Failure> = v.object({
  code: oneOf<FailureCode>({
    'no-article': true,
    'nothing-selected': true,
    'page-not-scriptable': true,
    'page-is-pdf': true,
    'page-too-large': true,
    'pack-broken': true,
    'pack-empty': true,
    'pack-too-new': true,
    'no-corpus': true,
    'input-unreadable': true,
    internal: true,
  }),
  message: text,
});
const failed = v.object({ ok: exactly(false), error: failure });

export const exchange = <Asked, Answered>(
  type: string,
  asked: v.GenericSchema<unknown, Asked>,
  answered: v.GenericSchema<unknown, Answered>,
): Exchange<Asked, Answered> => ({ type, asked, answered });

/** Ties an exchange to what carries it out. */
export function answering<Asked, Answered>(
  { type, asked }: Exchange<Asked, Answered>,
  answer: (request: Asked) => Promise<Result<Answered>>,
): Handler {
  return {
    type,
    async handle(body) {
      const request = v.safeParse(asked, body);
      return request.success ? answer(request.output) : fail('internal', `A malformed request: ${type}.`);
    },
  };
}

/** Gives each message to the handler of its type; refuses what has none. */
export function dispatch(handlers: readonly Handler[]): (arrived: unknown) => Promise<Result<unknown>> {
  return async (arrived) => {
    const { success, output } = v.safeParse(message, arrived);
    const handler = success ? handlers.find(({ type }) => type === output.type) : undefined;
    return handler && success ? handler.handle(output.body) : fail('internal', 'An unknown request.');
  };
}

/** What has arrived as the answer to an exchange's request, guarded. */
export function guardAnswer<Asked, Answered>(
  { type, answered }: Exchange<Asked, Answered>,
  arrived: Result<unknown>,
): Result<Answered> {
  if (!arrived.ok) return arrived;
  const refusal = v.safeParse(failed, arrived.value);
  if (refusal.success) return refusal.output;
  const answer = v.safeParse(v.object({ ok: exactly(true), value: answered }), arrived.value);
  return answer.success ? ok(answer.output.value) : fail('internal', `A malformed answer to the request ${type}.`);
}

/** Sends a request and guards its answer. */
export async function ask<Asked, Answered>(
  send: Send,
  exchange: Exchange<Asked, Answered>,
  body: Asked,
): Promise<Result<Answered>> {
  return guardAnswer(exchange, await send({ type: exchange.type, body }));
}
