/**
 * Quoted spans, in the conventions of the press: “curly”, "straight", „low“, «guillemets», ‘single’, one quote over
 * several paragraphs (the opening mark repeated, the closing mark only at the end), and quotes within quotes.
 * An apostrophe is no quote mark. Cost: linear in the text.
 */

import { type Span, span } from '../base/span.ts';
import { findParagraphs } from './sentences.ts';

/** A span inside quote marks: the marks themselves are not part of it. */
export interface QuotedSpan extends Span {
  /** 0 for a quote, 1 for one within it. */
  readonly depth: number;
}

type Family = 'double' | 'single' | 'guillemet';
type Direction = 'open' | 'close';

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly family: Family;
  readonly direction: Direction;
}

interface OpenQuote {
  readonly family: Family;
  readonly start: number;
}

const MARKS = /``|'(?=''(?!\p{L}))|''|["\u201C\u201D\u201E\u201F\u00AB\u00BB'\u2018\u2019\u201A\u2039\u203A]/gu;
const BEFORE_OPENING = /[\s([{\u2014\u2013\u2026:/"'\u201C\u2018\u00AB-]$/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const FAMILY: Readonly<Record<string, Family>> = {
  '\u00AB': 'guillemet',
  '\u00BB': 'guillemet',
  '\u2039': 'guillemet',
  '\u203A': 'guillemet',
  "'": 'single',
  '\u2018': 'single',
  '\u2019': 'single',
  '\u201A': 'single',
};

const startsWord = (text: string, at: number): boolean => /^[\p{L}\p{N}$\u20AC\u00A3(\u2026[.]/u.test(text.slice(at, at + 2));

function directionOf(text: string, at: number, mark: string): Direction | null {
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + mark.length, at + mark.length + 1);
  const canOpen = (before === '' || BEFORE_OPENING.test(before)) && after !== '' && !/\s/.test(after);
  switch (mark) {
    case '\u201E':
    case '\u201A':
    case '``':
      return 'open';
    case '\u201C':
    case '\u201D':
    case '\u201F':
    case '"':
    case "''":
      return canOpen ? 'open' : 'close';
    case '\u2018':
      return canOpen ? 'open' : null;
    case "'":
      if (canOpen && startsWord(text, at + 1)) return 'open';
      return WORD_CHARACTER.test(after) ? null : 'close';
    case '\u2019':
      return WORD_CHARACTER.test(after) ? null : 'close';
    default:
      return canOpen ? 'open' : 'close';
  }
}

function marksOf(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(from, to).matchAll(MARKS)) {
    const at = from + match.index;
    const direction = directionOf(text, at, match[0]);
    if (direction !== null) marks.push({ at, length: match[0].length, family: FAMILY[match[0]] ?? 'double', direction });
  }
  return marks;
}

/** Whether a single closing mark is more likely the apostrophe of a plural ("the miners’ union"). */
const isPlural = (text: string, mark: Mark): boolean =>
  /s$/i.test(text.slice(0, mark.at).slice(-1)) && /^.\s\p{Ll}/u.test(text.slice(mark.at, mark.at + 3));

/** The single mark that closes the quote opened by `marks[index]`, if any does before the paragraph ends. */
function hasCloser(text: string, marks: readonly Mark[], index: number): boolean {
  const rest = marks.slice(index + 1);
  const next = rest.findIndex((mark) => mark.family === 'single' && mark.direction === 'open');
  const until = next < 0 ? rest : rest.slice(0, next);
  return until.some((mark) => mark.family === 'single' && mark.direction === 'close' && text.slice(mark.at - 1, mark.at).trim() !== '');
}

function trimmed(text: string, start: number, end: number): Span {
  const inside = text.slice(start, end);
  return span(start + (inside.length - inside.trimStart().length), end - (inside.length - inside.trimEnd().length));
}

/** All the quoted spans of `text`, in order of their beginning. */
export function findQuotes(text: string): QuotedSpan[] {
  const quotes: QuotedSpan[] = [];
  let open: OpenQuote[] = [];
  const close = (depth: number, end: number): void => {
    const quote = open[depth];
    if (quote && end > quote.start) quotes.push({ ...trimmed(text, quote.start, end), depth });
    open = open.slice(0, depth);
  };
  const paragraphs = findParagraphs(text);
  for (const [number, paragraph] of paragraphs.entries()) {
    const marks = marksOf(text, paragraph.start, paragraph.end);
    for (const [index, mark] of marks.entries()) {
      const depth = open.findLastIndex((quote) => quote.family === mark.family);
      if (mark.direction === 'close') {
        if (depth < 0) continue;
        if (mark.family === 'single' && isPlural(text, mark) && hasCloser(text, marks, index)) continue;
        close(depth, mark.at);
      } else if (depth < 0 && open.length < 2) {
        if (mark.family === 'single' && !hasCloser(text, marks, index)) continue;
        open = [...open, { family: mark.family, start: mark.at + mark.length }];
      }
    }
    const next = paragraphs[number + 1];
    const outer = open[0];
    const goesOn = outer !== undefined && next !== undefined && marksOf(text, next.start, next.start + 2)[0]?.family === outer.family;
    if (outer && !goesOn) close(0, paragraph.end);
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}
