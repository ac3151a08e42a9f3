/** What became of the sense of a quote: a denial lost or gained inside it, a condition cut from it. */

import { type Span, span, wordSpan } from '../base/span.ts';
import type { Quote } from '../text/analyse.ts';
import { findConditions } from '../text/hedges.ts';
import { negationDrifts } from './drift-negation.ts';
import type { Page } from './page.ts';
import { pageSide, placedTerms, termMatch } from './passage.ts';
import type { QuoteMatch } from './quotes.ts';
import type { Drift } from './report.ts';

/** A condition that the page gives outside the quote, with this share of its content, is not dropped. */
const SAID_BESIDE = 0.4;
/** Fewer words are a phrase, which a condition need not go with. */
const SHORTEST_CLAUSE = 4;

/** The rest of the original's sentence before and after the words that the page quotes. */
function remainders({ comparison: { original }, original: at }: QuoteMatch): Span[] {
  const { open, sentences, quotes } = original;
  const quote = quotes.find((other) => other.from <= at.from && at.to <= other.to);
  const first = sentences.find(({ from, to }) => at.from >= from && at.from < to);
  const last = sentences.find(({ from, to }) => at.to > from && at.to <= to);
  if (!open || !quote || !first || !last) return [];
  const before = span(Math.max(quote.start, first.start), open.start[at.from] ?? 0);
  const after = span(open.end[at.to - 1] ?? 0, Math.min(quote.end, last.end));
  return [before, after];
}

/** The condition that a remainder consists of: it begins with "if", "provided". One that leads ends at a comma. */
function conditionIn(text: string, rest: Span, isBefore: boolean): Span | null {
  const [first] = findConditions(text, rest);
  const isFirst = first && /^[\s,;\u2014-]*(?:but |and )?(?:only )?$/i.test(text.slice(rest.start, first.start));
  const isWhole = !isBefore || /,\s*$/.test(text.slice(rest.start, rest.end));
  return isFirst && isWhole ? span(first.start, rest.end) : null;
}

/** Whether the page's sentence, or one beside it, gives the condition outside the quote. */
function isSaidBeside(page: Page, row: number, { comparison }: QuoteMatch, condition: Span): boolean {
  const { open } = comparison.original;
  const [first, last] = [
    page.sentences[Math.max(0, row - 1)],
    page.sentences[Math.min(page.sentences.length - 1, row + 1)],
  ];
  if (!open || !first || !last || findConditions(page.text, span(first.start, last.end)).length === 0) return false;
  const said = placedTerms(pageSide(page), wordSpan(first.from, last.to), page);
  const from = open.start.findIndex((start) => start >= condition.start);
  const to = open.end.findLastIndex((end) => end <= condition.end) + 1;
  const terms = placedTerms(open, wordSpan(from, to), page);
  const found = terms.filter(({ term }) => said.some((other) => termMatch(term, other.term, page) > 0));
  return found.length > 0 && found.length / terms.length >= SAID_BESIDE;
}

function conditionDrifts(page: Page, quote: Quote, row: number, match: QuoteMatch): Drift[] {
  const { open, info } = match.comparison.original;
  if (!open || match.status === 'spliced' || quote.to - quote.from < SHORTEST_CLAUSE) return [];
  const conditions = remainders(match).flatMap((rest, at) => conditionIn(open.text, rest, at === 0) ?? []);
  const cut = conditions.find((condition) => !isSaidBeside(page, row, match, condition));
  if (!cut) return [];
  const said = page.text.slice(quote.start, quote.end).replace(/(?<![\s,.;:\u2014-])[\s,.;:\u2014-]+$/, '');
  const [from, to] = [open.start[match.original.from] ?? 0, open.end[match.original.to - 1] ?? 0];
  const original = open.text
    .slice(Math.min(cut.start, from), Math.max(cut.end, to))
    .replace(/(?<![\s,.;])[\s,.;]+$/, '');
  return [{ ...span(quote.start, quote.start + said.length), page: said, original, kind: 'hedge', source: info.id }];
}

/** The drifts inside the page's quotes; `matches` has one entry a quote of the page. */
export function quoteDrifts(page: Page, matches: readonly (QuoteMatch | null)[]): Drift[] {
  return page.quotes.flatMap((quote, index) => {
    const match = matches[index];
    const { open, info } = match?.comparison.original ?? {};
    if (!match || !open || !info) return [];
    const row = page.sentences.findIndex(({ from, to }) => quote.from >= from && quote.from < to);
    const { edits } = match;
    const negations = match.status === 'altered' ? negationDrifts({ page, open, source: info.id, edits }) : [];
    return [...negations, ...conditionDrifts(page, quote, row, match)];
  });
}
