import { ok, type Result } from '../../src/base/result.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { type Article, type Checker, check, openPack, type Pack, type Report } from '../../src/index.ts';
import { FILLED_IN, type FilledOriginal } from '../messages/filled-in.ts';
import { forgetChecker, openChecker } from './checker.ts';

async function openFilled(originals: readonly FilledOriginal[]): Promise<Result<Pack>> {
  const bytes = writePack(originals, { name: FILLED_IN, sealed: false });
  return bytes.ok ? openPack(memorySource(FILLED_IN, bytes.value)) : bytes;
}

/** The checker with the filled-in originals as its last pack, which goes before the sealed ones. */
async function withFilledIn(checker: Checker, originals: readonly FilledOriginal[]): Promise<Result<Checker>> {
  if (originals.length === 0) return ok(checker);
  const filled = await openFilled(originals);
  return filled.ok ? ok({ ...checker, packs: [...checker.packs, filled.value] }) : filled;
}

/** The report on an article. After a failure the packs are opened anew: it may have been the disk's. */
export async function compareArticle(article: Article, filledIn: readonly FilledOriginal[]): Promise<Result<Report>> {
  const opened = await openChecker();
  const checker = opened.ok ? await withFilledIn(opened.value, filledIn) : opened;
  if (!checker.ok) return checker;
  const report = await check(article, checker.value);
  if (!report.ok) forgetChecker();
  return report;
}
