import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashSequence } from '../../src/base/hash.ts';
import { WORD_RULES } from '../../src/corpus/word-rules.ts';
import { findWords } from '../../src/text/words.ts';

/** Goes through all the rules for words. */
const PROBE = `“I don’t think the U.S. will,” O'Brien's co\u00ADchair said—twice… 10,000.5 ﬁrms, 3.5% of É\u0301mile’s
  ‘90s A.I. re-sale at $1.2bn; Ångström\u00A0No. 7, Straße, İstanbul, Москва, a.m./p.m., AT&T, 24/7, x.com.`;

test('packs state the rules by which words are divided: where this fails, the number and all packs must be made anew', () => {
  const { hashes } = findWords(PROBE);
  assert.equal(hashSequence(hashes, 0, hashes.length), WORD_RULES);
});
