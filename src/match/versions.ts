/** Other versions of a source: the wire sends a story again, longer (UPDATE 1-) or put right (CORRECTED). */

import { compareTwoStrings } from 'string-similarity';
import type { StoryInfo } from '../corpus/corpus.ts';
import { coveredWords, type Shared } from './candidates.ts';
import type { Page } from './page.ts';
import type { Version } from './report.ts';

/** Versions share this much of the page's words that either has, and as much of their headlines' letter pairs. */
const LEAST_SHARED = 0.5;
/** Versions are sent within this time: milliseconds. */
const LONGEST_APART = 3 * 86_400_000;
/** What the wire puts before the headline of a later version. */
const PREFIX = /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|ADVISORY)[\s\d:.-]*)+/i;

const plainHeadline = (headline: string): string => headline.replace(PREFIX, '').toLowerCase();

/** A sealed pack has no headlines: there the shared words must do. */
function mayBeVersion(a: StoryInfo, b: StoryInfo): boolean {
  if (a.id === b.id || a.agency !== b.agency) return false;
  const apart = Math.abs(Date.parse(a.date ?? '') - Date.parse(b.date ?? ''));
  if (!(apart <= LONGEST_APART)) return false;
  if (!a.headline || !b.headline) return true;
  return compareTwoStrings(plainHeadline(a.headline), plainHeadline(b.headline)) >= LEAST_SHARED;
}

/** The share of the page's words in either's long runs that are in both's. */
function sharedCoverage(page: Page, a: Shared, b: Shared): number {
  const [first, second] = [coveredWords(page, a.runs), coveredWords(page, b.runs)];
  let [both, either] = [0, 0];
  first.forEach((covered, word) => {
    if (covered && second[word]) both++;
    if (covered || second[word]) either++;
  });
  return either > 0 ? both / either : 0;
}

/** The versions of `source` among the originals that share long runs with the page, those that share most first. */
export function versionsOf(page: Page, source: Shared, shared: readonly Shared[]): Version[] {
  return shared
    .filter((one) => mayBeVersion(source.original.info, one.original.info))
    .filter((one) => sharedCoverage(page, source, one) >= LEAST_SHARED)
    .map(({ original: { info } }) => ({ id: info.id, headline: info.headline, date: info.date, url: info.url }));
}
