import type { DocId } from '../../src/base/brand.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Original } from '../../src/corpus/corpus.ts';
import { identityOf, idHashOf } from '../../src/corpus/identities.ts';
import type { Pack } from '../../src/index.ts';
import { openChecker } from './checker.ts';

async function findIn(pack: Pack, id: string): Promise<Result<Original>> {
  const identities = await pack.identities();
  if (!identities.ok) return identities;
  const wanted = idHashOf(identityOf({ id, status: 'current' }));
  const doc = identities.value.findIndex((identity) => idHashOf(identity) === wanted) as DocId;
  if (doc < 0) return fail('pack-broken', `${pack.info.name} no longer holds the original ${id}.`);
  const originals = await pack.originals([doc]);
  if (!originals.ok) return originals;
  const [original] = originals.value;
  return original ? ok(original) : fail('pack-broken', `${id} could not be read.`);
}

/** What the sealed pack of this name has of its original `id`. */
export async function sealedOriginal(name: string, id: string): Promise<Result<Original>> {
  const checker = await openChecker();
  if (!checker.ok) return checker;
  const pack = checker.value.packs.find(({ info }) => info.name === name && info.sealed);
  return pack ? findIn(pack, id) : fail('pack-broken', `The pack ${name} is no longer there.`);
}
