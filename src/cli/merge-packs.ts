import type { DocId } from '../base/brand.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Original, Pack, Story } from '../corpus/corpus.ts';
import { type Gather, type Making, makePack } from './make-pack.ts';
import { openPackAt } from './pack-files.ts';
import type { Progress } from './progress.ts';
import type { StorySpool } from './story-spool.ts';

/** Originals read at once: two blocks of metadata. */
const AT_ONCE = 64;

function storyOf({ info, open }: Original): Story {
  const { id, status, agency, headline, byline, date, url } = info;
  const fields = { headline: headline ?? '', byline: byline ?? '', date: date ?? '', url: url ?? '' };
  return { id, status, agency, ...fields, text: open?.text ?? '' };
}

async function layBy(pack: Pack, spool: StorySpool, progress: Progress): Promise<Result<null>> {
  for (let first = 0; first < pack.info.originals; first += AT_ONCE) {
    const length = Math.min(AT_ONCE, pack.info.originals - first);
    const originals = await pack.originals(Array.from({ length }, (_, i) => (first + i) as DocId));
    if (!originals.ok) return originals;
    for (const original of originals.value) spool.supersede(storyOf(original));
    progress.add(length);
  }
  return ok(null);
}

/** The packs at `paths`, opened: all of them open ones. */
async function openAll(paths: readonly string[]): Promise<Result<Pack[]>> {
  const packs: Pack[] = [];
  for (const path of paths) {
    const pack = await openPackAt(path);
    if (!pack.ok) return pack;
    if (pack.value.info.sealed) return unmergeable(path);
    packs.push(pack.value);
  }
  return ok(packs);
}

const unmergeable = (path: string): Result<never> =>
  fail(
    'input-unreadable',
    `${path} is sealed: it has too few bits of its words to be indexed anew, so it cannot be merged. ` +
      'Merge open packs (--sealed seals what comes out), or check against several packs: --corpus A --corpus B.',
  );

function gatherFrom(paths: readonly string[]): Gather {
  return async (spool, progress) => {
    const packs = await openAll(paths);
    if (!packs.ok) return packs;
    const total = packs.value.reduce((sum, { info }) => sum + info.originals, 0);
    progress.begin('Reading', total, 'documents');
    for (const pack of packs.value) {
      const read = await layBy(pack, spool, progress);
      if (!read.ok) return read;
    }
    return ok(true);
  };
}

/** Makes one pack of open packs, of which the later correct and withdraw stories of the earlier, by their ids. */
export const mergePacks = (paths: readonly string[], making: Making): Promise<Result<boolean>> =>
  makePack(gatherFrom(paths), making);
