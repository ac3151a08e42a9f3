/** The two texts side by side: each sentence of the page, and the words of the original that it comes from. */

import type { Span } from '../../base/span.ts';
import type { Edit, Kind, Range, Report, ReportedSentence, Source } from '../../match/report.ts';

/** A stretch of one text; `changed`: the other text has other words there, or none. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

export interface AlignedRow {
  /** From 1. */
  readonly number: number;
  readonly kind: Kind;
  readonly page: readonly Stretch[];
  /** The original's passages; null where it has none, or where its pack is sealed (`isSealed`). */
  readonly original: readonly (readonly Stretch[])[] | null;
  readonly isSealed: boolean;
  /** The source's place in the list, from 1. */
  readonly source: number | null;
  readonly why: string;
}

/** `within` the text, cut where the changes begin and end. */
function stretches(text: string, { start, end }: Span, changes: readonly Range[]): Stretch[] {
  const pieces: Stretch[] = [];
  let at: number = start;
  const add = (to: number, changed: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), changed });
    at = Math.max(at, to);
  };
  for (const [from, to] of changes) {
    if (to <= start || from >= end) continue;
    add(Math.min(Math.max(from, start), end), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return pieces;
}

function pageSide({ page }: Report, sentence: ReportedSentence): Stretch[] {
  const changes = sentence.edits.flatMap(({ op, page }) => (op === 'insert' || op === 'replace' ? [page] : []));
  return stretches(page.text, sentence, changes);
}

const dropped = ({ op, original }: Edit): Range[] =>
  (op === 'delete' || op === 'replace') && original !== null ? [original] : [];

function originalSide(source: Source | undefined, { original, edits }: ReportedSentence): Stretch[][] | null {
  const text = source?.text ?? null;
  if (text === null || original === null) return null;
  const changes = edits.flatMap(dropped);
  return original.map((span) => stretches(text, span, changes));
}

/** One row a sentence of the page, in its order. */
export function alignedRows(report: Report): AlignedRow[] {
  return report.sentences.map((sentence, index) => {
    const place = report.sources.findIndex(({ id }) => id === sentence.source);
    const source = report.sources[place];
    return {
      number: index + 1,
      kind: sentence.kind,
      page: pageSide(report, sentence),
      original: originalSide(source, sentence),
      isSealed: source?.sealed ?? false,
      source: place < 0 ? null : place + 1,
      why: sentence.why,
    };
  });
}

/** A stretch of an original, with the numbers of the page's sentences that have it. */
export interface UsedStretch {
  readonly text: string;
  readonly sentences: readonly number[];
}

/** An open original from end to end, cut where the page's use of it changes. */
export function usedStretches(report: Report, source: Source): UsedStretch[] {
  const { text } = source;
  if (text === null) return [];
  const uses = report.sentences.flatMap(({ source: id, original }, index) =>
    id === source.id ? (original ?? []).map(({ start, end }) => ({ start, end, number: index + 1 })) : [],
  );
  const cuts = [...new Set([0, text.length, ...uses.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const sentences = uses.filter((use) => use.start < end && start < use.end).map(({ number }) => number);
    return { text: text.slice(start, end), sentences };
  });
}
