import type { Original } from '../corpus/corpus.ts';
import { termOf } from '../text/terms.ts';
import type { Shared } from './candidates.ts';
import { openEvidence, sealedEvidence } from './evidence.ts';
import type { Table } from './likeness.ts';
import type { Page } from './page.ts';
import { indexGrams, type Run, runsBetween } from './runs.ts';
import { compareFacts, type Facts } from './strange-facts.ts';

/** The page beside one original: everything that later steps ask of the pair. */
export interface Comparison {
  readonly original: Original;
  readonly pack: string;
  /** The page's words as this original's codes see them. */
  readonly codes: Uint32Array;
  /** Maximal shared runs of `SHORT_RUN` words or more. */
  readonly runs: readonly Run[];
  /** Evidence for page sentence i (row) and original sentence j (column); made when first asked for. */
  readonly evidence: Table;
  /** What the page's sentences state that the original does not know; null for a sealed one. */
  readonly facts: Facts | null;
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

export function compare(page: Page, { original, pack, codes }: Shared): Comparison {
  const n = shortestRun(original);
  const runs = runsBetween(codes, indexGrams(codes, n), original.codes, n);
  let evidence: Table | undefined;
  return {
    original,
    pack: pack.info.name,
    codes,
    runs,
    facts: original.open ? compareFacts(page, original.open.keys) : null,
    present: presentWords(page, original, runs),
    get evidence() {
      evidence ??= original.open
        ? openEvidence(page, original.open.keys, original.sentences)
        : sealedEvidence(page, original, runs);
      return evidence;
    },
  };
}
