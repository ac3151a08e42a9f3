/** What the matcher asks of a corpus, and what it is told. */

import type { DocId } from '../base/brand.ts';
import type { Result } from '../base/result.ts';
import type { AnalysedText, Quote, Sentence } from '../text/analyse.ts';

/** 'withdrawn': its agency killed it. It is still matched, and reported as what it is. */
export type StoryStatus = 'current' | 'withdrawn';

/** A story as an importer hands it over. */
export interface Story {
  readonly id: string;
  readonly status: StoryStatus;
  readonly agency: string;
  readonly headline: string;
  readonly byline: string;
  /** ISO date, or date and time; empty where unknown. */
  readonly date: string;
  readonly url: string;
  /** Paragraphs joined by "\n\n"; may be empty only where the story is withdrawn. */
  readonly text: string;
}

export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly sealed: boolean;
  readonly originals: number;
  /** Words of all originals. */
  readonly words: number;
  /** ISO dates of the earliest and latest original; null where none is dated. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Metadata of one original. `headline` and `byline` are null in a sealed pack. */
export interface StoryInfo {
  readonly id: string;
  readonly status: StoryStatus;
  readonly agency: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly words: number;
}

/**
 * An original ready to be aligned with a page. `codes[i]` stands for word i: the hash of its key, or, in a sealed pack,
 * the hash's lowest `codeBits` bits. Two words may be equal only if their codes are equal under `codeMask`.
 */
export interface Original {
  readonly info: StoryInfo;
  readonly codes: Uint32Array;
  /** 0xffffffff for an open pack, 0x3f for a sealed one. */
  readonly codeMask: number;
  /** The text and the map of words to it; null in a sealed pack. */
  readonly open: OpenText | null;
  /** In words; their code units are true in both kinds of pack. */
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  /** Sealed packs only: 16-bit hashes of whole sentences and quotes (`wholeHash`), to check a match by codes. */
  readonly wholes: { readonly sentences: Uint16Array; readonly quotes: Uint16Array } | null;
}

export interface OpenText {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly keys: readonly string[];
  /** The same with its sentences and quotes, always one object. */
  readonly analysed: AnalysedText;
}

/** An original that may share a run of `GUARANTEED_RUN` words or more with the page. */
export interface Candidate {
  readonly doc: DocId;
  /** Page word positions of the sampled k-grams that it shares, ascending. */
  readonly hits: readonly number[];
}

/**
 * Told of the words of a page and of an original as codes, the same for the same word and true during the call only, and
 * of the original's place among those asked for.
 */
export type OnCodes = (page: Uint32Array, original: Uint32Array, place: number) => void;

/** An opened pack. Every method may fail: a broken part is an error, never a thinner answer. */
export interface Pack {
  readonly info: PackInfo;
  /** `Original.codeMask` of all of its originals. */
  readonly codeMask: number;
  /** The originals that share a sampled k-gram, with its neighbourhood, with the text of these word hashes, ascending. */
  candidates(wordHashes: Uint32Array): Promise<Result<readonly Candidate[]>>;
  /**
   * The originals most alike in telling words, best first, at most eight; `published` is the text's ISO date, for dates
   * nearby tell too. None in a sealed pack.
   */
  similar(wordHashes: Uint32Array, published: string | null): Promise<Result<readonly DocId[]>>;
  /** Tells the words of a page beside those of each of these originals (ascending, none twice), in their order. */
  codes(wordHashes: Uint32Array, docs: readonly DocId[], visit: OnCodes): Promise<Result<null>>;
  /** These originals (ascending, none twice), in their order. */
  originals(docs: readonly DocId[]): Promise<Result<readonly Original[]>>;
  /** Who each original is and whether it is withdrawn, in the order of their documents: as `identityOf` says. */
  identities(): Promise<Result<Float64Array>>;
  /** Metadata of these originals (ascending, none twice), or of every one, in their order. */
  list(docs?: readonly DocId[]): Promise<Result<readonly StoryInfo[]>>;
  /** Reads and checks every byte. */
  verify(): Promise<Result<PackInfo>>;
}
