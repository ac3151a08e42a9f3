import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { answering, ask, dispatch, exchange } from '../../extension/messages/exchange.ts';
import { report as guard } from '../../extension/messages/report.ts';
import { content } from '../../extension/messages/requests.ts';
import { fail, ok } from '../../src/base/result.ts';

const REPORTS = new URL('../fixtures/reports/', import.meta.url);
const double = exchange('double', v.number(), v.number());
const handlers = dispatch([answering(double, async (value) => ok(2 * value))]);

test('a request goes to its handler, and its answer comes back', async () => {
  const send = async (message: object) => ok(await handlers(message));
  assert.deepEqual(await ask(send, double, 21), ok(42));
});

test('what is no request, is unknown or malformed is refused', async () => {
  for (const arrived of [null, 'double', {}, { type: 'halve', body: 1 }, { type: 'double', body: 'much' }]) {
    const answer = await handlers(arrived);
    assert.equal(answer.ok, false, JSON.stringify(arrived));
  }
});

test('a failure arrives as it was sent; what is no answer is a failure', async () => {
  const failure = fail('pack-broken', 'It ends too early.');
  assert.deepEqual(await ask(async () => ok(failure), double, 1), failure);
  for (const value of [undefined, 7, { ok: true }, { ok: true, value: 'much' }, { ok: false, error: 'no' }]) {
    assert.equal((await ask(async () => ok(value), double, 1)).ok, false, JSON.stringify(value));
  }
});

test('the guard of reports lets every golden report through as it is', () => {
  for (const name of readdirSync(REPORTS)) {
    const golden: unknown = JSON.parse(readFileSync(new URL(name, REPORTS), 'utf8'));
    assert.deepEqual(v.parse(guard, golden), golden, name);
  }
});

test('spans are whole numbers from zero', () => {
  const text = 1;
  assert.ok(v.is(content.show.asked, { text, span: { start: 0, end: 5 } }));
  for (const start of [-1, 0.5, Number.NaN, '0', null]) {
    assert.ok(!v.is(content.show.asked, { text, span: { start, end: 5 } }), String(start));
  }
});
