/**
 * The report, version 1: what a check finds. Plain JSON. Offsets are UTF-16 code units into `page.text` or into the
 * original's text (paragraphs joined by "\n\n"); an original's are null where a sealed pack cannot say.
 */

import type { Confidence, Credit } from '../article/article.ts';
import type { Span } from '../base/span.ts';
import type { StoryStatus } from '../corpus/corpus.ts';

export type Kind = 'verbatim' | 'edited' | 'rewritten' | 'own';
export type QuoteStatus = 'verbatim' | 'truncated' | 'altered' | 'spliced' | 'misattributed' | 'absent';
export type DriftKind = 'number' | 'name' | 'date' | 'place' | 'negation' | 'attribution' | 'hedge';
export type Verdict = 'derived' | 'partly-derived' | 'independent';
export type Order = 'page-later' | 'page-earlier' | 'unknown';

/** Words of the page by kind. */
export type Coverage = Readonly<Record<Kind, number>>;

/** `[start, end)` in code units. */
export type Range = readonly [number, number];

/** One step of the word-level difference from the original to the page; an empty range where a side has nothing. */
export interface Edit {
  readonly op: 'equal' | 'insert' | 'delete' | 'replace';
  readonly page: Range;
  /** Null where a sealed pack cannot say. */
  readonly original: Range | null;
}

export interface ReportedPage {
  readonly url: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly words: number;
  /** The page is the agency's own. */
  readonly isWire: boolean;
  readonly confidence: Confidence;
  readonly credit: readonly Credit[];
}

export interface ReportedPack {
  readonly name: string;
  readonly version: string;
  readonly originals: number;
  readonly sealed: boolean;
}

/** What was searched: `from` and `to` are ISO dates, null where no original is dated. */
export interface ReportedCorpus {
  readonly originals: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly packs: readonly ReportedPack[];
}

/** Another version of a source's story, with less in common with the page. */
export interface Version {
  readonly id: string;
  readonly headline: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface Source {
  readonly id: string;
  /** A withdrawn original is told of like any other, and said to be withdrawn. */
  readonly status: StoryStatus;
  readonly pack: string;
  readonly agency: string;
  /** Null where a sealed pack carries none. */
  readonly headline: string | null;
  /** ISO date or date and time. */
  readonly date: string | null;
  readonly url: string | null;
  readonly sealed: boolean;
  /** The original's text, where its pack is open. */
  readonly text: string | null;
  /** Words of the original. */
  readonly words: number;
  /** Words of the page that come from this source; `own` is 0. */
  readonly coverage: Coverage;
  readonly order: Order;
  readonly versions: readonly Version[];
}

export interface ReportedSentence extends Span {
  readonly kind: Kind;
  /** 0 to 1: how much of the sentence the source accounts for. */
  readonly score: number;
  /** The reason for the kind, in English words. */
  readonly why: string;
  readonly source: string | null;
  readonly original: readonly Span[] | null;
  /** Present for verbatim and edited sentences; empty otherwise. */
  readonly edits: readonly Edit[];
}

export interface ReportedRun extends Span {
  readonly words: number;
  readonly source: string;
  readonly original: Range | null;
  /** How many originals have this run. */
  readonly originals: number;
}

export interface ReportedQuote extends Span {
  readonly status: QuoteStatus;
  readonly speaker: string | null;
  readonly source: string | null;
  readonly original: Range | null;
  readonly originalSpeaker: string | null;
  readonly edits: readonly Edit[];
}

export interface Drift extends Span {
  /** The words on the page. */
  readonly page: string;
  /** The words of the original. */
  readonly original: string;
  readonly kind: DriftKind;
  readonly source: string;
}

export interface Omission {
  readonly source: string;
  /** Offsets into the original; null where a sealed pack cannot say. */
  readonly start: number | null;
  readonly end: number | null;
  readonly why: 'quote' | 'denial' | 'caveat';
}

export interface Report {
  readonly version: 1;
  readonly page: ReportedPage;
  readonly corpus: ReportedCorpus;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  /** Best first. */
  readonly sources: readonly Source[];
  /** Every sentence of the page, in order. */
  readonly sentences: readonly ReportedSentence[];
  readonly runs: readonly ReportedRun[];
  readonly quotes: readonly ReportedQuote[];
  readonly drift: readonly Drift[];
  readonly omitted: readonly Omission[];
}
