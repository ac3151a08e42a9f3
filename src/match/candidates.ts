/** The originals worth a closer look: those that share long runs with the page, most telling first. */

import { ok, type Result } from '../base/result.ts';
import type { Candidate, Original, Pack } from '../corpus/corpus.ts';
import { changedWords } from './confirm.ts';
import type { Page } from './page.ts';
import { indexGrams, LONG_RUN, type Run, runsBetween } from './runs.ts';

export interface Shared {
  readonly original: Original;
  readonly pack: Pack;
  /** The page's words as this original's codes see them. */
  readonly codes: Uint32Array;
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

/** A code that no word has. */
const NO_CODE = 0xffffffff;

/** The page's codes, without those of the words that only seem to be a sealed original's. */
function codesFor(page: Page, { codes, codeMask, open }: Original, { hits }: Candidate): Uint32Array {
  const pageCodes = page.codes(codeMask);
  if (open) return pageCodes;
  const sampled = { samples: page.samples, weights: page.weights, hits: new Set(hits) };
  const seeming = runsBetween(pageCodes, page.grams(codeMask, LONG_RUN), codes, LONG_RUN);
  const changed = seeming.flatMap((run) => changedWords(run, sampled));
  if (changed.length === 0) return pageCodes;
  const corrected = pageCodes.slice();
  for (const word of changed) corrected[word] = NO_CODE;
  return corrected;
}

async function shareWith(page: Page, pack: Pack, candidate: Candidate): Promise<Result<Shared>> {
  const opened = await pack.original(candidate.doc);
  if (!opened.ok) return opened;
  const original = opened.value;
  const codes = codesFor(page, original, candidate);
  const isOwn = codes === page.codes(original.codeMask);
  const grams = isOwn ? page.grams(original.codeMask, LONG_RUN) : indexGrams(codes, LONG_RUN);
  const runs = runsBetween(codes, grams, original.codes, LONG_RUN);
  return ok({ original, pack, codes, runs, ...weigh(page, runs) });
}

/** Every original of every pack that shares a long run with the page. Fails with the pack that fails. */
export async function findShared(page: Page, packs: readonly Pack[]): Promise<Result<Shared[]>> {
  const found: Shared[] = [];
  for (const pack of packs) {
    const candidates = await pack.candidates(page.words.hashes);
    if (!candidates.ok) return candidates;
    for (const candidate of candidates.value) {
      const shared = await shareWith(page, pack, candidate);
      if (!shared.ok) return shared;
      if (shared.value.runs.length > 0) found.push(shared.value);
    }
  }
  return ok(found.sort((a, b) => b.narration + b.quoted / 2 - a.narration - a.quoted / 2));
}
