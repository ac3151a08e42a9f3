/**
 * Where a page sentence says what a stretch of the original says: the clause with most of its content, in the same words,
 * like words or equal numbers. Cost: (content words of the sentence) x (of the stretch).
 */

import { type Span, span, type WordSpan } from '../base/span.ts';
import { type Clause, findClauses } from '../text/clauses.ts';
import { sameQuantity } from '../text/numbers.ts';
import type { AllFacts } from './facts.ts';
import { type Passage, pageSide, placedTerms, termMatch, wordFrom } from './passage.ts';

/** The verb of a clause stands no further before its object than this, in words. */
const VERB_REACH = 7;
/** A clause of so few words beside another may be about it: "analysts reckon", "if all goes well". */
const LONGEST_ASIDE = 6;
const AUXILIARIES = new Set('will would is are was were has have had be been being does did'.split(' '));

export interface Echo {
  readonly clause: Clause;
  /** The page's words that say the same, ascending. */
  readonly words: readonly number[];
  /** How much of the stretch's content is there, by weight; 1 and a little more for all of it. */
  readonly share: number;
  readonly weight: number;
}

interface EchoedWord {
  readonly word: number;
  readonly weight: number;
}

function echoedTerms({ page, sentence, open }: Passage, stretch: WordSpan): EchoedWord[] {
  const own = placedTerms(pageSide(page), sentence, page);
  return placedTerms(open, stretch, page).flatMap(({ term }) => {
    const best = own
      .map(({ word, term: other }) => ({ word, likeness: termMatch(other, term, page) }))
      .reduce((a, b) => (b.likeness > a.likeness ? b : a), { word: -1, likeness: 0 });
    return best.likeness > 0 ? [{ word: best.word, weight: best.likeness * term.weight }] : [];
  });
}

function echoedNumbers(
  { page, sentence, open, match, target }: Passage,
  stretch: WordSpan,
  facts: AllFacts,
): EchoedWord[] {
  const place = span(open.start[stretch.from] ?? 0, open.end[stretch.to - 1] ?? 0);
  const own = facts.page.within(sentence).quantities;
  const there = facts.originals[match.source]?.within(target).quantities ?? [];
  return there
    .filter(({ start, end }) => start >= place.start && end <= place.end)
    .flatMap((one) => {
      const equal = own.find((other) => sameQuantity(one, other));
      return equal ? [{ word: wordFrom(pageSide(page), equal.start), weight: 1 }] : [];
    });
}

/** The clause of the page's sentence that says most of what the stretch says. */
export function bestEcho(
  passage: Passage,
  stretch: WordSpan,
  facts: AllFacts,
  clauses: readonly Clause[] = findClauses(pageSide(passage.page), passage.sentence),
): Echo | null {
  const { page, open } = passage;
  const total = placedTerms(open, stretch, page).reduce((sum, { term }) => sum + term.weight, 0);
  const terms = echoedTerms(passage, stretch);
  const numbers = echoedNumbers(passage, stretch, facts).filter(
    ({ word }) => !terms.some((term) => term.word === word),
  );
  const found = [...terms, ...numbers];
  const scored = clauses.map((clause): Echo => {
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

/** The clause with those that belong to it: what it completes ("… that"), and short asides. */
export function surroundings(passage: Passage, { clause }: Echo): string {
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
export function assertion(passage: Passage, echo: Echo, subject: readonly string[]): Span {
  const { words } = passage.page;
  const first = echo.words[0] ?? echo.clause.from;
  let from = first;
  const isSubject = (key: string): boolean => subject.includes(key) && !AUXILIARIES.has(key);
  while (from > echo.clause.from && first - from < VERB_REACH && !isSubject(words.keys[from - 1] ?? '')) from--;
  const auxiliary = words.keys.slice(from, first).findIndex((key) => AUXILIARIES.has(key));
  if (auxiliary >= 0) from += auxiliary;
  return span(words.start[from] ?? 0, words.end[echo.words.at(-1) ?? first] ?? 0);
}
