/**
 * Several packs as one. Of stories with one id, in several packs, the last current one counts; the others are hidden.
 * Where the last of all is withdrawn, the one that counts is said to be withdrawn: a page may match the story's words,
 * which the notice that withdraws it need not have. If none is current, none is hidden.
 *
 * Cost: with one pack, nothing; else, once for a list of packs, their identities sorted.
 */

import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import type { Original, Pack } from './corpus.ts';
import { idHashOf, isWithdrawn } from './identities.ts';
import { once } from './once.ts';
import { withInfo } from './original.ts';

/** What later or earlier packs say of a document. */
type Fate = 'hidden' | 'withdrawn';

/** A document under an id that several packs have. */
interface Namesake {
  /** The place of its pack among the packs. */
  readonly pack: number;
  readonly doc: number;
  readonly withdrawn: boolean;
}

/** Hashes of ids that come more than once. */
function repeatedIds(identities: readonly Float64Array[]): Set<number> {
  const all = new Float64Array(identities.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const ofPack of identities) {
    all.set(ofPack.map(idHashOf), filled);
    filled += ofPack.length;
  }
  all.sort();
  return new Set(all.filter((id, i) => id === all[i - 1]));
}

/** The documents of each id that comes more than once, in the order of their packs. */
function namesakes(identities: readonly Float64Array[]): Iterable<readonly Namesake[]> {
  const byId = new Map<number, Namesake[]>(Array.from(repeatedIds(identities), (id) => [id, []]));
  if (byId.size === 0) return [];
  for (const [pack, ofPack] of identities.entries())
    for (const [doc, identity] of ofPack.entries())
      byId.get(idHashOf(identity))?.push({ pack, doc, withdrawn: isWithdrawn(identity) });
  return byId.values();
}

/** What becomes of each document of each pack, where that is not what its own pack says. */
function fatesOf(identities: readonly Float64Array[]): Map<number, Fate>[] {
  const fates = identities.map(() => new Map<number, Fate>());
  for (const stories of namesakes(identities)) {
    const counting = stories.findLast(({ withdrawn }) => !withdrawn);
    if (!counting) continue;
    for (const { pack, doc } of stories) fates[pack]?.set(doc, 'hidden');
    fates[counting.pack]?.delete(counting.doc);
    if (stories.at(-1)?.withdrawn) fates[counting.pack]?.set(counting.doc, 'withdrawn');
  }
  return fates;
}

const withdrawn = (original: Original): Original => withInfo(original, { ...original.info, status: 'withdrawn' });

/** The pack without its hidden documents, and with its withdrawn ones said to be so. */
function subject(pack: Pack, fates: ReadonlyMap<number, Fate>): Pack {
  if (fates.size === 0) return pack;
  const isShown = (doc: DocId): boolean => fates.get(doc) !== 'hidden';
  return {
    ...pack,
    candidates: async (wordHashes) => {
      const found = await pack.candidates(wordHashes);
      return found.ok ? ok(found.value.filter(({ doc }) => isShown(doc))) : found;
    },
    similar: async (wordHashes, published) => {
      const found = await pack.similar(wordHashes, published);
      return found.ok ? ok(found.value.filter(isShown)) : found;
    },
    originals: async (docs) => {
      const read = await pack.originals(docs);
      if (!read.ok) return read;
      const told = read.value.map((one, i) => (fates.get(docs[i] ?? 0) === 'withdrawn' ? withdrawn(one) : one));
      return ok(told);
    },
  };
}

async function join(packs: readonly Pack[]): Promise<Result<readonly Pack[]>> {
  const identities: Float64Array[] = [];
  for (const pack of packs) {
    const ofPack = await pack.identities();
    if (!ofPack.ok) return ofPack;
    identities.push(ofPack.value);
  }
  const fates = fatesOf(identities);
  return ok(packs.map((pack, i) => subject(pack, fates[i] ?? new Map())));
}

const joined = new WeakMap<readonly Pack[], () => Promise<Result<readonly Pack[]>>>();

/** The packs, the later of which correct and withdraw originals of the earlier; looked into once for a list of packs. */
export function joinPacks(packs: readonly Pack[]): Promise<Result<readonly Pack[]>> {
  if (packs.length < 2) return Promise.resolve(ok(packs));
  const known = joined.get(packs) ?? once(() => join(packs));
  joined.set(packs, known);
  return known();
}
