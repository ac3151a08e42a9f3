/** The kind of each page sentence, and the place in a source that it comes from. */

import { type WordSpan, wordCount, wordOverlap, wordSpan } from '../base/span.ts';
import { wholeHash } from '../corpus/whole-hash.ts';
import type { Sentence } from '../text/analyse.ts';
import type { Comparison } from './comparison.ts';
import { CommonWords, commonInOrder, diffWords, type WordEdit } from './diff.ts';
import { LIKENESS } from './evidence.ts';
import type { Linking, PageSource, PlacedLink } from './linking.ts';
import { type Page, weightIn } from './page.ts';
import type { QuoteMatch } from './quotes.ts';
import type { Kind } from './report.ts';

/** A sentence is edited if this share of its words stands in the original in the same order. */
const EDITED_SHARE = 0.6;
/** … and if those words hold this share of what it says: function words in order make no edited sentence. */
const EDITED_WEIGHT = 0.4;
/** A shorter sentence can stand in any text by chance: it is verbatim only where the chain leads to it. */
const SHORTEST_WHOLE = 4;
/** Original sentences with less evidence than this are not compared word by word. */
const WORTH_ALIGNING = -2.5;
/** A pair of neighbours must earn its second sentence by this share of the page's words. */
const SECOND_SENTENCE = 0.08;
/** What has less than this share of the words in any order makes no edited sentence, and keeps no pair from it. */
const LEAST_ALIGNED = 0.5;
/** A probability from which a link of the chain is believed. */
const LINKED = 0.5;

export interface SentenceMatch {
  readonly kind: Exclude<Kind, 'own'>;
  /** Index into the linking's sources. */
  readonly source: number;
  /** The stretch of the original, in words. */
  readonly original: WordSpan;
  /** 0 to 1. */
  readonly score: number;
  /** In words of page and original; empty for a rewritten sentence. */
  readonly edits: readonly WordEdit[];
}

interface Alignment {
  readonly source: number;
  readonly original: WordSpan;
  readonly share: number;
}

/** Sealed packs: whether the hash of a whole original sentence says that a word of it differs, as its codes cannot. */
function isRefuted(page: Page, { original }: Comparison, sentence: Sentence, place: WordSpan): boolean {
  const whole = original.sentences.findIndex(({ from, to }) => from === place.from && to === place.to);
  const hash = original.wholes?.sentences[whole];
  return hash !== undefined && hash !== wholeHash(page.words.hashes, sentence.from, sentence.to);
}

/** A run that holds the whole sentence, if the source has one. */
function wholeIn(
  page: Page,
  comparison: Comparison,
  source: number,
  sentence: Sentence,
  link: PlacedLink | undefined,
): SentenceMatch | null {
  for (const run of comparison.runs) {
    if (run.page.from > sentence.from || run.page.to < sentence.to) continue;
    const shift = run.original.from - run.page.from;
    const original = wordSpan(sentence.from + shift, sentence.to + shift);
    const target = comparison.original.sentences[link?.sentence ?? -1];
    const isPlaced =
      link?.source === source &&
      link.probability >= LINKED &&
      target !== undefined &&
      wordOverlap(original, target) > 0;
    if (wordCount(sentence) < SHORTEST_WHOLE && !isPlaced) continue;
    if (isRefuted(page, comparison, sentence, original)) continue;
    const edits: WordEdit[] = [{ op: 'equal', page: wordSpan(sentence.from, sentence.to), original }];
    return { kind: 'verbatim', source, original, score: 1, edits };
  }
  return null;
}

const moved = ({ from, to }: WordSpan, by: number): WordSpan => wordSpan(from + by, to + by);

function editsBetween(comparison: Comparison, sentence: Sentence, original: WordSpan): WordEdit[] {
  const codes = comparison.codes.subarray(sentence.from, sentence.to);
  const others = comparison.original.codes.subarray(original.from, original.to);
  return diffWords(codes, others).map((edit) => ({
    op: edit.op,
    page: moved(edit.page, sentence.from),
    original: moved(edit.original, original.from),
  }));
}

/** Single words that agree prove nothing in a sealed pack, and pairs prove something beside a longer stretch only. */
const shortestStretch = ({ original }: Comparison): number => (original.open ? 1 : 2);

/** The share of the sentence's words that stand in `original` in order. */
function sharedInOrder(comparison: Comparison, sentence: Sentence, original: WordSpan): number {
  if (!comparison.original.open) {
    const edits = editsBetween(comparison, sentence, original);
    const equal = edits.filter((edit) => edit.op === 'equal' && wordCount(edit.page) >= shortestStretch(comparison));
    return equal.reduce((sum, edit) => sum + wordCount(edit.page), 0) / wordCount(sentence);
  }
  const codes = comparison.codes.subarray(sentence.from, sentence.to);
  return commonInOrder(codes, comparison.original.codes.subarray(original.from, original.to)) / wordCount(sentence);
}

/**
 * How many of the sentence's words may stand in a stretch of the original, at the most: a quick look before they are
 * aligned. In a sealed one those in runs: codes of single words are common to all.
 */
function mostShared({ original, codes, runs }: Comparison, sentence: Sentence): (span: WordSpan) => number {
  if (original.open) {
    const common = new CommonWords(original.codes, codes.subarray(sentence.from, sentence.to));
    return (span) => common.most(span);
  }
  const near = runs.filter(({ page }) => wordOverlap(page, sentence) > 1);
  return (span) =>
    near.reduce((sum, { page, original: there }) => {
      const within = moved(span, page.from - there.from);
      const from = Math.max(page.from, sentence.from, within.from);
      const to = Math.min(page.to, sentence.to, within.to);
      return to - from > 1 ? sum + to - from : sum;
    }, 0);
}

/** The single sentence or pair of neighbours of the source that has most of the sentence's words in order. */
function bestAlignment(
  { comparison, isRetold, reach }: PageSource,
  source: number,
  row: number,
  sentence: Sentence,
): Alignment | null {
  if (!isRetold && !reach[row]) return null;
  const { original } = comparison;
  const evidence = isRetold ? comparison.evidence : null;
  const most = mostShared(comparison, sentence);
  const least = LEAST_ALIGNED * wordCount(sentence);
  let best: Alignment | null = null;
  const consider = (span: WordSpan, atLeast: number): void => {
    if (most(span) < least) return;
    const share = sharedInOrder(comparison, sentence, span);
    if (share > (best?.share ?? 0) + atLeast) best = { source, original: span, share };
  };
  original.sentences.forEach((target, column) => {
    if (evidence && (evidence.values[row * evidence.columns + column] ?? 0) < WORTH_ALIGNING) return;
    consider(target, 0);
    const next = original.sentences[column + 1];
    if (next) consider(wordSpan(target.from, next.to), SECOND_SENTENCE);
  });
  return best;
}

/** The share of what the sentence says that its words in order account for. */
function weightInOrder(page: Page, sentence: Sentence, edits: readonly WordEdit[], shortest: number): number {
  const equal = edits.filter(({ op, page: words }) => op === 'equal' && wordCount(words) >= shortest);
  return equal.reduce((sum, edit) => sum + weightIn(page, edit.page), 0) / Math.max(0.01, weightIn(page, sentence));
}

function edited(page: Page, linking: Linking, row: number, sentence: Sentence): SentenceMatch | null {
  const alignments = linking.sources.map((one, source) => bestAlignment(one, source, row, sentence));
  const best = alignments.reduce((a, b) => ((b?.share ?? 0) > (a?.share ?? 0) ? b : a), null);
  const comparison = linking.sources[best?.source ?? -1]?.comparison;
  if (!best || !comparison || best.share < EDITED_SHARE) return null;
  const edits = editsBetween(comparison, sentence, best.original);
  if (weightInOrder(page, sentence, edits, shortestStretch(comparison)) < EDITED_WEIGHT) return null;
  if (
    !comparison.original.open &&
    !edits.some(({ op, page: words }) => op === 'equal' && wordCount(words) >= SHORTEST_WHOLE)
  )
    return null;
  return { kind: 'edited', source: best.source, original: best.original, score: best.share, edits };
}

/**
 * Whether the two have anything in common, or may have in words that the lexicon knows to be alike: with nothing, what
 * stands around them makes no retelling.
 */
function mayHaveCommon(page: Page, { evidence, original }: Comparison, row: number, sentence: number): boolean {
  if (!original.open || (evidence.values[row * evidence.columns + sentence] ?? 0) > LIKENESS.none) return true;
  const { from, to } = page.sentences[row] ?? { from: 0, to: 0 };
  return page.terms.slice(from, to).some((term) => term !== null && term.row >= 0);
}

function rewritten(page: Page, linking: Linking, link: PlacedLink | undefined, row: number): SentenceMatch | null {
  const comparison = linking.sources[link?.source ?? -1]?.comparison;
  const target = comparison?.original.sentences[link?.sentence ?? -1];
  if (!link || !target || link.probability < LINKED) return null;
  if (!mayHaveCommon(page, comparison, row, link.sentence)) return null;
  const original = wordSpan(target.from, target.to);
  return { kind: 'rewritten', source: link.source, original, score: link.probability, edits: [] };
}

/** The share of a sentence's words that stand in quotes which no source has: a quote is not said in other words. */
function foreignShare(page: Page, sentence: Sentence, quotes: readonly (QuoteMatch | null)[]): number {
  const foreign = page.quotes.filter((quote, index) => quote.depth === 0 && !quotes[index]);
  return foreign.reduce((sum, quote) => sum + wordOverlap(sentence, quote), 0) / wordCount(sentence);
}

/** The match of every page sentence, null for the page's own; `quotes` are the matches of the page's quotes. */
export function matchSentences(
  page: Page,
  linking: Linking,
  quotes: readonly (QuoteMatch | null)[],
): (SentenceMatch | null)[] {
  return page.sentences.map((sentence, row) => {
    const link = linking.links[row];
    for (const [source, { comparison }] of linking.sources.entries()) {
      const whole = wholeIn(page, comparison, source, sentence, link);
      if (whole) return whole;
    }
    const kept = edited(page, linking, row, sentence);
    if (kept || foreignShare(page, sentence, quotes) > 0.5) return kept;
    return rewritten(page, linking, link, row);
  });
}
