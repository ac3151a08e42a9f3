/**
 * Hedges that the page dropped: the original says that something may be so, or is so on a condition, and a clause of
 * the page says the same thing flatly. Another hedge, wherever it stands around that clause, is no drift.
 */

import { overlap, type Span, span, type WordSpan, wordCount, wordOverlap, wordSpan } from '../base/span.ts';
import { findClauses } from '../text/clauses.ts';
import {
  findConditions,
  findHedges,
  type Hedge,
  isAllegation,
  isConditional,
  isFirm,
  isForetold,
  isLeftOpen,
  isModal,
  LOOSE,
  withoutConditions,
  withoutWould,
} from '../text/hedges.ts';
import { LONGEST_CHANGE, underlined } from './change.ts';
import { assertion, bestEcho, type Echo, surroundings } from './echo.ts';
import type { AllFacts } from './facts.ts';
import { driftBetween, driftIn, type Passage, pageSide, placedTerms, termMatch, textOf, wordFrom } from './passage.ts';
import type { Drift } from './report.ts';

/** How much of a stretch is said again, by share and by weight. */
interface Said {
  readonly share: number;
  readonly weight: number;
}

/** A clause of the page says what the hedge governs if it has this share of its content, and so much of it by weight. */
const SAID_AGAIN: Said = { share: 0.5, weight: 1.2 };
/** The same where it has the very verb that is hedged. */
const SAME_VERB: Said = { share: 0.35, weight: 0.6 };
/** A share from which on the verb may be another. */
const NEARLY_ALL = 0.65;
/** A sentence that says an allegation in several clauses says so much of it. */
const THROUGHOUT = 2;
/** A condition that the page gives with this share of its content is not dropped. */
const CONDITION_GIVEN = 0.35;
/** How many words before its verb a modal may stand. */
const MODAL_REACH = 3;
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
function saidAgain(
  passage: Passage,
  facts: AllFacts,
  governed: WordSpan,
  { share, weight }: Said = SAID_AGAIN,
): Echo | null {
  const echo = governed.to > governed.from ? bestEcho(passage, governed, facts) : null;
  return echo && echo.share >= share && echo.weight >= weight ? echo : null;
}

/** The words of the original's sentence before `word`: its subject is no part of what is asserted. */
const wordsBefore = ({ open, target }: Passage, word: number): readonly string[] => open.keys.slice(target.from, word);

/** The page's word that stands for the first telling word of what is governed, its verb; and how near it comes, 0 to 1. */
function verbOf({ page, open }: Passage, governed: WordSpan, echo: Echo): { word: number; likeness: number } {
  const [first] = placedTerms(open, governed, page);
  const verb = first && /^\p{Ll}/u.test(textOf(open, wordSpan(first.word, first.word + 1))) ? first : undefined;
  const said = verb ? placedTerms(pageSide(page), echo.clause, page) : [];
  return said
    .map(({ word, term }) => ({ word, likeness: verb ? termMatch(term, verb.term, page) : 0 }))
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), { word: -1, likeness: 0 });
}

/** The words around the verb by which the page is firm: "will be fined", "is growing". */
const before = ({ page }: Passage, verb: number): string =>
  page.text.slice(page.words.start[Math.max(0, verb - MODAL_REACH)] ?? 0, page.words.end[verb] ?? 0);

/**
 * Whether the page leaves open what is around the echo, beside what the original says as well: on the original's own
 * condition nothing more is open, and "would grow" is surer than "might grow".
 */
function isStillOpen(passage: Passage, echo: Echo, hedge: Hedge, verb: number): boolean {
  const { open, target } = passage;
  const around = surroundings(passage, echo);
  const isConditioned = findConditions(open.text, target).length > 0;
  const isFirmer = verb > 0 && isModal(open.text.slice(hedge.start, hedge.end));
  const mayBeFirm = isFirmer && (!isConditioned || isConditional(around));
  const modal = before(passage, verb);
  const firm = mayBeFirm ? around.replace(modal, withoutWould(modal)) : around;
  return isLeftOpen(isConditioned ? withoutConditions(firm) : firm, hedge.certainty);
}

/** What a hedge governs, with the subject before it where that is short: "prices could rise". */
function withSubject({ open, target }: Passage, hedge: Hedge, governed: WordSpan): WordSpan {
  const clause = findClauses(open, target).find(({ from, to }) => governed.from >= from && governed.from < to);
  const at = wordFrom(open, hedge.start);
  return clause && at - clause.from <= REACH ? wordSpan(clause.from, governed.to) : governed;
}

/** The clause of the page that says what the hedge governs: most of it, or its verb firmly, with its subject or not. */
function echoOf(passage: Passage, facts: AllFacts, hedge: Hedge, governed: WordSpan): Echo | null {
  const most = saidAgain(passage, facts, governed);
  const verb = most && verbOf(passage, governed, most).likeness;
  if (most && (verb || most.share >= NEARLY_ALL || isForetold(textOf(pageSide(passage.page), most.clause))))
    return most;
  const own = saidAgain(passage, facts, governed, SAME_VERB);
  const whole = saidAgain(passage, facts, withSubject(passage, hedge, governed));
  const isSame = (echo: Echo): boolean => {
    const { word, likeness } = verbOf(passage, governed, echo);
    return likeness === 1 && isFirm(before(passage, word));
  };
  return [own, whole].find((echo) => echo && isSame(echo)) ?? null;
}

/** Where the sentence as a whole says what others only allege, and leaves nothing open. */
function saidThroughout(passage: Passage, facts: AllFacts, hedge: Hedge, governed: WordSpan): Echo | null {
  const { page, sentence } = passage;
  const echo = bestEcho(passage, governed, facts, [{ ...wordSpan(sentence.from, sentence.to), isNew: true }]);
  const isSaid = echo && echo.share >= SAID_AGAIN.share && echo.weight >= THROUGHOUT;
  return isSaid && !isLeftOpen(page.text.slice(sentence.start, sentence.end), hedge.certainty) ? echo : null;
}

/** Whether most of the words that seem to say it again are kept from another part of the original, which says it flatly. */
function isOfAnotherPart({ match }: Passage, echo: Echo, governed: WordSpan): boolean {
  const kept = match.edits.filter(({ op }) => op === 'equal');
  const elsewhere = echo.words.filter((word) =>
    kept.some(({ page, original }) => {
      const at = original.from + word - page.from;
      return word >= page.from && word < page.to && (at < governed.from || at >= governed.to);
    }),
  );
  return elsewhere.length > echo.words.length / 2;
}

/** A hedge of what the page says flatly, in whatever words. */
function dropped(passage: Passage, facts: AllFacts, hedge: Hedge): Drift | null {
  const { open } = passage;
  const words = open.text.slice(hedge.start, hedge.end);
  if (LOOSE.test(words)) return null;
  const governed = governedBy(passage, hedge);
  const inClause = echoOf(passage, facts, hedge, governed);
  if (inClause && isStillOpen(passage, inClause, hedge, verbOf(passage, governed, inClause).word)) return null;
  const echo = inClause ?? (isAllegation(words) ? saidThroughout(passage, facts, hedge, governed) : null);
  if (!echo || isOfAnotherPart(passage, echo, withSubject(passage, hedge, governed))) return null;
  const said = assertion(passage, echo, wordsBefore(passage, wordFrom(open, hedge.start)));
  return driftBetween(passage, 'hedge', said, span(hedge.start, open.end[governed.to - 1] ?? hedge.end));
}

/** The share of the original's words in `at` that an edited or unbroken sentence keeps. */
function keptShare({ match }: Passage, at: WordSpan): number {
  const equal = match.edits.filter(({ op }) => op === 'equal');
  return equal.reduce((sum, { original }) => sum + wordOverlap(original, at), 0) / Math.max(1, wordCount(at));
}

/** Whether the page gives the condition all the same, in the sentence or as a condition beside it. */
function isGiven(passage: Passage, facts: AllFacts, condition: Span): boolean {
  const { page, match, row, sentence } = passage;
  const governed = governedBy(passage, condition);
  if (isConditional(page.text.slice(sentence.start, sentence.end))) return true;
  const isHere =
    match.kind === 'rewritten'
      ? (bestEcho(passage, governed, facts)?.share ?? 0) >= CONDITION_GIVEN
      : keptShare(passage, governed) >= CONDITION_GIVEN;
  const beside = [page.sentences[row - 1], page.sentences[row + 1]].filter((one) => one !== undefined);
  return (
    isHere ||
    beside.some((one) => {
      const isCondition = isConditional(page.text.slice(one.start, one.end));
      return isCondition && (bestEcho({ ...passage, sentence: one }, governed, facts)?.share ?? 0) >= CONDITION_GIVEN;
    })
  );
}

/** A condition at the end of the original's sentence that the page cut: what stands before it is said without it. */
function cutCondition(passage: Passage, facts: AllFacts, condition: Span): Drift | null {
  const { page, open, target, match } = passage;
  const at = wordFrom(open, condition.start);
  const clause = findClauses(open, target).findLast(({ from }) => from < at);
  if (!clause || isGiven(passage, facts, condition)) return null;
  const governed = wordSpan(Math.max(clause.from, at - REACH), at);
  const echo = saidAgain(passage, facts, governed, match.kind === 'rewritten' ? SAID_AGAIN : SAME_VERB);
  if (!echo || isOfAnotherPart(passage, echo, governed)) return null;
  if (match.kind === 'rewritten' && isLeftOpen(surroundings(passage, echo), 'likely')) return null;
  const end = open.end[governedBy(passage, condition).to - 1] ?? condition.end;
  const said = assertion(passage, echo, wordsBefore(passage, governed.from));
  const last = match.edits.findLast(({ op, original }) => op === 'equal' && original.from < at);
  const cut = last ? (page.words.end[Math.min(last.page.to, last.page.from + at - last.original.from) - 1] ?? 0) : 0;
  const whole = span(said.start, Math.max(said.end, cut));
  return driftBetween(passage, 'hedge', whole, span(open.start[governed.from] ?? condition.start, end));
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
