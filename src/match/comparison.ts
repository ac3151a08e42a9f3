import { filled } from '../base/filled.ts';
import type { Original } from '../corpus/corpus.ts';
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
  /**
   * 1 for each page word that the original accounts for: its stem is there, or, sealed, a stretch around it. Like what
   * follows, made when first asked for.
   */
  readonly present: Uint8Array;
  /** Maximal shared runs of `shortestRun` words or more. */
  readonly runs: readonly Run[];
  /** Evidence for page sentence i (row) and original sentence j (column). */
  readonly evidence: Table;
  /** The likelihood ratios whose logarithms the evidence is. */
  readonly ratios: Table;
  /** What the page's sentences state that the original does not know; null for a sealed one. */
  readonly facts: Facts | null;
}

/** Two words that agree mean something in a sealed pack; three in an open one, where single words are known too. */
const shortestRun = (original: Original): number => (original.open ? 3 : 2);

/** 1 for each page word whose stem is at one of these places of the page's vocabulary, given one a word. */
function presentAt({ stems, vocabulary }: Page, words: Uint32Array, placeOf: (word: number) => number): Uint8Array {
  const isThere = new Uint8Array(vocabulary.terms.length);
  for (let word = 0; word < words.length; word++) {
    const place = placeOf(word);
    if (place >= 0) isThere[place] = 1;
  }
  const present = new Uint8Array(stems.length);
  for (let word = 0; word < stems.length; word++) {
    const place = stems[word] ?? -1;
    if (place >= 0) present[word] = isThere[place] ?? 0;
  }
  return present;
}

/** By stems: 1 for each page word whose content term an open original has. */
const presentStems = (page: Page, codes: Uint32Array, keys: readonly string[]): Uint8Array =>
  presentAt(page, codes, (word) => page.stemPlace(codes[word] ?? 0, keys[word] ?? ''));

/** The same by the forms that both have: a quick look. */
export const presentForms = (page: Page, { codes }: Original): Uint8Array =>
  presentAt(page, codes, (word) => page.formPlace(codes[word] ?? 0));

/** By stretches that a sealed original has. */
function presentStretches(page: Page, runs: readonly Run[]): Uint8Array {
  const present = new Uint8Array(page.words.count);
  for (const run of runs) present.fill(1, run.page.from, run.page.to);
  return present;
}

/** What `make` gives, made when first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function compare(page: Page, { original, pack, codes }: Shared): Comparison {
  const { open } = original;
  const n = shortestRun(original);
  const runs = lazy(() => {
    const isOwn = codes === page.codes(original.codeMask);
    const grams = isOwn ? page.grams(original.codeMask, n) : indexGrams(codes, n);
    return runsBetween(codes, grams, original.codes, n);
  });
  const present = lazy(() => (open ? presentStems(page, original.codes, open.keys) : presentStretches(page, runs())));
  const evidence = lazy(() =>
    open ? openEvidence(page, original, open.keys) : sealedEvidence(page, original, runs()),
  );
  const ratios = lazy(() => {
    const { rows, columns, values } = evidence();
    return { rows, columns, values: filled(new Float64Array(values.length), (at) => Math.exp(values[at] ?? 0)) };
  });
  const facts = lazy(() => (open ? compareFacts(page, open.keys) : null));
  return {
    original,
    pack: pack.info.name,
    codes,
    get present() {
      return present();
    },
    get runs() {
      return runs();
    },
    get evidence() {
      return evidence();
    },
    get ratios() {
      return ratios();
    },
    get facts() {
      return facts();
    },
  };
}
