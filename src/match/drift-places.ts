/**
 * Places that were put for others. In an edited sentence the words on either side tell; in a rewritten one a place that
 * the original does not know stands where the original's sentence has one that the page does not know, among words about
 * the same. A city that stands for its country, and the other way round, is no drift.
 */

import { type Span, span, type WordSpan, wordSpan } from '../base/span.ts';
import { type PlaceSize, sizeOf } from '../text/places.ts';
import { isNameWord, isSpelling, knowsName, lettersOf } from './name-words.ts';
import { driftIn, isReplaced, type Passage, pageSide, placedTerms, type Side, termMatch } from './passage.ts';
import type { Drift } from './report.ts';

const LOCATIVE = /^(?:in|near|at|outside|across|into|around|to|from)$/;
/** "the island of Sumbawa" */
const KIND_OF_PLACE =
  /^(?:island|islands|city|town|village|port|province|state|county|district|capital|region|suburb)$/;
/** "in the southern Philippines" */
const BETWEEN = /^(?:the|central|downtown|northern|southern|eastern|western|nearby)$/;
const LONGEST_NAME = 3;
/** How many words on either side of a place say what is there. */
const REACH = 5;

interface Place {
  readonly words: WordSpan;
  readonly size: PlaceSize;
}

/** Whether what stands before or after a name shows that it is a place. */
function isPlaced(side: Side, { from, to }: WordSpan): boolean {
  let before = from - 1;
  while (BETWEEN.test(side.keys[before] ?? '')) before--;
  const isOfKind = side.keys[before] === 'of' && KIND_OF_PLACE.test(side.keys[before - 1] ?? '');
  const isBase = /^[-\u2010 ]based\b/.test(side.text.slice(side.end[to - 1], (side.end[to - 1] ?? 0) + 8));
  return LOCATIVE.test(side.keys[before] ?? '') || isOfKind || isBase;
}

/** The places of a stretch. */
function placesIn(side: Side, { from, to }: WordSpan): Place[] {
  const places: Place[] = [];
  for (let word = from as number; word < to; word++) {
    let end = word;
    while (end < to && isNameWord(side, end) && (end === word || isJoined(side, end - 1))) end++;
    if (end === word) continue;
    const words = wordSpan(word, end);
    const name = side.text.slice(side.start[word], side.end[end - 1]).replace(/['\u2019]s$/, '');
    if (end - word <= LONGEST_NAME && isPlaced(side, words)) places.push({ words, size: sizeOf(name) });
    word = end;
  }
  return places;
}

const isJoined = ({ text, start, end }: Side, left: number): boolean => text.slice(end[left], start[left + 1]) === ' ';

/** Whether telling words near both places are the same. */
function isAmongSame({ page, sentence, open, target }: Passage, said: WordSpan, was: WordSpan): boolean {
  const near = (side: Side, at: WordSpan, within: WordSpan) =>
    placedTerms(
      side,
      wordSpan(Math.max(within.from, at.from - REACH), Math.min(within.to, at.to + REACH)),
      page,
    ).filter(({ word }) => word < at.from || word >= at.to);
  const there = near(open, was, target);
  return near(pageSide(page), said, sentence).some(({ term }) =>
    there.some((other) => termMatch(term, other.term, page) > 0),
  );
}

/** Whether the page has `said` where the original has `was`. */
function isPut(passage: Passage, said: WordSpan, was: WordSpan): boolean {
  const { page, open, sentence, target } = passage;
  const own = pageSide(page);
  const [here, there] = [lettersOf(own, said), lettersOf(open, was)];
  if (isSpelling(here, there)) return false;
  if (knowsName(open.keys.slice(target.from, target.to), here)) return false;
  if (knowsName(own.keys.slice(sentence.from, sentence.to), there)) return false;
  const at = (side: Side, { from, to }: WordSpan): Span => span(side.start[from] ?? 0, side.end[to - 1] ?? 0);
  if (isReplaced(passage, at(own, said), at(open, was))) return true;
  const isStrange = !knowsName(open.keys, here) && !knowsName(own.keys, there);
  return isStrange && isAmongSame(passage, said, was);
}

export function placeDrifts(passage: Passage): Drift[] {
  const { page, open, sentence, target, comparison } = passage;
  const there = placesIn(open, target);
  return placesIn(pageSide(page), sentence).flatMap(({ words, size }) => {
    const was = there.find((other) => other.size === size && isPut(passage, words, other.words));
    return was ? [driftIn(page, open, comparison.original.info.id, 'place', words, was.words)] : [];
  });
}
