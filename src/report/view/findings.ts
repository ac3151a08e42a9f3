/** The report's quotes, changes and omissions as rows, for whatever shows them. */

import { type Span, span } from '../../base/span.ts';
import type { Drift, DriftKind, Omission, QuoteStatus, Report, Source } from '../../match/report.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { numberOf, type SourceNumber } from './source-number.ts';

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
