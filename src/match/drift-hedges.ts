/**
 * Hedges that the page dropped: the original says that something may be so, or is so on a condition, and a clause of
 * the page says the same thing flatly. Another hedge, wherever it stands around that clause, is no drift.
 */

import { overlap, type Span, span, type WordSpan, wordSpan } from '../base/span.ts';
import { type Clause, findClauses } from '../text/clauses.ts';
import { findHedges, type Hedge, isLeftOpen } from '../text/hedges.ts';
import { sameQuantity } from '../text/numbers.ts';
import { underlined } from './drift-negation.ts';
import { type AllFacts, within } from './facts.ts';
import { driftBetween, driftIn, type Passage, pageSide, placedTerms, type Side, termMatch, textOf } from './passage.ts';
import type { Drift } from './report.ts';

/** A clause of the page says what the hedge governs if it has this share of its content (by weight) … */
const SAID_AGAIN = 0.5;
/** … and at least so much of it: two telling words. */
const LEAST_WEIGHT = 1.2;
/** What a hedge governs goes no further than this, in words. */
const REACH = 14;
/** The verb of a clause stands no further before its object than this, in words. */
const VERB_REACH = 7;
/** A longer change is a clause said anew. In words. */
const LONGEST_CHANGE = 4;
const AUXILIARIES = new Set('will is are was were has have had be been being does did'.split(' '));

/** Where the page says what a stretch of the original says: the words, and how much of the content. */
interface Echo {
  readonly clause: Clause;
  readonly words: readonly number[];
  readonly share: number;
  readonly weight: number;
}

/** The first word that begins at `offset` or after it. */
function wordFrom({ start }: Side, offset: number): number {
  const word = start.findIndex((from) => from >= offset);
  return word < 0 ? start.length : word;
}

/** The page's words that say again what `governed` says, with the weight of what they echo. */
function echoes(passage: Passage, governed: WordSpan, facts: AllFacts): { word: number; weight: number }[] {
  const { page, sentence, open } = passage;
  const own = placedTerms(pageSide(page), sentence, page);
  const said = placedTerms(open, governed, page).flatMap(({ term }) => {
    const best = own
      .map(({ word, term: other }) => ({ word, likeness: termMatch(other, term, page) }))
      .reduce((a, b) => (b.likeness > a.likeness ? b : a), { word: -1, likeness: 0 });
    return best.likeness > 0 ? [{ word: best.word, weight: best.likeness * term.weight }] : [];
  });
  const stretch = span(open.start[governed.from] ?? 0, open.end[governed.to - 1] ?? 0);
  const numbers = within(facts.originals[passage.match.source]?.quantities ?? [], stretch).flatMap((one) => {
    const equal = within(facts.page.quantities, sentence).find((other) => sameQuantity(one, other));
    return equal ? [{ word: wordFrom(pageSide(page), equal.start), weight: 1 }] : [];
  });
  const isNew = ({ word }: { word: number }): boolean => !said.some((other) => other.word === word);
  return [...said, ...numbers.filter(isNew)];
}

function bestEcho(passage: Passage, governed: WordSpan, facts: AllFacts): Echo | null {
  const { page, open, sentence } = passage;
  const total = placedTerms(open, governed, page).reduce((sum, { term }) => sum + term.weight, 0);
  const found = echoes(passage, governed, facts);
  const scored = findClauses(pageSide(page), sentence).map((clause): Echo => {
    const inside = found.filter(({ word }) => word >= clause.from && word < clause.to);
    const weight = inside.reduce((sum, one) => sum + one.weight, 0);
    return {
      clause,
      words: inside.map(({ word }) => word).sort((a, b) => a - b),
      share: weight / Math.max(total, 0.1),
      weight,
    };
  });
  return scored.reduce<Echo | null>((best, one) => (one.weight > (best?.weight ?? 0) ? one : best), null);
}

/** What the hedge at `at` governs: the words up to the clause's end. */
function governedBy({ open, target }: Passage, at: Span): WordSpan {
  const from = wordFrom(open, at.end);
  const clauses = findClauses(open, target);
  const clause = clauses.find((one) => from >= one.from && from < one.to);
  return wordSpan(from, Math.min(clause?.to ?? from, from + REACH));
}

/** A clause of so few words beside another may be about it: "analysts reckon", "if all goes well". */
const LONGEST_ASIDE = 6;

/** The clause with those that belong to it: what it completes ("… that"), and short asides. */
function surroundings(passage: Passage, { clause }: Echo): string {
  const { page, sentence } = passage;
  const clauses = findClauses(pageSide(page), sentence);
  const at = clauses.findIndex(({ from }) => from === clause.from);
  const isAside = (one: Clause | undefined): boolean => one !== undefined && one.to - one.from <= LONGEST_ASIDE;
  const isComplement = page.words.keys[clause.from] === 'that';
  const first = isComplement || isAside(clauses[at - 1]) ? Math.max(0, at - 1) : at;
  const last = isAside(clauses[at + 1]) ? at + 1 : at;
  return page.text.slice(page.words.start[clauses[first]?.from ?? 0], page.words.end[(clauses[last]?.to ?? 1) - 1]);
}

/** The stretch of the clause that a reader would underline: from its verb to the last word that says the same. */
function assertion(passage: Passage, echo: Echo, subject: readonly string[]): Span {
  const { words } = passage.page;
  const first = echo.words[0] ?? echo.clause.from;
  let from = first;
  const isSubject = (key: string): boolean => subject.includes(key) && !AUXILIARIES.has(key);
  while (from > echo.clause.from && first - from < VERB_REACH && !isSubject(words.keys[from - 1] ?? '')) from--;
  const auxiliary = words.keys.slice(from, first).findIndex((key) => AUXILIARIES.has(key));
  if (auxiliary >= 0) from += auxiliary;
  return span(words.start[from] ?? 0, words.end[echo.words.at(-1) ?? first] ?? 0);
}

/** A hedge that an edited sentence has other words for, or none, just where the original has it. */
function replaced({ page, open, match, sentence, target, comparison }: Passage, hedge: Hedge): Drift | null {
  const edit = match.edits.find(({ op, original }) => {
    if (op === 'equal' || op === 'insert' || original.to - original.from > LONGEST_CHANGE) return false;
    return overlap(span(open.start[original.from] ?? 0, open.end[original.to - 1] ?? 0), hedge) > 0;
  });
  if (!edit || edit.page.to - edit.page.from > LONGEST_CHANGE) return null;
  const isOther = placedTerms(open, edit.original, page).some(
    ({ word }) => (open.start[word] ?? 0) >= hedge.end || (open.end[word] ?? 0) <= hedge.start,
  );
  const said = underlined(page, pageSide(page), edit.page, sentence);
  if (isOther || isLeftOpen(textOf(pageSide(page), said), hedge.certainty)) return null;
  return driftIn(page, open, comparison.original.info.id, 'hedge', said, underlined(page, open, edit.original, target));
}

/** A hedge of what a clause of the page says again, in whatever words. */
function dropped(passage: Passage, facts: AllFacts, hedge: Hedge): Drift | null {
  const { open, target } = passage;
  const governed = governedBy(passage, hedge);
  if (governed.to <= governed.from) return null;
  const echo = bestEcho(passage, governed, facts);
  if (!echo || echo.share < SAID_AGAIN || echo.weight < LEAST_WEIGHT) return null;
  if (isLeftOpen(surroundings(passage, echo), hedge.certainty)) return null;
  const subject = open.keys.slice(target.from, wordFrom(open, hedge.start));
  const original = span(hedge.start, open.end[governed.to - 1] ?? hedge.end);
  return driftBetween(passage, 'hedge', assertion(passage, echo, subject), original);
}

export function hedgeDrifts(passage: Passage, facts: AllFacts): Drift[] {
  if (passage.match.kind === 'verbatim') return [];
  return findHedges(passage.open.text, passage.target).flatMap(
    (hedge) => replaced(passage, hedge) ?? dropped(passage, facts, hedge) ?? [],
  );
}
