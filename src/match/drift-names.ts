/**
 * Names that were put for others: between the same words, or before the same family name, the page has one name and the
 * original another. Another spelling, a typo, an acronym, a title or a fuller form of a name that both know is no drift.
 */

import { type WordSpan, wordSpan } from '../base/span.ts';
import { isBody } from '../text/roles.ts';
import { bareKey, isCapital, isNameWord, isSpelling, knowsName, lettersOf } from './name-words.ts';
import { driftIn, type Passage, pageSide, type Side } from './passage.ts';
import type { Drift } from './report.ts';

const LONGEST_NAME = 3;
/** What stands before a place, which `drift-places.ts` compares. */
const LOCATIVE = new Set('in near at from off outside towards toward to across into'.split(' '));

/** The stretch, where it is a name and nothing else; null otherwise. A possessive ending is none of it. */
function nameAt(side: Side, { from, to }: WordSpan): WordSpan | null {
  if (to <= from || to - from > LONGEST_NAME) return null;
  for (let word = from as number; word < to; word++) if (!isNameWord(side, word)) return null;
  return wordSpan(from, to);
}

/** The whole name that the stretch is part of: with the names beside it. */
function wholeName(side: Side, { from, to }: WordSpan, within: WordSpan): WordSpan {
  const isJoined = (left: number): boolean => /^\s$/.test(side.text.slice(side.end[left], side.start[left + 1]));
  let [first, last]: [number, number] = [from, to];
  while (first > within.from && isNameWord(side, first - 1) && isJoined(first - 1)) first--;
  while (last < within.to && isNameWord(side, last) && isJoined(last - 1)) last++;
  return wordSpan(first, last);
}

interface NamePair {
  readonly said: WordSpan;
  readonly was: WordSpan;
}

/** Names that stand in each other's slot. */
function inSlots({ match, open, page }: Passage): NamePair[] {
  return match.edits.flatMap((edit) => {
    const said = edit.op === 'replace' ? nameAt(pageSide(page), edit.page) : null;
    const was = edit.op === 'replace' ? nameAt(open, edit.original) : null;
    return said && was ? [{ said, was }] : [];
  });
}

/** The given names in a stretch, by the family name after each; of bodies too ("Velmouth University"). */
function givenNames(side: Side, { from, to }: WordSpan): Map<string, number> {
  const found = new Map<string, number>();
  for (let word = from + 1; word < to; word++) {
    const isFull =
      isNameWord(side, word - 1) &&
      (isNameWord(side, word) || (isCapital(side, word) && isBody(side.keys[word] ?? ''))) &&
      /^\s$/.test(side.text.slice(side.end[word - 1], side.start[word]));
    if (isFull) found.set(bareKey(side.keys[word] ?? ''), word - 1);
  }
  return found;
}

/** Given names that differ before the same family name, in whatever words the sentence is. */
function besideFamilyNames({ open, page, sentence, target }: Passage): NamePair[] {
  const originals = givenNames(open, target);
  return [...givenNames(pageSide(page), sentence)].flatMap(([family, said]) => {
    const was = originals.get(family);
    return was === undefined ? [] : [{ said: wordSpan(said, said + 1), was: wordSpan(was, was + 1) }];
  });
}

export function nameDrifts(passage: Passage): Drift[] {
  const { page, open, comparison, sentence, target } = passage;
  const own = pageSide(page);
  return [...inSlots(passage), ...besideFamilyNames(passage)].flatMap(({ said, was }): Drift[] => {
    const [here, there] = [lettersOf(own, said), lettersOf(open, was)];
    if (isSpelling(here, there) || knowsName(open.keys, here) || knowsName(page.words.keys, there)) return [];
    if (LOCATIVE.has(own.keys[said.from - 1] ?? '')) return [];
    const [whole, other] = [wholeName(own, said, sentence), wholeName(open, was, target)];
    return [driftIn(page, open, comparison.original.info.id, 'name', whole, other)];
  });
}
