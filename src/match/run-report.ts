import { holds, span, type WordSpan } from '../base/span.ts';
import type { Shared } from './candidates.ts';
import { originalRange, pageRange } from './offsets.ts';
import type { Page } from './page.ts';
import type { ReportedRun, Source } from './report.ts';
import { type Run, runWords } from './runs.ts';

/** How many rows of runs have a stretch of the page's words. */
const countWith = (rows: readonly (readonly Run[])[], words: WordSpan): number =>
  rows.filter((runs) => runs.some(({ page }) => holds(page, words))).length;

function reportRun(page: Page, rows: readonly (readonly Run[])[], { original }: Shared, run: Run): ReportedRun {
  const { start, end } = span(...pageRange(page, run.page));
  return {
    start,
    end,
    words: runWords(run),
    source: original.info.id,
    original: originalRange(original, run.original),
    originals: countWith(rows, run.page),
  };
}

/**
 * Every maximal run, one entry for each stretch of the page; where several originals have it, the best source's.
 * `others` are the runs of originals that were not read: each of their stretches is one of `shared` too.
 */
export function reportRuns(
  page: Page,
  shared: readonly Shared[],
  others: readonly (readonly Run[])[],
  sources: readonly Source[],
): ReportedRun[] {
  const rank = new Map(sources.map(({ id }, place) => [id, place]));
  const rankOf = ({ original }: Shared): number => rank.get(original.info.id) ?? sources.length;
  const rows = [...shared.map(({ runs }) => runs), ...others];
  const entries = new Map<string, ReportedRun>();
  for (const one of [...shared].sort((a, b) => rankOf(a) - rankOf(b))) {
    for (const run of one.runs) {
      const key = `${run.page.from}-${run.page.to}`;
      if (!entries.has(key)) entries.set(key, reportRun(page, rows, one, run));
    }
  }
  return [...entries.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
