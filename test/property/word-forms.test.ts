/** The form of a word is told the same in place as by making each form of its key. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FORM, formAtPlace, inForm } from '../../src/corpus/word-forms.ts';
import { findWords } from '../../src/text/words.ts';

const FORMS = [FORM.key, FORM.capital, FORM.capitals] as const;

test('the form in a text is the first that makes the word of its key', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'said',
      'Said',
      'SAID',
      'sAID',
      'A',
      'a',
      'McRae',
      "O'Neil",
      'ﬁsh',
      'ǆungla',
      'ŉ',
      'ΣΑΣ',
      '10th',
      'U.S',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      const { start, end, keys } = findWords(text);
      for (const [i, key] of keys.entries()) {
        const word = text.slice(start[i], end[i]);
        const expected = FORMS.find((form) => inForm(key, form) === word) ?? FORM.other;
        assert.equal(formAtPlace(text, start[i] ?? 0, end[i] ?? 0, key), expected, word);
      }
    }),
  );
});
