/** Reads a pack (docs/PACK.md) at random offsets. Nothing in it is believed before it is checked. */

import type { DocId } from '../base/brand.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from './byte-source.ts';
import { findCandidates } from './candidates.ts';
import type { Pack } from './corpus.ts';
import { eachWords, readOriginals, readStories } from './originals.ts';
import { openPackFile } from './pack-file.ts';
import { packInfo } from './pack-info.ts';
import { codeMaskOf } from './sealed-documents.ts';
import { findSimilar } from './similar.ts';
import { verifyPack } from './verify.ts';

const everyDocument = (originals: number): DocId[] => Array.from({ length: originals }, (_, i) => i as DocId);

/**
 * Opens the pack in `source`: reads its header and description only.
 * Errors: 'pack-empty', 'pack-broken', 'pack-too-new', and whatever the source says.
 */
export async function openPack(source: ByteSource): Promise<Result<Pack>> {
  const opened = await openPackFile(source);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { originals, layout } = file.info;
  const checked = async <T>(docs: readonly DocId[], read: () => Promise<Result<T>>): Promise<Result<T>> => {
    const outside = docs.find((doc) => doc >= originals);
    if (outside === undefined) return read();
    return fail('internal', `${source.name} has ${originals} originals, so there is no number ${outside}.`);
  };
  return ok({
    info: packInfo(file),
    codeMask: file.open ? 0xffffffff : codeMaskOf(layout.codeBits),
    candidates: (wordHashes) => findCandidates(file, wordHashes),
    similar: async (wordHashes, published) =>
      file.open ? findSimilar(file, file.open, wordHashes, published) : ok([]),
    codes: (wordHashes, docs, visit) => checked(docs, () => eachWords(file, wordHashes, docs, visit)),
    originals: (docs) => checked(docs, () => readOriginals(file, docs)),
    identities: () => file.identities(),
    list: (docs = everyDocument(originals)) => checked(docs, () => readStories(file, docs)),
    verify: () => verifyPack(file),
  });
}
