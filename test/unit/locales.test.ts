/** Every language has what English has: the same messages, with the same places to fill. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const FOLDER = join(import.meta.dirname, '..', '..', 'extension', '_locales');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Messages = Readonly<Record<string, { readonly message: string }>>;

const read = (locale: string): Messages => JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8'));

const english = read('en');
/** A message that ends in `_one` and `_other` has a form for each plural category of its language. */
const isPlural = (key: string): boolean =>
  PLURAL.test(key) && ['_one', '_other'].every((form) => Object.hasOwn(english, key.replace(PLURAL, form)));

function keysFor(locale: string): string[] {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return Object.keys(english).flatMap((key) => {
    if (!isPlural(key)) return [key];
    if (!key.endsWith('_other')) return [];
    return categories.map((category) => key.replace(PLURAL, `_${category}`));
  });
}

const places = (message: string): string[] => [...new Set(message.match(/\$\d/g))].sort();

for (const locale of readdirSync(FOLDER)) {
  const messages = read(locale);

  test(`${locale} has English’s messages, counted ones in its own plural forms`, () => {
    assert.deepEqual(Object.keys(messages).sort(), keysFor(locale).sort());
    assert.equal(messages.language?.message, locale.replace('_', '-'));
  });

  test(`${locale} fills the same places; a form for one or none need not name the count`, () => {
    for (const [key, { message }] of Object.entries(messages)) {
      assert.notEqual(message.trim(), '', key);
      const wanted = places(english[isPlural(key) ? key.replace(PLURAL, '_other') : key]?.message ?? '');
      const isCountNamed = places(message).includes('$1') || !isPlural(key);
      assert.deepEqual(places(message), isCountNamed ? wanted : wanted.slice(1), key);
    }
  });
}
