import type { Original } from '../corpus/corpus.ts';
import { termOf } from '../text/terms.ts';
import { openEvidence, sealedEvidence } from './evidence.ts';
import type { Table } from './likeness.ts';
import type { Page } from './page.ts';
import { type Run, runsBetween } from './runs.ts';

/** The page beside one original: everything that later steps ask of the pair. */
export interface Comparison {
  readonly original: Original;
  readonly pack: string;
  /** Maximal shared runs of `SHORT_RUN` words or more. */
  readonly runs: readonly Run[];
  /** Evidence for page sentence i (row) and original sentence j (column); made when first asked for. */
  readonly evidence: Table;
  /** 1 for each page word that the original accounts for: its stem is there, or, sealed, a stretch around it. */
  readonly present: Uint8Array;
}

/** Two words that agree mean something in a sealed pack; three in an open one, where single words are known too. */
const shortestRun = (original: Original): number => (original.open ? 3 : 2);

function presentWords(page: Page, original: Original, runs: readonly Run[]): Uint8Array {
  const present = new Uint8Array(page.words.count);
  if (original.open) {
    const stems = new Set(original.open.keys.map((key) => termOf(key, page.lexicon)?.stem));
    page.words.keys.forEach((key, word) => {
      const term = termOf(key, page.lexicon);
      if (term && stems.has(term.stem)) present[word] = 1;
    });
  }
  for (const run of runs) present.fill(1, run.page.from, run.page.to);
  return present;
}

export function compare(page: Page, original: Original, pack: string): Comparison {
  const codes = page.codes(original.codeMask);
  const n = shortestRun(original);
  const runs = runsBetween(codes, page.grams(original.codeMask, n), original.codes, n);
  let evidence: Table | undefined;
  return {
    original,
    pack,
    runs,
    present: presentWords(page, original, runs),
    get evidence() {
      evidence ??= original.open
        ? openEvidence(page, original.open.keys, original.sentences)
        : sealedEvidence(page, original, runs);
      return evidence;
    },
  };
}
