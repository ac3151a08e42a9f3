/** The report's sources as rows, for whatever shows them. */

import type { Order, Report } from '../../match/report.ts';
import { webAddress } from '../web-address.ts';
import type { SourceNumber } from './source-number.ts';

export interface SourceRow {
  readonly id: string;
  readonly number: SourceNumber;
  readonly agency: string;
  /** Whether the agency killed the story. */
  readonly withdrawn: boolean;
  readonly headline: string | null;
  readonly date: string | null;
  /** Only where it leads to the web. */
  readonly url: string | null;
  /** Of the page's words, 0 to 1. */
  readonly share: number;
  /** The page's words from this source, as a share of the source's own: 0 to 1. */
  readonly storyShare: number;
  readonly order: Order;
  /** Whether the page names this agency as its source. */
  readonly credited: boolean;
  /** Other versions of the story in the corpus: headline (or id) and date of each. */
  readonly versions: readonly { readonly name: string; readonly date: string | null }[];
}

const sameName = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase();

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

export function sourceRows({ page, sources }: Report): SourceRow[] {
  return sources.map((source, index) => {
    const { id, agency, headline, date, url, words, coverage, order, versions } = source;
    const matched = coverage.verbatim + coverage.edited + coverage.rewritten;
    return {
      id,
      number: index + 1,
      agency,
      withdrawn: source.status === 'withdrawn',
      headline,
      date,
      url: webAddress(url),
      share: shareOf(matched, page.words),
      storyShare: shareOf(matched, words),
      order,
      credited: page.credit.some((credit) => sameName(agency, credit.agency)),
      versions: versions.map((version) => ({ name: version.headline ?? version.id, date: version.date })),
    };
  });
}
