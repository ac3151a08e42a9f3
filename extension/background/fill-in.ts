/** Sealed originals whose text the reader has opened: verified by their word codes, and checked against from then on. */

import { fail, ok, type Result } from '../../src/base/result.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { type Checker, openPack, type Pack } from '../../src/index.ts';
import { agreementOf, IS_ORIGINAL } from '../../src/match/agreement.ts';
import type { ReportedPage, Source } from '../../src/match/report.ts';
import { FILLED_IN } from '../messages/filled-in.ts';
import { type FilledOriginal, filledOriginals, keepFilledOriginal } from '../messages/filled-originals.ts';
import { keptReport } from '../messages/kept-reports.ts';
import { sealedOriginal } from './sealed-original.ts';

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
 * words agree, and keeps it. Gives the share that agrees, 0 to 1; below `IS_ORIGINAL` nothing was kept.
 */
export async function fillIn(tabId: number, id: string, from: number): Promise<Result<number>> {
  const [page, sealed] = [(await keptReport(from))?.page, await sealedOriginal(tabId, id)];
  if (!sealed.ok) return sealed;
  if (!page) return fail('page-not-scriptable', 'The page with the original has not been checked.');
  const agreement = agreementOf(page.text, sealed.value.original);
  if (agreement < IS_ORIGINAL) return ok(agreement);
  await keepFilledOriginal(filledWith(sealed.value.source, page, agreement));
  const isKept = (await filledOriginals()).some((original) => original.id === id);
  return isKept ? ok(agreement) : fail('internal', 'The browser has no room to keep the original’s text.');
}

async function openFilled(originals: readonly FilledOriginal[]): Promise<Result<Pack>> {
  const bytes = writePack(originals, { name: FILLED_IN, sealed: false });
  return bytes.ok ? openPack(memorySource(FILLED_IN, bytes.value)) : bytes;
}

/** The checker with the filled-in originals as its last pack, which goes before the sealed ones. */
export async function withFilledIn(checker: Checker): Promise<Result<Checker>> {
  const originals = await filledOriginals();
  if (originals.length === 0) return ok(checker);
  const filled = await openFilled(originals);
  return filled.ok ? ok({ ...checker, packs: [...checker.packs, filled.value] }) : filled;
}
