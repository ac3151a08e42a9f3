import { agencyOfHost } from '../text/agencies.ts';
import type { Comparison } from './comparison.ts';
import type { SentenceMatch } from './kinds.ts';
import type { Page } from './page.ts';
import type { Coverage, Verdict } from './report.ts';

/** A page is derived as a whole if no more than this share of its words is its own. */
const OWN_IN_DERIVED = 0.2;
/** A page with less than this share from sources is independent all the same. */
const LEAST_DERIVED = 0.08;

const NOTHING: Coverage = { verbatim: 0, edited: 0, rewritten: 0, own: 0 };

/** Words of the page by kind; they add up to all of its words. */
export function coverageOf(page: Page, matches: readonly (SentenceMatch | null)[]): Coverage {
  const coverage = { ...NOTHING };
  page.sentences.forEach(({ from, to }, row) => {
    coverage[matches[row]?.kind ?? 'own'] += to - from;
  });
  return coverage;
}

/** Words of the page that come from one source. */
export function coverageBy(page: Page, matches: readonly (SentenceMatch | null)[], source: number): Coverage {
  const own = matches.map((match) => (match?.source === source ? match : null));
  return { ...coverageOf(page, own), own: 0 };
}

export function verdictOf({ verbatim, edited, rewritten, own }: Coverage): Verdict {
  const matched = verbatim + edited + rewritten;
  const share = matched / Math.max(1, matched + own);
  if (share < LEAST_DERIVED) return 'independent';
  return 1 - share <= OWN_IN_DERIVED ? 'derived' : 'partly-derived';
}

/** Whether the page is the agency's own publication: on its site, or under its name with its story. */
export function isAgencyPage(page: Page, comparisons: readonly Comparison[]): boolean {
  const { url, publisher } = page.article;
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '';
  if (agencyOfHost(host) !== null) return true;
  const name = publisher?.toLowerCase();
  return comparisons.some(({ original }) => original.info.agency.toLowerCase() === name);
}
