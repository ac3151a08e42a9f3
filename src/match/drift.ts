/** Facts that differ between the page and its open originals. What is merely said in another way is no drift. */

import { holds, overlap } from '../base/span.ts';
import { capitalsAreNames } from '../text/capitals.ts';
import type { Comparison } from './comparison.ts';
import { attributionDrifts } from './drift-attribution.ts';
import { dateDrifts } from './drift-dates.ts';
import { hedgeDrifts } from './drift-hedges.ts';
import { nameDrifts } from './drift-names.ts';
import { negationDrifts, turnedRound } from './drift-negation.ts';
import { numberDrifts } from './drift-numbers.ts';
import { placeDrifts } from './drift-places.ts';
import { quoteDrifts } from './drift-quotes.ts';
import { type AllFacts, factsOf } from './facts.ts';
import type { SentenceMatch } from './kinds.ts';
import type { Page } from './page.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { QuoteMatch } from './quotes.ts';
import type { Drift, ReportedQuote } from './report.ts';

/** What was found of the page before its facts are compared. */
export interface Matched {
  readonly page: Page;
  readonly comparisons: readonly Comparison[];
  /** One entry a sentence. */
  readonly matches: readonly (SentenceMatch | null)[];
  /** One entry a quote. */
  readonly quotes: readonly (QuoteMatch | null)[];
  readonly reported: readonly ReportedQuote[];
}

/** A line with fewer words in lower case tells nothing: "Updated 5:35 p.m. July 15". */
const LEAST_PROSE = 4;

const isProse = ({ page, sentence }: Passage): boolean =>
  (page.text.slice(sentence.start, sentence.end).match(/(?<![\p{L}\p{N}@])\p{Ll}+/gu) ?? []).length >= LEAST_PROSE;

function sentenceDrifts(passage: Passage, facts: AllFacts): Drift[] {
  const { page, open, match, comparison } = passage;
  const source = comparison.original.info.id;
  return [
    ...numberDrifts(passage, facts),
    ...dateDrifts(passage, facts),
    ...hedgeDrifts(passage, facts),
    ...(capitalsAreNames(page.article.language) ? [...placeDrifts(passage), ...nameDrifts(passage)] : []),
    ...(match.kind === 'rewritten'
      ? turnedRound(passage, facts)
      : negationDrifts({ page, open, source, edits: match.edits })),
  ];
}

/** Whether a sentence was kept as it is: part of one may stand word for word without its condition. */
const isKeptWhole = ({ match, target }: Passage): boolean => match.kind === 'verbatim' && holds(match.original, target);

/** Facts that differ in sentences; none does in one that was kept whole. */
function inSentences(page: Page, comparisons: readonly Comparison[], passages: readonly Passage[]): Drift[] {
  const changed = passages.filter((passage) => !isKeptWhole(passage));
  if (changed.length === 0) return [];
  const facts = factsOf(page, comparisons);
  return changed.flatMap((passage) => sentenceDrifts(passage, facts));
}

/** Without those that say the same of the same words twice: a quote stands in a sentence. */
function distinct(drifts: readonly Drift[]): Drift[] {
  return drifts.filter(
    (drift, at) => !drifts.slice(0, at).some((other) => other.kind === drift.kind && overlap(other, drift) > 0),
  );
}

/** The drifts of a page, in the order of its text. */
export function findDrift({ page, comparisons, matches, quotes, reported }: Matched): Drift[] {
  const passages = passagesOf(page, comparisons, matches).filter(isProse);
  const drifts = [
    ...quoteDrifts(page, quotes),
    ...inSentences(page, comparisons, passages),
    ...attributionDrifts(page, passages, reported),
  ];
  return distinct(drifts).sort((a, b) => a.start - b.start);
}
