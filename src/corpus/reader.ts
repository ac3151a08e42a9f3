/** Reads a pack (docs/PACK.md) at random offsets. Nothing in it is believed before it is checked. */

import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from './byte-source.ts';
import { findCandidates } from './candidates.ts';
import type { Pack } from './corpus.ts';
import { readAllStories, readOriginal } from './originals.ts';
import { openPackFile } from './pack-file.ts';
import { packInfo } from './pack-info.ts';
import { verifyPack } from './verify.ts';

/**
 * Opens the pack in `source`: reads its header and description only.
 * Errors: 'pack-empty', 'pack-broken', 'pack-too-new', and whatever the source says.
 */
export async function openPack(source: ByteSource): Promise<Result<Pack>> {
  const opened = await openPackFile(source);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { originals } = file.info;
  return ok({
    info: packInfo(file),
    candidates: (wordHashes) => findCandidates(file, wordHashes),
    list: () => readAllStories(file),
    original: async (doc) =>
      doc < originals
        ? readOriginal(file, doc)
        : fail('internal', `${source.name} has ${originals} originals, so there is no number ${doc}.`),
    verify: () => verifyPack(file),
  });
}
