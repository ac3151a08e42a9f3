import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Report, Source } from '../../src/match/report.ts';
import { keptReport } from '../messages/kept-reports.ts';

/** A sealed source of a tab's report. */
interface SealedSource {
  readonly report: Report;
  readonly source: Source;
}

/** The sealed source `id` of the tab's report; fails where there is none. */
export async function sealedSource(tabId: number, id: string): Promise<Result<SealedSource>> {
  const report = await keptReport(tabId);
  const source = report?.sources.find((one) => one.id === id && one.sealed);
  return report && source ? ok({ report, source }) : fail('internal', `The tab’s report has no sealed original ${id}.`);
}
