import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choicesOf, LOCALES, settingsIn } from '../../extension/messages/settings.ts';

const DEFAULTS = settingsIn(undefined);

test('what storage holds is taken field by field: an odd one has its default, the others stay', () => {
  const stored = { language: 'tlh', highlight: 'underline', withoutQuotes: 1, shortest: 4000, withoutSources: ['a'] };
  assert.deepEqual(settingsIn(stored), { ...DEFAULTS, highlight: 'underline', withoutSources: ['a'] });
  for (const odd of [null, 7, 'settings', [], { withoutSources: [null] }]) assert.deepEqual(settingsIn(odd), DEFAULTS);
});

test('a length counts as short only where short matches are to be left out', () => {
  assert.equal(choicesOf({ ...DEFAULTS, shortest: 12 }).shortest, 0);
  assert.equal(choicesOf({ ...DEFAULTS, shortest: 12, withoutShort: true }).shortest, 12);
});

test('the languages to choose from are those that there are messages in', () => {
  const folders = readdirSync(join(import.meta.dirname, '..', '..', 'extension', '_locales'));
  assert.deepEqual([...LOCALES].sort(), folders.sort());
});
