/** Sealed originals whose text the reader has opened: verified by their word codes, and checked against from then on. */

import { fail, type Result } from '../../src/base/result.ts';
import { IS_ORIGINAL } from '../../src/match/agreement.ts';
import type { ReportedPage, Source } from '../../src/match/report.ts';
import { ask } from '../messages/exchange.ts';
import type { FilledOriginal } from '../messages/filled-in.ts';
import { keepFilledOriginal } from '../messages/filled-originals.ts';
import { keptCheck, keptReport } from '../messages/kept-reports.ts';
import { originals } from '../messages/originals.ts';
import { sendToMatcher } from '../platform/matching.ts';
import { compareAgain } from './check-tab.ts';
import { sealedSource } from './sealed-source.ts';

/** The sealed original as the page in another tab has it. */
const filledWith = (source: Source, page: ReportedPage, agreement: number): FilledOriginal => ({
  id: source.id,
  status: source.status,
  agency: source.agency,
  headline: page.title,
  byline: '',
  date: source.date ?? '',
  url: source.url ?? '',
  text: page.text,
  from: page.url ?? '',
  agreement,
});

/**
 * Takes the text of the checked page in the tab `from` for the sealed source of `tabId`'s report if nine tenths of its
 * words agree, keeps it, and compares what the report is about once more. Gives the share that agrees, 0 to 1; below
 * `IS_ORIGINAL` nothing was kept.
 */
export async function fillIn(tabId: number, id: string, from: number): Promise<Result<number>> {
  const [page, sealed] = [(await keptReport(from))?.page, await sealedSource(tabId, id)];
  if (!sealed.ok) return sealed;
  if (!page) return fail('page-not-scriptable', 'The page with the original has not been checked.');
  const { source } = sealed.value;
  const agreement = await ask(sendToMatcher, originals.agreement, { id, pack: source.pack, text: page.text });
  if (!agreement.ok || agreement.value < IS_ORIGINAL) return agreement;
  const kept = await keepFilledOriginal(filledWith(source, page, agreement.value));
  if (!kept.ok) return kept;
  const check = await keptCheck(tabId);
  const compared = check === null ? agreement : await compareAgain(tabId, check);
  return compared.ok ? agreement : compared;
}
