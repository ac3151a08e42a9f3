import '../support/fake-browser.ts';
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { askMatcher, type Numbered } from '../../extension/platform/matching.ts';

/** Answers what it is asked with the same, but for what never ends: then it answers nothing any more. */
class FakeWorker {
  static started = 0;
  onmessage: (event: { data: Numbered }) => void = () => {};
  #isBusy = false;

  constructor() {
    FakeWorker.started++;
  }

  postMessage(asked: Numbered): void {
    this.#isBusy ||= Object(asked.content).isEndless;
    if (!this.#isBusy) queueMicrotask(() => this.onmessage({ data: asked }));
  }

  terminate(): void {
    this.#isBusy = true;
  }
}

test('a comparison that does not end is given up: those behind it, and later ones, are answered', async () => {
  Object.assign(globalThis, { Worker: FakeWorker });
  mock.timers.enable({ apis: ['setTimeout'] });
  assert.deepEqual(await askMatcher({ is: 'first' }), { ok: true, value: { is: 'first' } });
  const endless = askMatcher({ isEndless: true });
  mock.timers.tick(30_000);
  const behind = askMatcher({ is: 'behind' });
  mock.timers.tick(29_999);
  assert.equal(FakeWorker.started, 1);
  mock.timers.tick(1);
  const ended = await endless;
  assert.match(ended.ok ? '' : ended.error.message, /longer than 60 seconds/);
  assert.deepEqual(await behind, { ok: true, value: { is: 'behind' } });
  assert.deepEqual(await askMatcher({ is: 'later' }), { ok: true, value: { is: 'later' } });
  assert.equal(FakeWorker.started, 2);
});
