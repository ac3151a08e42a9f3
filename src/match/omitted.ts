/** What a source says and the page leaves out: quotes, denials, caveats. English; open packs, quotes in sealed ones. */

import { type Span, type WordSpan, wordCount, wordOverlap } from '../base/span.ts';
import { weighSentence } from '../text/caveats.ts';
import type { Comparison } from './comparison.ts';
import type { SentenceMatch } from './kinds.ts';
import type { QuoteMatch } from './quotes.ts';
import type { Omission } from './report.ts';

/** A source's quote this long is missed when it is gone; shorter ones are phrases. In words. */
const LONG_QUOTE = 8;
const QUOTE_WEIGHT = 2;
/** What weighs less would hardly be missed. */
const LEAST_WEIGHT = 1.5;
/** No more omissions of one source than this are told: those that weigh most. */
const MOST = 4;
/** A sentence is taken up by an edited one that has this share of its words. */
const TAKEN_UP = 0.4;
/** A sentence of which so many words are quoted is known to the page. */
const QUOTED = 3;

interface Weighted {
  readonly omission: Omission;
  readonly weight: number;
}

/** Whether a page sentence that comes from `sentence`, or from it and its neighbour, takes up what it says. */
function takesUp({ kind, original, edits }: SentenceMatch, sentence: WordSpan): boolean {
  if (wordOverlap(original, sentence) === 0) return false;
  if (kind === 'rewritten') return true;
  const kept = edits
    .filter(({ op }) => op === 'equal')
    .reduce((sum, edit) => sum + wordOverlap(edit.original, sentence), 0);
  return kept / wordCount(sentence) >= TAKEN_UP;
}

/** The sentences of the original that no sentence of the page takes up, and no quote quotes. */
function leftSentences(
  { original }: Comparison,
  own: readonly SentenceMatch[],
  quoted: readonly WordSpan[],
): (Span & WordSpan)[] {
  return original.sentences
    .filter((sentence) => !own.some((match) => takesUp(match, sentence)))
    .filter((sentence) => !quoted.some((words) => wordOverlap(words, sentence) >= QUOTED));
}

function omittedQuotes({ original: { info, quotes } }: Comparison, left: readonly WordSpan[]): Weighted[] {
  return quotes
    .filter((quote) => quote.depth === 0 && wordCount(quote) >= LONG_QUOTE)
    .filter((quote) => left.some((sentence) => wordOverlap(sentence, quote) > 0))
    .map(({ start, end }) => ({ omission: { source: info.id, start, end, why: 'quote' }, weight: QUOTE_WEIGHT }));
}

function omittedSentences({ original: { info, open } }: Comparison, left: readonly Span[]): Weighted[] {
  return left.flatMap(({ start, end }) => {
    const weighed = weighSentence(open?.text.slice(start, end) ?? '');
    return weighed ? [{ omission: { source: info.id, start, end, why: weighed.why }, weight: weighed.weight }] : [];
  });
}

const doOverlap = (a: Omission, b: Omission): boolean => (a.start ?? 0) < (b.end ?? 0) && (b.start ?? 0) < (a.end ?? 0);

/** The omissions of one source that would be missed most, in the order of its text. */
export function omissionsOf(
  comparison: Comparison,
  source: number,
  matches: readonly (SentenceMatch | null)[],
  quotes: readonly (QuoteMatch | null)[],
): Omission[] {
  const own = matches.filter((match) => match?.source === source).filter((match) => match !== null);
  const quoted = quotes.flatMap((match) => (match?.comparison === comparison ? [match.original] : []));
  const left = leftSentences(comparison, own, quoted);
  const found = [...omittedSentences(comparison, left), ...omittedQuotes(comparison, left)]
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .map(({ omission }) => omission);
  return found
    .filter((one, at) => !found.slice(0, at).some((other) => doOverlap(one, other)))
    .slice(0, MOST)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
