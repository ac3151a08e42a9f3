import { overlap, type Span, span } from '../../base/span.ts';
import type { Drift, Kind, Report, ReportedQuote, ReportedSentence } from '../../match/report.ts';

/** A page sentence and what it stands beside in the source. */
export interface Passage {
  /** From 1, in the order of the page. */
  readonly number: number;
  readonly page: Span;
  /** In the original's text; never empty. */
  readonly original: readonly Span[];
  readonly kind: Kind;
  readonly sentence: ReportedSentence;
  /** Those of its quotes that are the source's, and the facts in it that differ. */
  readonly quotes: readonly ReportedQuote[];
  readonly drift: readonly Drift[];
}

const isWithin = (inner: Span, outer: Span): boolean => overlap(inner, outer) > 0;

/** Where a sentence stands in the source: as a whole, or else by its quotes. */
function placesOf(sentence: ReportedSentence, id: string, quotes: readonly ReportedQuote[]): readonly Span[] {
  if (sentence.source === id && sentence.original !== null) return sentence.original;
  return quotes.flatMap(({ original }) => (original === null ? [] : [span(...original)]));
}

/** The passages that the page shares with the source `id`. */
export function passagesOf({ sentences, quotes, drift }: Report, id: string): Passage[] {
  const passages: Passage[] = [];
  for (const sentence of sentences) {
    const own = quotes.filter((quote) => quote.source === id && isWithin(quote, sentence));
    const original = placesOf(sentence, id, own);
    if (original.length === 0) continue;
    passages.push({
      number: passages.length + 1,
      page: span(sentence.start, sentence.end),
      original,
      kind: sentence.kind,
      sentence,
      quotes: own,
      drift: drift.filter((fact) => fact.source === id && isWithin(fact, sentence)),
    });
  }
  return passages;
}
