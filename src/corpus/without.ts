import type { DocId } from '../base/brand.ts';
import { ok } from '../base/result.ts';
import type { Pack } from './corpus.ts';

/** The pack as if these originals were not in it: no text is found to share anything with them. */
export function without(pack: Pack, docs: ReadonlySet<DocId>): Pack {
  const isLeft = (doc: DocId): boolean => !docs.has(doc);
  return {
    ...pack,
    info: { ...pack.info, originals: pack.info.originals - docs.size },
    async candidates(wordHashes) {
      const found = await pack.candidates(wordHashes);
      return found.ok ? ok(found.value.filter(({ doc }) => isLeft(doc))) : found;
    },
    async similar(wordHashes, published) {
      const found = await pack.similar(wordHashes, published);
      return found.ok ? ok(found.value.filter(isLeft)) : found;
    },
  };
}
