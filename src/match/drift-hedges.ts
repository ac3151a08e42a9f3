/**
 * Hedges that the page dropped: the original says that something may be so, or is so on a condition, and a clause of
 * the page says the same thing flatly. Another hedge, wherever it stands around that clause, is no drift.
 */

import { overlap, type Span, span, type WordSpan, wordSpan } from '../base/span.ts';
import { findClauses } from '../text/clauses.ts';
import { findConditions, findHedges, type Hedge, isLeftOpen, LOOSE } from '../text/hedges.ts';
import { LONGEST_CHANGE, underlined } from './change.ts';
import { assertion, bestEcho, type Echo, surroundings } from './echo.ts';
import type { AllFacts } from './facts.ts';
import { driftBetween, driftIn, type Passage, pageSide, placedTerms, textOf, wordFrom } from './passage.ts';
import type { Drift } from './report.ts';

/** A clause of the page says what the hedge governs if it has this share of its content (by weight) … */
const SAID_AGAIN = 0.5;
/** … and at least so much of it: two telling words. */
const LEAST_WEIGHT = 1.2;
/** A condition that the page gives with this share of its content is not dropped. */
const CONDITION_GIVEN = 0.35;
/** What a hedge governs goes no further than this, in words. */
const REACH = 14;
/** A hedge of a noun ("the preliminary view was") governs what is said of it. In words. */
const SHORT = 4;

/** What the hedge at `at` governs: the words up to the clause's end, and a clause with "that" after a noun. */
function governedBy({ open, target }: Passage, at: Span): WordSpan {
  const from = wordFrom(open, at.end);
  const clauses = findClauses(open, target);
  const index = clauses.findIndex((one) => from >= one.from && from < one.to);
  const [clause, next] = [clauses[index], clauses[index + 1]];
  const goesOn = clause && next && clause.to - from < SHORT && open.keys[next.from] === 'that';
  return wordSpan(from, Math.min((goesOn ? next.to : clause?.to) ?? from, from + REACH));
}

/** A hedge that an edited sentence has other words for, or none, just where the original has it. */
function replaced({ page, open, match, sentence, target, comparison }: Passage, hedge: Hedge): Drift | null {
  const place = ({ from, to }: WordSpan): Span => span(open.start[from] ?? 0, open.end[to - 1] ?? 0);
  const edit = match.edits.find(
    ({ op, original }) => op !== 'equal' && op !== 'insert' && overlap(place(original), hedge) > 0,
  );
  if (!edit || Math.max(edit.page.to - edit.page.from, edit.original.to - edit.original.from) > LONGEST_CHANGE)
    return null;
  const losesMore = placedTerms(open, edit.original, page).some(
    ({ word }) => overlap(place(wordSpan(word, word + 1)), hedge) === 0,
  );
  const said = underlined(page, pageSide(page), edit.page, sentence);
  if (losesMore || isLeftOpen(textOf(pageSide(page), said), hedge.certainty)) return null;
  return driftIn(page, open, comparison.original.info.id, 'hedge', said, underlined(page, open, edit.original, target));
}

/** Where a clause of the page says what the original says in `governed`; null where none does. */
function saidAgain(passage: Passage, facts: AllFacts, governed: WordSpan): Echo | null {
  const echo = governed.to > governed.from ? bestEcho(passage, governed, facts) : null;
  return echo && echo.share >= SAID_AGAIN && echo.weight >= LEAST_WEIGHT ? echo : null;
}

/** The words of the original's sentence before `word`: its subject is no part of what is asserted. */
const wordsBefore = ({ open, target }: Passage, word: number): readonly string[] => open.keys.slice(target.from, word);

/** A hedge of what a clause of the page says flatly, in whatever words. */
function dropped(passage: Passage, facts: AllFacts, hedge: Hedge): Drift | null {
  const { open } = passage;
  if (LOOSE.test(open.text.slice(hedge.start, hedge.end))) return null;
  const governed = governedBy(passage, hedge);
  const echo = saidAgain(passage, facts, governed);
  if (!echo || isLeftOpen(surroundings(passage, echo), hedge.certainty)) return null;
  const said = assertion(passage, echo, wordsBefore(passage, wordFrom(open, hedge.start)));
  return driftBetween(passage, 'hedge', said, span(hedge.start, open.end[governed.to - 1] ?? hedge.end));
}

/** A condition at the end of the original's sentence that the page cut: what stands before it is said without it. */
function cutCondition(passage: Passage, facts: AllFacts, condition: Span): Drift | null {
  const { page, open, target, row, match } = passage;
  const at = wordFrom(open, condition.start);
  const clause = findClauses(open, target).findLast(({ from }) => from < at);
  const neighbours = [row - 1, row, row + 1].map((one) => page.sentences[one]).filter((one) => one !== undefined);
  const isGiven = neighbours.some((sentence) => {
    const echo = bestEcho({ ...passage, sentence }, governedBy(passage, condition), facts);
    return findConditions(page.text, sentence).length > 0 || (echo?.share ?? 0) >= CONDITION_GIVEN;
  });
  if (!clause || isGiven) return null;
  const governed = wordSpan(Math.max(clause.from, at - REACH), at);
  const echo = saidAgain(passage, facts, governed);
  if (!echo || (match.kind === 'rewritten' && isLeftOpen(surroundings(passage, echo), 'likely'))) return null;
  const end = open.end[governedBy(passage, condition).to - 1] ?? condition.end;
  const said = assertion(passage, echo, wordsBefore(passage, governed.from));
  return driftBetween(passage, 'hedge', said, span(open.start[governed.from] ?? condition.start, end));
}

export function hedgeDrifts(passage: Passage, facts: AllFacts): Drift[] {
  const { open, target, match } = passage;
  const conditions = findConditions(open.text, target).flatMap((one) => cutCondition(passage, facts, one) ?? []);
  if (match.kind === 'verbatim') return conditions;
  const hedges = findHedges(open.text, target).flatMap(
    (one) => replaced(passage, one) ?? dropped(passage, facts, one) ?? [],
  );
  return [...hedges, ...conditions];
}
