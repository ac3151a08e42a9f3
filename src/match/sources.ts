/**
 * Which of the originals the page was made from.
 *
 * Two reporters in one room share quotes, names and figures, and all earnings reports sound alike: so quotes count for
 * nothing here, and neither do formulas. A source must account for narration: by sentences that stand in it in order,
 * or by a chain of sentences whose rare words it has. Candidates are tried from the best down; one that only repeats
 * what a better one already explains (an earlier version of the same story) is left out.
 */

import type { Sentence } from '../text/analyse.ts';
import { coveredWords, type Shared } from './candidates.ts';
import { type Link, linkSentences } from './chain.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';
import { quotedShare } from './page.ts';
import { densestStretch, type Rows, reachOf } from './stretch.ts';

/** Words that say this much or more (names, figures, rare words) tell one story from another. */
const DISTINCTIVE = 0.7;
/** A source's standing must reach this. */
const ACCEPT = 1.2;
/** If more than this share of the names and figures that a source would account for are strange to it, it is none. */
const MOST_STRANGE = 0.57;
/** Fewer names and figures tell nothing. */
const LEAST_FACTS = 4;
/**
 * What it says of a sentence's being retold that it has no name that the original does not know, one, or more: natural
 * logarithms, half of what is counted over the labelled cases, as the likeness tells a part of it.
 */
const STRANGE_NAMES = [0.5, -0.5, -2.5] as const;
/** An original that keeps this much of narration word for word is a source, whatever its standing. */
const KEPT = 4;
/** A source has more than two distinctive words of the page: a formula with one name in it is none. */
const LEAST_FOUND = 2.5;
/** Originals with less than this of the page's distinctive words are not compared sentence by sentence. */
const LEAST_SHARE = 0.15;
/** An original without any long run of the page must stand higher, by more sentences. */
const BY_CONTENT = { share: 0.25, score: 2 * ACCEPT, sentences: 4 } as const;
/** Originals whose long runs say less than this, beside what is explained, are not looked at: formulas, versions. */
export const TELLING = 1.5;
/** A further source must be the best for this many sentences of narration. */
const LEAST_SENTENCES = 2;
/** Evidence by which one source must be ahead of the others for a sentence to speak for it. */
const AHEAD = 1;

/** The page linked to several comparisons at once. */
export interface Linking {
  readonly comparisons: readonly Comparison[];
  readonly links: readonly PlacedLink[];
}

export interface PlacedLink {
  readonly probability: number;
  /** Index into `comparisons`. */
  readonly source: number;
  /** Index into that original's sentences. */
  readonly sentence: number;
}

const joined = (comparisons: readonly Comparison[]): { sourceOf: Uint16Array; offsets: number[] } => {
  const offsets: number[] = [];
  const sourceOf: number[] = [];
  comparisons.forEach(({ evidence }, source) => {
    offsets.push(sourceOf.length);
    for (let j = 0; j < evidence.columns; j++) sourceOf.push(source);
  });
  return { sourceOf: Uint16Array.from(sourceOf), offsets };
};

/** By what to multiply the ratios of a page sentence: 0 out of a source's reach, else what its names say. */
function factorOf({ facts }: Comparison, row: number, reach: Uint8Array | undefined): number {
  if (!reach) return 1;
  const names = facts ? (STRANGE_NAMES[facts.strangeNames[row] ?? 0] ?? STRANGE_NAMES[2]) : 0;
  return reach[row] ? Math.exp(names) : 0;
}

function joinedRatios(
  comparisons: readonly Comparison[],
  rows: number,
  columns: number,
  offsets: readonly number[],
  reaches: readonly Uint8Array[],
): Float64Array {
  const ratios = new Float64Array(rows * columns);
  comparisons.forEach((comparison, source) => {
    const { values, columns: width } = comparison.ratios;
    for (let i = 0; i < rows; i++) {
      const factor = factorOf(comparison, i, reaches[source]);
      const at = i * columns + (offsets[source] ?? 0);
      for (let j = 0; j < width; j++) ratios[at + j] = (values[i * width + j] ?? 0) * factor;
    }
  });
  return ratios;
}

/**
 * `reaches`: of comparisons that are known to be sources, the page's sentences that may be theirs; then strange names tell
 * which are the page's own.
 */
function linkPage(page: Page, comparisons: readonly Comparison[], reaches: readonly Uint8Array[] = []): Linking {
  const { sourceOf, offsets } = joined(comparisons);
  const rows = page.sentences.length;
  const ratios = joinedRatios(comparisons, rows, sourceOf.length, offsets, reaches);
  const links = linkSentences({ pageSentences: rows, sourceOf, ratios }).map((link: Link): PlacedLink => {
    const source = sourceOf[link.sentence] ?? 0;
    return { probability: link.probability, source, sentence: link.sentence - (offsets[source] ?? 0) };
  });
  return { comparisons, links };
}

const isNarration = (page: Page, sentence: Sentence): boolean => quotedShare(page, sentence) <= 0.5;

function bestEvidence({ evidence: { values, columns } }: Comparison, row: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = row * columns; at < (row + 1) * columns; at++) best = Math.max(best, values[at] ?? best);
  return best;
}

/** What the distinctive words of a sentence's narration say: all of them, and those that the original accounts for. */
function distinctiveWords(page: Page, comparison: Comparison, sentence: Sentence): { found: number; all: number } {
  let [found, all] = [0, 0];
  for (let word = sentence.from as number; word < sentence.to; word++) {
    const weight = page.weights[word] ?? 0;
    if (weight < DISTINCTIVE || page.quoted[word]) continue;
    all += weight;
    if (comparison.present[word]) found += weight;
  }
  return { found, all };
}

interface Standing {
  /**
   * For each sentence of narration that the source alone explains, the evidence × what the distinctive words say that
   * the source has; the mean over the narration that no other source explains; × the share of distinctive words that
   * the source has. So it must do well in all: how much, how surely, how distinctly.
   */
  readonly score: number;
  /** What the distinctive words say that the source has, together. */
  readonly found: number;
  /** The sentences of narration that the source alone explains. */
  readonly sentences: number;
}

const isLinked = (link: PlacedLink | undefined, source: number): boolean =>
  link !== undefined && link.source === source && link.probability >= 0.5;

/** How well `source` accounts for the narration of a stretch of the page beside the other comparisons. */
function standing(page: Page, linking: Linking, source: number, rows: Rows): Standing {
  const comparison = linking.comparisons[source];
  const others = linking.comparisons.filter((_, other) => other !== source);
  let [weighed, found, all, sentences, open] = [0, 0, 0, 0, 0];
  for (let row = rows.from; row < rows.to; row++) {
    const [link, sentence] = [linking.links[row], page.sentences[row]];
    if (!comparison || !sentence || !isNarration(page, sentence)) continue;
    if (isLinked(link, source) || !link || link.probability < 0.5) open++;
    if (!isLinked(link, source)) continue;
    const evidence = bestEvidence(comparison, row);
    if (others.some((other) => evidence <= bestEvidence(other, row) + AHEAD)) continue;
    const words = distinctiveWords(page, comparison, sentence);
    [weighed, found, all, sentences] = [
      weighed + evidence * words.found,
      found + words.found,
      all + words.all,
      sentences + 1,
    ];
  }
  return { score: open > 0 && all > 0 ? ((weighed / open) * found) / all : 0, found, sentences };
}

/** The share of the names and figures of the sentences linked to the source that it does not know; 0 where few are told. */
function strangeShare({ comparisons, links }: Linking, source: number, { from, to }: Rows): number {
  const { facts } = comparisons[source] ?? {};
  if (!facts) return 0;
  const sum = (counts: Uint8Array): number =>
    counts.reduce(
      (total, count, row) => (row >= from && row < to && isLinked(links[row], source) ? total + count : total),
      0,
    );
  const all = sum(facts.all);
  return all >= LEAST_FACTS ? sum(facts.strange) / all : 0;
}

/** What the distinctive words of narration say that the original keeps in long runs and no chosen source explains. */
function keptWords(page: Page, { runs }: Shared, explained: Uint8Array): number {
  return coveredWords(page, runs).reduce((sum, isCovered, word) => {
    const weight = page.weights[word] ?? 0;
    return isCovered && !explained[word] && !page.quoted[word] && weight >= DISTINCTIVE ? sum + weight : sum;
  }, 0);
}

function isSource({ score, found, sentences }: Standing, one: Shared, kept: number, isFirst: boolean): boolean {
  if (kept >= KEPT && sentences > 0) return true;
  if (one.runs.length === 0) return score >= BY_CONTENT.score && sentences >= BY_CONTENT.sentences;
  return score >= ACCEPT && found >= LEAST_FOUND && sentences >= (isFirst ? 1 : LEAST_SENTENCES);
}

/** What the words say that an original shares with the page in long runs and the chosen ones do not. */
function newlyShared(page: Page, { runs }: Shared, explained: Uint8Array): number {
  let sum = 0;
  coveredWords(page, runs).forEach((isCovered, word) => {
    if (isCovered && !explained[word]) sum += page.weights[word] ?? 0;
  });
  return sum;
}

/** A quick look before sentences are compared: whether the original has a fair share of all distinctive words. */
function mayBeSource(page: Page, comparison: Comparison, share: number, { from, to }: Rows): boolean {
  const words = page.sentences.slice(from, to).map((sentence) => distinctiveWords(page, comparison, sentence));
  const sum = (of: 'found' | 'all'): number => words.reduce((total, word) => total + word[of], 0);
  return sum('found') >= share * sum('all');
}

/** The sources among the originals that share long runs with the page (best first), with the page linked to them all. */
export function chooseSources(
  page: Page,
  shared: readonly Shared[],
  comparisonWith: (one: Shared) => Comparison,
): Linking {
  let chosen = linkPage(page, []);
  const reaches: Uint8Array[] = [];
  let explained = new Uint8Array(page.words.count);
  for (const one of shared) {
    if (!one.byContent && newlyShared(page, one, explained) < TELLING) continue;
    const comparison = comparisonWith(one);
    const rows = densestStretch(page, one.runs, explained);
    if (!mayBeSource(page, comparison, one.runs.length === 0 ? BY_CONTENT.share : LEAST_SHARE, rows)) continue;
    const linking = linkPage(page, [...chosen.comparisons, comparison]);
    const last = linking.comparisons.length - 1;
    const kept = keptWords(page, one, explained);
    if (strangeShare(linking, last, rows) > MOST_STRANGE) continue;
    if (!isSource(standing(page, linking, last, rows), one, kept, last === 0)) continue;
    chosen = linking;
    reaches.push(reachOf(page, one.runs));
    const covered = coveredWords(page, one.runs);
    explained = explained.map((known, word) => known || (covered[word] ?? 0));
  }
  return linkPage(page, chosen.comparisons, reaches);
}

/** What the thresholds of this file decide by, for one original beside the page alone: what they are chosen from. */
export function measureSource(
  page: Page,
  one: Shared,
  comparison: Comparison,
): { readonly standing: number; readonly kept: number; readonly strange: number } {
  const linking = linkPage(page, [comparison]);
  const explained = new Uint8Array(page.words.count);
  const rows = densestStretch(page, one.runs, explained);
  return {
    standing: standing(page, linking, 0, rows).score,
    kept: keptWords(page, one, explained),
    strange: strangeShare(linking, 0, rows),
  };
}

/** The thresholds that are chosen by it. */
export const SOURCE_THRESHOLDS = { standing: ACCEPT, kept: KEPT, strange: MOST_STRANGE } as const;
