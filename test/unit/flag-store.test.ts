import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, mock, test } from 'node:test';
import { changeFlags, keepFlag, reverse } from '../../extension/messages/flag-changes.ts';
import { readFlags } from '../../extension/messages/kept-flags.ts';
import { onFlagChange } from '../../extension/platform/flag-news.ts';
import { changeFlagRecords } from '../../extension/platform/flag-store.ts';
import type { Flag } from '../../src/report/flag.ts';

const flags: readonly Flag[] = JSON.parse(
  readFileSync(new URL('../fixtures/flags/flags.json', import.meta.url), 'utf8'),
).flags;
const [first, second] = flags;
assert.ok(first && second);

const all = new Map(flags.map((flag) => [flag.id, flag]));
const none = new Map(flags.map(({ id }) => [id, null]));

async function kept(): Promise<readonly Flag[]> {
  const read = await readFlags();
  assert.ok(read.ok);
  return read.value.flags;
}

afterEach(async () => {
  mock.restoreAll();
  await changeFlags(none);
  await changeFlagRecords({ put: [], remove: ['damaged'] });
});

test('flags are kept as they are', async () => {
  assert.deepEqual(await keepFlag(first), { ok: true, value: null });
  assert.deepEqual(await kept(), [first]);
});

test('a change is taken back: what was edited, deleted or added is as before', async () => {
  await changeFlags(new Map([[first.id, first]]));
  const before = await kept();
  const change = new Map([
    [first.id, null],
    [second.id, second],
  ]);
  await changeFlags(change);
  assert.deepEqual(await kept(), [second]);
  await changeFlags(reverse(change, before));
  assert.deepEqual(await kept(), [first]);
});

test('a damaged record hides no other and is told of', async () => {
  await changeFlags(all);
  await changeFlagRecords({ put: [{ id: 'damaged' }], remove: [] });
  const read = await readFlags();
  assert.deepEqual(read.ok && [read.value.flags.length, read.value.damaged], [flags.length, 1]);
});

test('a full disk is told of, and nothing is half done', async () => {
  mock.method(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  const changed = await changeFlags(all);
  assert.equal(!changed.ok && changed.error.code, 'full');
  mock.restoreAll();
  assert.deepEqual(await kept(), []);
});

test('a database that does not open is told of, and tried anew the next time', async () => {
  await changeFlagRecords({ put: [], remove: [] });
  mock.method(IDBDatabase.prototype, 'transaction', () => {
    throw new DOMException('Gone.', 'InvalidStateError');
  });
  const read = await readFlags();
  assert.equal(!read.ok && read.error.code, 'unavailable');
  mock.restoreAll();
  assert.deepEqual(await kept(), []);
});

test('all parts of the extension are told of a change', async () => {
  const told = new Promise<void>((resolve) => {
    const stop = onFlagChange(() => {
      stop();
      resolve();
    });
  });
  await keepFlag(first);
  await told;
});
