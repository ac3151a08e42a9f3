/** The originals worth a closer look: those that share long runs with the page, most telling first. */

import { ok, type Result } from '../base/result.ts';
import type { Original, Pack } from '../corpus/corpus.ts';
import type { Page } from './page.ts';
import { LONG_RUN, type Run, runsBetween } from './runs.ts';

export interface Shared {
  readonly original: Original;
  readonly pack: Pack;
  /** Maximal shared runs of `LONG_RUN` words or more; at least one. */
  readonly runs: readonly Run[];
  /** What the shared words of narration say, together; formulas say little. */
  readonly narration: number;
  /** The same of the words inside quote marks. */
  readonly quoted: number;
}

/** 1 for each page word that a run covers. */
export function coveredWords(page: Page, runs: readonly Run[]): Uint8Array {
  const covered = new Uint8Array(page.words.count);
  for (const run of runs) covered.fill(1, run.page.from, run.page.to);
  return covered;
}

function weigh(page: Page, runs: readonly Run[]): Pick<Shared, 'narration' | 'quoted'> {
  const shared = coveredWords(page, runs);
  let [narration, quoted] = [0, 0];
  shared.forEach((isShared, word) => {
    const weight = isShared ? (page.weights[word] ?? 0) : 0;
    if (page.quoted[word]) quoted += weight;
    else narration += weight;
  });
  return { narration, quoted };
}

/** Every original of every pack that shares a long run with the page. Fails with the pack that fails. */
export async function findShared(page: Page, packs: readonly Pack[]): Promise<Result<Shared[]>> {
  const found: Shared[] = [];
  for (const pack of packs) {
    const candidates = await pack.candidates(page.words.hashes);
    if (!candidates.ok) return candidates;
    for (const { doc } of candidates.value) {
      const original = await pack.original(doc);
      if (!original.ok) return original;
      const { codes, codeMask } = original.value;
      const runs = runsBetween(page.codes(codeMask), page.grams(codeMask, LONG_RUN), codes, LONG_RUN);
      if (runs.length > 0) found.push({ original: original.value, pack, runs, ...weigh(page, runs) });
    }
  }
  return ok(found.sort((a, b) => b.narration + b.quoted / 2 - a.narration - a.quoted / 2));
}
