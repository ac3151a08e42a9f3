/**
 * Denials that were lost or gained: between the same words, in an edited sentence or an altered quote, a "not" is there
 * on one side alone; or in a rewritten sentence what is denied on one side is said on the other, and nothing else there
 * denies anything.
 */

import { type WordSpan, wordSpan } from '../base/span.ts';
import { findClauses } from '../text/clauses.ts';
import { isParticle } from '../text/function-words.ts';
import { isNegator, isNoDenial, mayDeny } from '../text/negation.ts';
import { LONGEST_CHANGE, underlined } from './change.ts';
import type { WordEdit } from './diff.ts';
import { bestEcho } from './echo.ts';
import type { AllFacts } from './facts.ts';
import type { Page } from './page.ts';
import { driftIn, type Passage, type PlacedTerm, pageSide, placedTerms, type Side, termMatch } from './passage.ts';
import type { Drift } from './report.ts';

const CONJUNCTIONS = new Set('and but or nor that which who if'.split(' '));

/** Two texts whose words were compared. */
export interface Edited {
  readonly page: Page;
  readonly open: Side;
  readonly source: string;
  readonly edits: readonly WordEdit[];
}

const keysIn = ({ keys }: Side, { from, to }: WordSpan): readonly string[] => keys.slice(from, to);

function denials(side: Side, at: WordSpan): number {
  let count = 0;
  for (let word = at.from as number; word < at.to; word++) {
    if (isNegator(side.keys[word] ?? '') && !isNoDenial(side.keys[word + 1] ?? '')) count++;
  }
  return count;
}

/** Whether the other side says the same but for the denial: none of what tells is gone. */
function keepsContent(page: Page, from: Side, at: WordSpan, to: Side, there: WordSpan): boolean {
  const others = placedTerms(to, there, page);
  return placedTerms(from, at, page)
    .filter(({ term }) => !isNegator(term.stem))
    .every(({ term }) => others.some((other) => termMatch(term, other.term, page) > 0));
}

/** Whether the change takes a denial from `side` and leaves the rest. */
function losesDenial(page: Page, side: Side, at: WordSpan, other: Side, there: WordSpan): boolean {
  const keys = keysIn(side, at);
  if (at.to - at.from > LONGEST_CHANGE || denials(side, at) === 0 || keysIn(other, there).some(mayDeny)) return false;
  return !keys.some((key) => CONJUNCTIONS.has(key)) && keepsContent(page, side, at, other, there);
}

function bounds(edits: readonly WordEdit[], side: 'page' | 'original'): WordSpan {
  const spans = edits.map((edit) => edit[side]);
  return wordSpan(spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0);
}

/** The denials that the edits take away or put in. */
export function negationDrifts({ page, open, source, edits }: Edited): Drift[] {
  const [own, there] = [pageSide(page), { page: bounds(edits, 'page'), original: bounds(edits, 'original') }];
  const gained = denials(own, there.page) - denials(open, there.original);
  if (gained === 0) return [];
  return edits.flatMap((edit) => {
    if (edit.op === 'equal') return [];
    const isLost = gained < 0 && losesDenial(page, open, edit.original, own, edit.page);
    const isGained = gained > 0 && losesDenial(page, own, edit.page, open, edit.original);
    if (!isLost && !isGained) return [];
    const said = underlined(page, own, edit.page, there.page);
    const was = underlined(page, open, edit.original, there.original);
    return [driftIn(page, open, source, 'negation', said, was)];
  });
}

/** How many words after a "not" the word stands that is denied. */
const DENIAL_REACH = 4;
/** A clause of the page says what the original's says with this share of its content, and so much of it by weight. */
const SAID_AGAIN = { share: 0.5, weight: 1 } as const;

/** The first telling word after each denial in a stretch: "guilty" in "not guilty". */
function deniedWords(page: Page, side: Side, at: WordSpan): PlacedTerm[] {
  const denied: PlacedTerm[] = [];
  for (let word = at.from as number; word < at.to; word++) {
    if (!isNegator(side.keys[word] ?? '') || isNoDenial(side.keys[word + 1] ?? '')) continue;
    const [next] = placedTerms(side, wordSpan(word + 1, Math.min(at.to, word + 1 + DENIAL_REACH)), page);
    if (next) denied.push(next);
  }
  return denied;
}

/** The clause of a word, and the one before it, on which it may depend ("denied that …"). */
function contextOf(side: Side, sentence: WordSpan, word: number): WordSpan {
  const clauses = findClauses(side, sentence);
  const at = clauses.findIndex(({ from, to }) => word >= from && word < to);
  return wordSpan(clauses[Math.max(0, at - 1)]?.from ?? sentence.from, clauses[at]?.to ?? sentence.to);
}

/** The word of the other side that says plainly what is denied on this; null where a word around it may deny. */
function saidPlainly(page: Page, side: Side, at: WordSpan, { term }: PlacedTerm): number | null {
  const said = placedTerms(side, at, page).filter((other) => other.term.stem === term.stem);
  const isPlain = ({ word }: PlacedTerm): boolean => !keysIn(side, contextOf(side, at, word)).some(mayDeny);
  return said.every(isPlain) ? (said[0]?.word ?? null) : null;
}

const clauseOf = (side: Side, sentence: WordSpan, word: number): WordSpan =>
  findClauses(side, sentence).find(({ from, to }) => word >= from && word < to) ?? sentence;

/** What a rewritten sentence says that the original denies, or the other way round, in a clause about the same. */
export function turnedRound(passage: Passage, facts: AllFacts): Drift[] {
  const { page, open, sentence, target, comparison } = passage;
  const own = pageSide(page);
  const pairs = [
    ...deniedWords(page, open, target).map((one) => [saidPlainly(page, own, sentence, one), one.word] as const),
    ...deniedWords(page, own, sentence).map((one) => [one.word, saidPlainly(page, open, target, one)] as const),
  ];
  return pairs.flatMap(([said, was]) => {
    if (said === null || was === null) return [];
    const [here, there] = [clauseOf(own, sentence, said), clauseOf(open, target, was)];
    const echo = bestEcho(passage, there, facts);
    const isSame =
      echo?.clause.from === here.from && echo.share >= SAID_AGAIN.share && echo.weight >= SAID_AGAIN.weight;
    if (!isSame) return [];
    return [
      driftIn(
        page,
        open,
        comparison.original.info.id,
        'negation',
        verbGroup(own, here, said),
        verbGroup(open, there, was),
      ),
    ];
  });
}

/** The word with the auxiliaries, adverbs and denials before it. */
function verbGroup(side: Side, { from }: WordSpan, word: number): WordSpan {
  let first = word;
  const isPart = (key: string): boolean => isParticle(key) || isNegator(key);
  while (first > from && word - first < DENIAL_REACH && isPart(side.keys[first - 1] ?? '')) first--;
  return wordSpan(first, word + 1);
}
