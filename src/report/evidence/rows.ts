/** The two texts side by side: each sentence of the page, and the words of the original that it comes from. */

import type { Span } from '../../base/span.ts';
import type { Edit, Kind, Range, Report, ReportedSentence, Source } from '../../match/report.ts';
import type { Words } from './words.ts';

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
  /** Why it has its kind. */
  readonly reason: string;
}

const WORD = /[\p{L}\p{N}]/u;

/** A gap between shared words: changed where it has words of its own; white space at its ends is not. */
function gap(text: string): Stretch[] {
  if (!WORD.test(text)) return [{ text, changed: false }];
  const [, before = '', own = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return [
    { text: before, changed: false },
    { text: own, changed: true },
    { text: after, changed: false },
  ];
}

/** A span of a text, cut where what it `shares` with the other text begins and ends; all of it shared if nothing is. */
function stretches(text: string, { start, end }: Span, shared: readonly Range[]): Stretch[] {
  if (shared.length === 0) return [{ text: text.slice(start, end), changed: false }];
  const pieces: Stretch[] = [];
  let at: number = start;
  for (const [from, to] of shared) {
    if (to <= at || from >= end) continue;
    const begin = Math.max(from, at);
    pieces.push(...gap(text.slice(at, begin)), { text: text.slice(begin, Math.min(to, end)), changed: false });
    at = Math.min(to, end);
  }
  return [...pieces, ...gap(text.slice(at, end))].filter((piece) => piece.text !== '');
}

const sharedOnPage = ({ op, page }: Edit): Range[] => (op === 'equal' ? [page] : []);
const sharedInOriginal = ({ op, original }: Edit): Range[] => (op === 'equal' && original !== null ? [original] : []);

function originalSide(source: Source | undefined, { original, edits }: ReportedSentence): Stretch[][] | null {
  const text = source?.text ?? null;
  if (text === null || original === null) return null;
  const shared = edits.flatMap(sharedInOriginal);
  return original.map((span) => stretches(text, span, shared));
}

/** One row a sentence of the page, in its order. */
export function alignedRows(report: Report, words: Words): AlignedRow[] {
  return report.sentences.map((sentence, index) => {
    const place = report.sources.findIndex(({ id }) => id === sentence.source);
    const source = report.sources[place];
    return {
      number: index + 1,
      kind: sentence.kind,
      page: stretches(report.page.text, sentence, sentence.edits.flatMap(sharedOnPage)),
      original: originalSide(source, sentence),
      isSealed: source?.sealed ?? false,
      source: place < 0 ? null : place + 1,
      reason: words.reason(report, sentence),
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
