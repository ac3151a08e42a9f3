/** The report as lists of rows, for whatever shows it. Pure, and without a language. */

import { type Span, span } from '../base/span.ts';
import type { Drift, DriftKind, Kind, Omission, Order, QuoteStatus, Report, Source } from '../match/report.ts';
import { findWords } from '../text/words.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A part of the page's strip, top to bottom: neighbouring sentences of one kind. */
export interface Segment extends Span {
  readonly kind: Kind;
  readonly words: number;
}

/** A source's place in the list of sources, from 1: what rows refer to it by. */
export type SourceNumber = number;

export interface SourceRow {
  readonly number: SourceNumber;
  readonly agency: string;
  readonly headline: string | null;
  readonly date: string | null;
  /** Only where it leads to the web. */
  readonly url: string | null;
  /** Of the page's words, 0 to 1. */
  readonly share: number;
  readonly order: Order;
  /** Whether the page names this agency as its source. */
  readonly credited: boolean;
  /** Other versions of the story in the corpus: headline (or id) and date of each. */
  readonly versions: readonly { readonly name: string; readonly date: string | null }[];
}

export interface PassageRow extends Span {
  readonly kind: Kind;
  readonly text: string;
  readonly why: string;
  readonly source: SourceNumber | null;
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

/** The address if it leads to the web; null otherwise. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;

const sameName = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase();

/** The page from top to bottom. */
export function segmentsOf({ page, sentences }: Report): Segment[] {
  const segments: Segment[] = [];
  for (const { start, end, kind } of sentences) {
    const last = segments.at(-1);
    const words = findWords(page.text.slice(start, end)).count;
    if (last?.kind !== kind) segments.push({ start, end, kind, words });
    else segments[segments.length - 1] = { ...span(last.start, end), kind, words: last.words + words };
  }
  return segments;
}

export function sourceRows({ page, sources }: Report): SourceRow[] {
  return sources.map(({ agency, headline, date, url, coverage, order, versions }, index) => ({
    number: index + 1,
    agency,
    headline,
    date,
    url: webAddress(url),
    share: page.words === 0 ? 0 : (coverage.verbatim + coverage.edited + coverage.rewritten) / page.words,
    order,
    credited: page.credit.some((credit) => sameName(agency, credit.agency)),
    versions: versions.map((version) => ({ name: version.headline ?? version.id, date: version.date })),
  }));
}

export function passageRows(report: Report): PassageRow[] {
  return report.sentences.map(({ start, end, kind, why, source }) => ({
    ...span(start, end),
    kind,
    text: report.page.text.slice(start, end),
    why,
    source: numberOf(report, source),
  }));
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
