/** Sealed originals whose text the reader has opened: verified by their word codes, and checked against from then on. */

import { fail, ok, type Result } from '../../src/base/result.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { without } from '../../src/corpus/without.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { type Checker, openPack, type Pack } from '../../src/index.ts';
import { agreementOf, IS_ORIGINAL } from '../../src/match/agreement.ts';
import type { ReportedPage } from '../../src/match/report.ts';
import { FILLED_IN, type FilledOriginal, filledOriginals, keepFilledOriginal } from '../messages/filled-originals.ts';
import { keptReport } from '../messages/kept-reports.ts';
import { type SealedOriginal, sealedOriginal } from './sealed-original.ts';

/** The sealed original as the page in another tab has it. */
function filledWith({ source, pack, doc }: SealedOriginal, page: ReportedPage, agreement: number): FilledOriginal {
  return {
    id: source.id,
    pack: pack.info.name,
    version: pack.info.version,
    doc,
    agency: source.agency,
    date: source.date ?? '',
    url: source.url ?? '',
    headline: page.title,
    text: page.text,
    from: page.url ?? '',
    agreement,
  };
}

/**
 * Takes the text of the checked page in the tab `from` for the sealed source of `tabId`'s report if nine tenths of its
 * words agree, and keeps it. Gives the share that agrees, 0 to 1; below `IS_ORIGINAL` nothing was kept.
 */
export async function fillIn(tabId: number, source: string, from: number): Promise<Result<number>> {
  const [page, sealed] = [(await keptReport(from))?.page, await sealedOriginal(tabId, source)];
  if (!sealed.ok) return sealed;
  if (!page) return fail('page-not-scriptable', 'The page with the original has not been checked.');
  const agreement = agreementOf(page.text, sealed.value.original);
  if (agreement < IS_ORIGINAL) return ok(agreement);
  await keepFilledOriginal(filledWith(sealed.value, page, agreement));
  const isKept = (await filledOriginals()).some(({ id }) => id === source);
  return isKept ? ok(agreement) : fail('internal', 'The browser has no room to keep the original’s text.');
}

async function openFilled(originals: readonly FilledOriginal[]): Promise<Result<Pack>> {
  const stories = originals.map((original) => ({ ...original, byline: '' }));
  const bytes = writePack(stories, { name: FILLED_IN, sealed: false });
  return bytes.ok ? openPack(memorySource(FILLED_IN, bytes.value)) : bytes;
}

/** The checker with the filled-in originals in place of the sealed ones. */
export async function withFilledIn(checker: Checker): Promise<Result<Checker>> {
  const { packs } = checker;
  const isOf = ({ info }: Pack, { pack, version }: FilledOriginal): boolean =>
    pack === info.name && version === info.version;
  const used = (await filledOriginals()).filter((original) => packs.some((pack) => isOf(pack, original)));
  if (used.length === 0) return ok(checker);
  const filled = await openFilled(used);
  if (!filled.ok) return filled;
  const docsIn = (pack: Pack) => new Set(used.filter((original) => isOf(pack, original)).map(({ doc }) => doc));
  return ok({ ...checker, packs: [...packs.map((pack) => without(pack, docsIn(pack))), filled.value] });
}
