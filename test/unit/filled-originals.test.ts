import '../support/fake-browser.ts';
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import browser from 'webextension-polyfill';
import { filledOriginals, keepFilledOriginal } from '../../extension/messages/filled-originals.ts';
import { story } from '../support/packs.ts';

const filledIn = (id: string) => ({ ...story(id, `The text of ${id}.`), from: '', agreement: 1 });
const [first, second] = [filledIn('first'), filledIn('second')];

test('originals that were filled in stay where there is no room for another', async () => {
  assert.ok((await keepFilledOriginal(first)).ok);
  const full = mock.method(browser.storage.session, 'set', async () => {
    throw new Error('Session storage quota bytes exceeded.');
  });
  assert.ok(!(await keepFilledOriginal(second)).ok);
  assert.deepEqual(await filledOriginals(), [first]);
  full.mock.restore();
  assert.ok((await keepFilledOriginal(second)).ok);
  assert.deepEqual(await filledOriginals(), [first, second]);
});
