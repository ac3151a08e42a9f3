/**
 * Which of the originals the page was made from.
 *
 * Two reporters in one room share quotes, names and figures, and all earnings reports sound alike: so quotes count for
 * nothing here, and neither do formulas. An original is retold if it accounts for narration: by sentences that stand in
 * it in order, or by a chain of sentences whose rare words it has. One that is not may have lent the page sentences.
 * Candidates are tried from the best down; one that only repeats what a better one already explains (an earlier version
 * of the same story) is left out.
 */

import { daysBetween } from '../corpus/dates.ts';
import { eachCovered, type Shared } from './candidates.ts';
import { type Comparison, presentForms } from './comparison.ts';
import { distinctiveWords, keptWords, metByChance } from './distinctive.ts';
import { isLender, KEPT, lentRows } from './lending.ts';
import { type Linking, linkPage, type PageSource, tryRows } from './linking.ts';
import type { Page } from './page.ts';
import { bestEvidence, isLinked, type Standing, standing } from './standing.ts';
import { areStrange, MOST_STRANGE, shareStrange } from './strange-facts.ts';
import { densestStretch, LONGEST, type Rows, reachOf } from './stretch.ts';

/** The standing that a source must reach where the page retells it. */
const ACCEPT = 1.2;
/** … or half of that, if it has lent sentences as well. What it lent does not count: two sentences are soon lifted. */
const ACCEPT_LENT = ACCEPT / 2;
/** A source has more than two distinctive words of the page: a formula with one name in it is none. */
const LEAST_FOUND = 2.5;
/** Originals with less than this of the page's distinctive words are not compared sentence by sentence. */
const LEAST_SHARE = 0.15;
/** The same of a sealed original, of what is not met by chance: codes tell less. */
const LEAST_SHARE_SEALED = 0.03;
/** An original without any long run of the page must stand higher, by more sentences. */
const BY_CONTENT = { share: 0.25, score: 2 * ACCEPT, sentences: 4 } as const;
/** A page that was lent nothing is linked to this share of the original's sentences, or with that share of its narration. */
const THROUGH = { covered: 0.35, linked: 0.85 } as const;
/** News is retold while it is new: what was published longer before or after it is about something else. In days. */
const LONGEST_APART = 14;
/** Originals whose long runs say less than this, beside what is explained, are not looked at: formulas, versions. */
export const TELLING = 1.5;
/** A further source must be the best for this many sentences of narration. */
const LEAST_SENTENCES = 2;
/** Evidence for a link that does not rest on its neighbours. */
const SURE = 2;
/** How far from its long runs the page may retell a source, and how far it may have been lent more. In sentences. */
const REACH = { retold: LONGEST, lent: 1 } as const;

/** What the words say that an original shares with the page in long runs and the chosen ones do not. */
function newlyShared(page: Page, { runs }: Shared, explained: Uint8Array): number {
  let sum = 0;
  eachCovered(page, runs, (word) => {
    if (!explained[word]) sum += page.weights[word] ?? 0;
  });
  return sum;
}

/** What has no date may be timely; of a page with two, the nearer counts. */
function isTimely({ article: { published, modified } }: Page, { original }: Shared): boolean {
  const apart = [published, modified].flatMap((date) => daysBetween(date, original.info.date) ?? []);
  return apart.length === 0 || Math.min(...apart) <= LONGEST_APART;
}

/** A quick look before sentences are compared: whether the original has a fair share of all distinctive words. */
function mayBeRetold(page: Page, one: Shared, comparison: Comparison, { from, to }: Rows): boolean {
  const sentences = page.sentences.slice(from, to);
  const present = one.original.open ? presentForms(page, one.original) : comparison.present;
  const { found, all } = distinctiveWords(page, present, sentences);
  if (one.original.open) return found >= (one.runs.length === 0 ? BY_CONTENT.share : LEAST_SHARE) * all;
  const chance = metByChance(page, comparison, sentences);
  return found - chance >= LEAST_SHARE_SEALED * (all - chance);
}

/** Whether the page goes through the original, or comes from it as a whole: others tell of the same event, too. */
const goesThrough = ({ linked, covered }: Standing): boolean => covered >= THROUGH.covered || linked >= THROUGH.linked;

function stands(standing: Standing, one: Shared, hasLent: boolean, isFirst: boolean): boolean {
  const { score, found, sentences } = standing;
  if (!hasLent && !goesThrough(standing)) return false;
  if (one.runs.length === 0) return score >= BY_CONTENT.score && sentences >= BY_CONTENT.sentences;
  const least = hasLent ? ACCEPT_LENT : ACCEPT;
  return score >= least && found >= LEAST_FOUND && sentences >= (isFirst ? 1 : LEAST_SENTENCES);
}

/** The narration in a stretch of the page, and what of it the original did not lend: by their rows. */
interface Narration {
  readonly all: readonly number[];
  readonly rest: readonly number[];
}

function narrationIn(page: Page, one: Shared, { from, to }: Rows): Narration {
  const lent = lentRows(page, one);
  const all = [...page.narration.keys()].slice(from, to).filter((row) => page.narration[row]);
  return { all, rest: all.filter((row) => !lent[row]) };
}

/** Whether the most of it was lent. */
const isCopy = ({ all, rest }: Narration): boolean => 2 * rest.length <= all.length;

/** 1 for each of these rows that is linked to the source by good evidence: by its place alone it may be another's. */
function surelyLinked({ links, sources }: Linking, source: number, { from, to }: Rows): Uint8Array {
  const comparison = sources[source]?.comparison;
  return Uint8Array.from(links, (link, row) => {
    const isTried = row >= from && row < to && comparison !== undefined && isLinked(link, source);
    return isTried && bestEvidence(comparison, row) >= SURE ? 1 : 0;
  });
}

/** An original that is tried. */
interface Tried {
  readonly one: Shared;
  readonly comparison: Comparison;
  /** The stretch of the page that it is tried on. */
  readonly rows: Rows;
  readonly hasLent: boolean;
}

const sourceOf = (page: Page, { one, comparison }: Tried, isRetold: boolean): PageSource => ({
  comparison,
  isRetold,
  isTimely: isTimely(page, one),
  reach: reachOf(page, one.runs, isRetold ? REACH.retold : REACH.lent),
});

/** Whether the page retells the original beside the chosen sources. */
function isRetold(page: Page, chosen: readonly PageSource[], tried: Tried): boolean {
  const { one, comparison, rows, hasLent } = tried;
  if (!isTimely(page, one) || !mayBeRetold(page, one, comparison, rows)) return false;
  const [linking, last] = [tryRows(page, [...chosen, sourceOf(page, tried, true)], rows), chosen.length];
  if (areStrange(comparison.facts, surelyLinked(linking, last, rows))) return false;
  const narration = narrationIn(page, one, rows);
  if (hasLent && isCopy(narration)) return true;
  return stands(standing(page, linking, last, narration.rest), one, hasLent, !chosen.some((other) => other.isRetold));
}

/** The sources among the originals that share long runs with the page (best first), with the page linked to them all. */
export function chooseSources(
  page: Page,
  shared: readonly Shared[],
  comparisonWith: (one: Shared) => Comparison,
): Linking {
  const chosen: PageSource[] = [];
  const explained = new Uint8Array(page.words.count);
  for (const one of shared) {
    if (!one.byContent && newlyShared(page, one, explained) < TELLING) continue;
    const comparison = comparisonWith(one);
    const rows = densestStretch(page, one.runs, explained);
    const tried: Tried = { one, comparison, rows, hasLent: isLender(page, one, comparison, explained) };
    const wasRetold = isRetold(page, chosen, tried);
    if (!wasRetold && !tried.hasLent) continue;
    chosen.push(sourceOf(page, tried, wasRetold));
    for (const run of one.runs) explained.fill(1, run.page.from, run.page.to);
  }
  return linkPage(page, chosen);
}

/** What an original is judged by beside the page alone: what the thresholds are chosen from. */
export interface SourceMeasures {
  /** Twice the standing where sentences were lent, as half will do; null of a copy, which needs none. */
  readonly standing: number | null;
  readonly kept: number;
  readonly strange: number;
}

export function measureSource(page: Page, one: Shared, comparison: Comparison): SourceMeasures {
  const explained = new Uint8Array(page.words.count);
  const rows = densestStretch(page, one.runs, explained);
  const hasLent = isLender(page, one, comparison, explained);
  const linking = tryRows(page, [sourceOf(page, { one, comparison, rows, hasLent }, true)], rows);
  const narration = narrationIn(page, one, rows);
  const { score } = standing(page, linking, 0, narration.rest);
  return {
    standing: hasLent && isCopy(narration) ? null : (hasLent ? ACCEPT / ACCEPT_LENT : 1) * score,
    kept: keptWords(page, one, explained),
    strange: shareStrange(comparison.facts, surelyLinked(linking, 0, rows)),
  };
}

/** The thresholds that are chosen by it. */
export const SOURCE_THRESHOLDS = { standing: ACCEPT, kept: KEPT, strange: MOST_STRANGE } as const;
