import { fail, ok, type Result } from '../../src/base/result.ts';
import { type OutlineSentence, outlineOf } from '../../src/report/compare/outline.ts';
import { keptReport } from '../messages/kept-reports.ts';
import { sealedOriginal } from './sealed-original.ts';

/** What the tab's page tells of one of its sealed originals. */
export async function outline(tabId: number, source: string): Promise<Result<readonly OutlineSentence[]>> {
  const report = await keptReport(tabId);
  if (!report) return fail('internal', 'The tab has no report.');
  const found = await sealedOriginal(tabId, source);
  return found.ok ? ok(outlineOf(report, found.value.original)) : found;
}
