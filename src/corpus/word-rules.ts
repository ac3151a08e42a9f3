/**
 * A pack made by other rules for words would find nothing, and say so as if there were nothing. Each pack therefore
 * states the rules that made it, as the hash of a text that goes through them all.
 */

import { hashSequence } from '../base/hash.ts';
import { findWords } from '../text/words.ts';

const PROBE = `“I don’t think the U.S. will,” O'Brien's co\u00ADchair said—twice… 10,000.5 ﬁrms, 3.5% of É\u0301mile’s
  ‘90s A.I. re-sale at $1.2bn; Ångström\u00A0No. 7, Straße, İstanbul, Москва, a.m./p.m., AT&T, 24/7, x.com.`;

/** The word rules of this version, as a number. */
export const wordRules = (): number => {
  const { hashes } = findWords(PROBE);
  return hashSequence(hashes, 0, hashes.length);
};
