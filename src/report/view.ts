/** The report as lists of rows, for whatever shows it. Pure, and without a language. */

import { type Span, span } from '../base/span.ts';
import type { Drift, DriftKind, Kind, Omission, Order, QuoteStatus, Report, Source } from '../match/report.ts';
import { findWords } from '../text/words.ts';
import { originalLink } from './original-link.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { webAddress } from './web-address.ts';
import { type Reason, reasonOf } from './why.ts';

/** A part of the page's strip, top to bottom: neighbouring sentences of one kind. */
export interface Segment extends Span {
  readonly kind: Kind;
  readonly words: number;
  /** Its first words. */
  readonly opening: string;
}

/** A source's place in the list of sources, from 1: what rows refer to it by. */
export type SourceNumber = number;

export interface SourceRow {
  readonly id: string;
  readonly number: SourceNumber;
  readonly agency: string;
  /** Whether the agency killed the story. */
  readonly withdrawn: boolean;
  readonly headline: string | null;
  readonly date: string | null;
  /** Only where it leads to the web. */
  readonly url: string | null;
  /** Of the page's words, 0 to 1. */
  readonly share: number;
  /** The page's words from this source, as a share of the source's own: 0 to 1. */
  readonly storyShare: number;
  readonly order: Order;
  /** Whether the page names this agency as its source. */
  readonly credited: boolean;
  /** Other versions of the story in the corpus: headline (or id) and date of each. */
  readonly versions: readonly { readonly name: string; readonly date: string | null }[];
}

export interface PassageRow extends Span {
  readonly kind: Kind;
  readonly text: string;
  readonly reason: Reason;
  /** What it is if the reader's choices leave nothing out; null if that is the same. */
  readonly leftOut: Kind | null;
  readonly source: SourceNumber | null;
  /** Where its original can be read. */
  readonly link: string | null;
}

export interface QuoteRow extends Span {
  readonly status: QuoteStatus;
  readonly pieces: readonly Piece[];
  readonly speaker: string | null;
  readonly originalSpeaker: string | null;
  readonly source: SourceNumber | null;
}

export interface ChangeRow extends Span {
  readonly kind: DriftKind;
  readonly page: string;
  readonly original: string;
  readonly source: SourceNumber | null;
}

export interface OmissionRow {
  readonly why: Omission['why'];
  readonly source: SourceNumber | null;
  /** Null where a sealed pack cannot say. */
  readonly text: string | null;
}

const find = ({ sources }: Report, id: string | null): Source | undefined => sources.find((source) => source.id === id);

function numberOf({ sources }: Report, id: string | null): SourceNumber | null {
  const index = sources.findIndex((source) => source.id === id);
  return index < 0 ? null : index + 1;
}

const sameName = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase();

/** Longer than a line of any strip, in code units. */
const OPENING = 120;

/** The page from top to bottom. */
export function segmentsOf({ page, sentences }: Report): Segment[] {
  const segments: Segment[] = [];
  for (const { start, end, kind } of sentences) {
    const last = segments.at(-1);
    const words = findWords(page.text.slice(start, end)).count;
    const opening = page.text.slice(start, Math.min(end, start + OPENING));
    if (last?.kind !== kind) segments.push({ start, end, kind, words, opening });
    else segments[segments.length - 1] = { ...last, end, words: last.words + words };
  }
  return segments;
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

export function sourceRows({ page, sources }: Report): SourceRow[] {
  return sources.map((source, index) => {
    const { id, agency, headline, date, url, words, coverage, order, versions } = source;
    const matched = coverage.verbatim + coverage.edited + coverage.rewritten;
    return {
      id,
      number: index + 1,
      agency,
      withdrawn: source.status === 'withdrawn',
      headline,
      date,
      url: webAddress(url),
      share: shareOf(matched, page.words),
      storyShare: shareOf(matched, words),
      order,
      credited: page.credit.some((credit) => sameName(agency, credit.agency)),
      versions: versions.map((version) => ({ name: version.headline ?? version.id, date: version.date })),
    };
  });
}

/** The report's sentences; `whole` is the report before the reader's choices. */
export function passageRows(report: Report, whole: Report = report): PassageRow[] {
  return report.sentences.map((sentence, row) => {
    const { start, end, kind, source } = sentence;
    const before = whole.sentences[row]?.kind ?? kind;
    return {
      ...span(start, end),
      kind,
      text: report.page.text.slice(start, end),
      reason: reasonOf(report, sentence),
      leftOut: before === kind ? null : before,
      source: numberOf(report, source),
      link: originalLink(report, sentence),
    };
  });
}

export function quoteRows(report: Report): QuoteRow[] {
  return report.quotes.map(({ start, end, status, speaker, originalSpeaker, source, edits }) => ({
    ...span(start, end),
    status,
    pieces: piecesOf(edits, report.page.text, [start, end], find(report, source)?.text ?? null),
    speaker,
    originalSpeaker,
    source: numberOf(report, source),
  }));
}

export function changeRows(report: Report): ChangeRow[] {
  return report.drift.map(({ start, end, kind, page, original, source }: Drift) => ({
    ...span(start, end),
    kind,
    page,
    original,
    source: numberOf(report, source),
  }));
}

export function omissionRows(report: Report): OmissionRow[] {
  return report.omitted.map(({ source, start, end, why }) => {
    const text = find(report, source)?.text ?? null;
    return {
      why,
      source: numberOf(report, source),
      text: text === null || start === null || end === null ? null : text.slice(start, end),
    };
  });
}
