import type { DocId } from '../../src/base/brand.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Original } from '../../src/corpus/corpus.ts';
import type { Pack } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import { keptReport } from '../messages/kept-reports.ts';
import { openChecker } from './checker.ts';

/** A source of a tab's report, and what the sealed pack that it was found in has of it. */
interface SealedOriginal {
  readonly source: Source;
  readonly original: Original;
}

async function findIn(pack: Pack, source: Source): Promise<Result<SealedOriginal>> {
  const stories = await pack.list();
  if (!stories.ok) return stories;
  const doc = stories.value.findIndex(({ id }) => id === source.id) as DocId;
  if (doc < 0) return fail('pack-broken', `${pack.info.name} no longer holds the original ${source.id}.`);
  const originals = await pack.originals([doc]);
  if (!originals.ok) return originals;
  const [original] = originals.value;
  return original ? ok({ source, original }) : fail('pack-broken', `${source.id} could not be read.`);
}

/** Finds the sealed source `id` of the tab's report; fails where there is none. */
export async function sealedOriginal(tabId: number, id: string): Promise<Result<SealedOriginal>> {
  const report = await keptReport(tabId);
  const source = report?.sources.find((one) => one.id === id && one.sealed);
  if (!source) return fail('internal', `The tab’s report has no sealed original ${id}.`);
  const checker = await openChecker();
  if (!checker.ok) return checker;
  const pack = checker.value.packs.find(({ info }) => info.name === source.pack && info.sealed);
  return pack ? findIn(pack, source) : fail('pack-broken', `The pack ${source.pack} is no longer there.`);
}
