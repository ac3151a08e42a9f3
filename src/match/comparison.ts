import { filled } from '../base/filled.ts';
import type { Original } from '../corpus/corpus.ts';
import type { Shared } from './candidates.ts';
import { openEvidence, sealedEvidence } from './evidence.ts';
import type { Table } from './likeness.ts';
import type { Page } from './page.ts';
import { indexGrams, type Run, runsBetween } from './runs.ts';
import { compareFacts, type Facts } from './strange-facts.ts';

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

const ratiosOf = ({ rows, columns, values }: Table): Table => ({
  rows,
  columns,
  values: filled(new Float64Array(values.length), (at) => Math.exp(values[at] ?? 0)),
});

/** The page beside one original: everything that later steps ask of the pair, made when it is first asked for. */
export class Comparison {
  readonly original: Original;
  readonly pack: string;
  /** The page's words as this original's codes see them. */
  readonly codes: Uint32Array;
  readonly #page: Page;
  #present: Uint8Array | undefined;
  #runs: readonly Run[] | undefined;
  #evidence: Table | undefined;
  #ratios: Table | undefined;
  #facts: Facts | null | undefined;

  constructor(page: Page, { original, pack, codes }: Shared) {
    this.original = original;
    this.pack = pack.info.name;
    this.codes = codes;
    this.#page = page;
  }

  /** 1 for each page word that the original accounts for: its stem is there, or, sealed, a stretch around it. */
  get present(): Uint8Array {
    this.#present ??= this.#findPresent();
    return this.#present;
  }

  /** Maximal shared runs of `shortestRun` words or more. */
  get runs(): readonly Run[] {
    this.#runs ??= this.#findRuns();
    return this.#runs;
  }

  /** Evidence for page sentence i (row) and original sentence j (column). */
  get evidence(): Table {
    this.#evidence ??= this.#findEvidence();
    return this.#evidence;
  }

  /** The likelihood ratios whose logarithms the evidence is. */
  get ratios(): Table {
    this.#ratios ??= ratiosOf(this.evidence);
    return this.#ratios;
  }

  /** What the page's sentences state that the original does not know; null for a sealed one. */
  get facts(): Facts | null {
    const { open } = this.original;
    if (this.#facts === undefined) this.#facts = open && compareFacts(this.#page, open.keys);
    return this.#facts;
  }

  #findPresent(): Uint8Array {
    const { open, codes } = this.original;
    return open ? presentStems(this.#page, codes, open.keys) : presentStretches(this.#page, this.runs);
  }

  #findRuns(): Run[] {
    const { original, codes } = this;
    const n = shortestRun(original);
    const isOwn = codes === this.#page.codes(original.codeMask);
    const grams = isOwn ? this.#page.grams(original.codeMask, n) : indexGrams(codes, n);
    return runsBetween(codes, grams, original.codes, n);
  }

  #findEvidence(): Table {
    const { original } = this;
    return original.open
      ? openEvidence(this.#page, original, original.open.keys)
      : sealedEvidence(this.#page, original, this.runs);
  }
}
