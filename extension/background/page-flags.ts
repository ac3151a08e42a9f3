/** The flags of a page, placed in its text as it is now. */

import { ok, type Result } from '../../src/base/result.ts';
import type { ReportedPage } from '../../src/match/report.ts';
import { flagsOnPage, type PlacedFlag } from '../../src/report/flagged-page.ts';
import type { FlagOnPage, FlagsOnPage } from '../messages/flags-on-page.ts';
import { readFlags } from '../messages/kept-flags.ts';
import type { StoreResult } from '../platform/flag-store.ts';
import { sha256 } from '../platform/sha256.ts';

type Page = Pick<ReportedPage, 'url' | 'text'>;

export async function placeFlags({ url, text }: Page): Promise<StoreResult<PlacedFlag[]>> {
  const [kept, hash] = await Promise.all([readFlags(), sha256(text)]);
  return kept.ok ? ok(flagsOnPage(kept.value.flags, { url, text, sha256: hash })) : kept;
}

const asShown = ({ flag, state, at }: PlacedFlag): FlagOnPage => {
  const { id, verdict, category, created, note, passage } = flag;
  return { id, verdict, category, created, note, words: passage?.exact ?? null, state, at };
};

/** What a view shows of a page's flags. */
export async function flagsOf(page: Page): Promise<Result<FlagsOnPage>> {
  const placed = await placeFlags(page);
  return ok(
    placed.ok ? { flags: placed.value.map(asShown), problem: null } : { flags: [], problem: placed.error.code },
  );
}
