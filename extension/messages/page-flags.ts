/** The flags of the page that a report is about, placed in its text. */

import { ok } from '../../src/base/result.ts';
import type { Report } from '../../src/match/report.ts';
import { flagsOnPage, type PlacedFlag } from '../../src/report/flagged-page.ts';
import type { StoreResult } from '../platform/flag-store.ts';
import { sha256 } from '../platform/sha256.ts';
import { readFlags } from './kept-flags.ts';

export async function pageFlags({ page: { url, text } }: Report): Promise<StoreResult<PlacedFlag[]>> {
  const [kept, hash] = await Promise.all([readFlags(), sha256(text)]);
  return kept.ok ? ok(flagsOnPage(kept.value.flags, { url, text, sha256: hash })) : kept;
}
