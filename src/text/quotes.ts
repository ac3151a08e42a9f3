/**
 * Quoted spans, in the conventions of the press: “curly”, "straight", „low“, «guillemets», ‘single’, 「corners」, one quote over
 * several paragraphs (the opening mark repeated, the closing mark only at the end), and quotes within quotes.
 * An apostrophe is no quote mark. Cost: linear in the text.
 */

import { matchesOf } from '../base/matches.ts';
import { type Span, span } from '../base/span.ts';
import { findParagraphs } from './sentences.ts';

/** A span inside quote marks: the marks themselves are not part of it. */
export interface QuotedSpan extends Span {
  /** 0 for a quote, 1 for one within it. */
  readonly depth: number;
}

type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white corner';
/** How deep quotes go: a quote, and one within it. Those of one depth do not overlap. */
export const DEEPEST = 2;

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

const MARKS =
  /``|'(?=''(?!\p{L}))|''|["\u201C\u201D\u201E\u201F\u00AB\u00BB'\u2018\u2019\u201A\u2039\u203A\u300C\u300D\u300E\u300F]/gu;
const BEFORE_OPENING = /[\s([{\u2014\u2013\u2026:/"'\u201C\u2018\u00AB-]$/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const FAMILY: Readonly<Record<string, Family>> = {
  '\u00AB': 'guillemet',
  '\u00BB': 'guillemet',
  '\u2039': 'angle',
  '\u203A': 'angle',
  '\u300C': 'corner',
  '\u300D': 'corner',
  '\u300E': 'white corner',
  '\u300F': 'white corner',
  "'": 'single',
  '\u2018': 'single',
  '\u2019': 'single',
  '\u201A': 'single',
};

const OPENS_WORD = /^[\p{L}\p{N}$\u20AC\u00A3(\u2026[.]/u;
const ALWAYS_OPENING = /^(?:[\u201E\u201A\u300C\u300E]|``)$/;
const ALWAYS_CLOSING = /^[\u300D\u300F]$/;
/** What stands before an opening mark where no spaces part words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]$/u;

/** Which way a mark points that has but one, or stands where no spaces part words; null for the others. */
function fixedDirection(mark: string, before: string): Direction | null {
  if (ALWAYS_OPENING.test(mark) || (mark === '\u201C' && UNSPACED.test(before))) return 'open';
  return ALWAYS_CLOSING.test(mark) ? 'close' : null;
}

/** Which way a mark points; null for an apostrophe. Straight marks, and marks set the wrong way, go by what is beside them. */
function directionOf(text: string, at: number, mark: string): Direction | null {
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + mark.length, at + mark.length + 1);
  const canOpen =
    (before === '' || BEFORE_OPENING.test(before)) && (mark === '\u00BB' ? OPENS_WORD : /^\S/).test(after);
  const fixed = fixedDirection(mark, before);
  if (fixed) return fixed;
  if (mark === '\u2018') return canOpen ? 'open' : null;
  if (mark === "'" && canOpen && OPENS_WORD.test(after)) return 'open';
  if (mark === "'" || mark === '\u2019') return WORD_CHARACTER.test(after) ? null : 'close';
  return canOpen || isSpacedOpening(mark, before, after) ? 'open' : 'close';
}

/** `« French »` has spaces within its marks. */
const isSpacedOpening = (mark: string, before: string, after: string): boolean =>
  mark === '\u00AB' && before.trim() === '' && after !== '' && after.trim() === '';

function marksOf(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of matchesOf(MARKS, text.slice(from, to))) {
    const at = from + match.index;
    const direction = directionOf(text, at, match[0]);
    if (direction !== null)
      marks.push({ at, length: match[0].length, family: FAMILY[match[0]] ?? 'double', direction });
  }
  return marks;
}

/** Whether a single closing mark is more likely the apostrophe of a plural ("the miners’ union"). */
const isPlural = (text: string, mark: Mark): boolean =>
  /s$/i.test(text.slice(0, mark.at).slice(-1)) && /^.\s\p{Ll}/u.test(text.slice(mark.at, mark.at + 3));

/** The single mark that closes the quote opened by `marks[index]`, if any does before the paragraph ends. */
function hasCloser(text: string, marks: readonly Mark[], index: number): boolean {
  for (let next = index + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark?.family !== 'single') continue;
    if (mark.direction === 'open') return false;
    if (/\S/.test(text.charAt(mark.at - 1))) return true;
  }
  return false;
}

function trimmed(text: string, start: number, end: number): Span {
  const inside = text.slice(start, end);
  return span(start + (inside.length - inside.trimStart().length), end - (inside.length - inside.trimEnd().length));
}

/** The quotes of a text, read paragraph by paragraph. */
class QuoteReader {
  readonly quotes: QuotedSpan[] = [];
  /** The quotes that are open, from the outermost. */
  private open: OpenQuote[] = [];

  constructor(private readonly text: string) {}

  readParagraph({ start, end }: Span, next: Span | undefined): void {
    const marks = marksOf(this.text, start, end);
    for (const [index, mark] of marks.entries()) {
      if (mark.direction === 'open') this.readOpening(marks, index, mark);
      else this.readClosing(marks, index, mark);
    }
    if (!this.goesOnIn(next)) this.close(0, end);
  }

  private readOpening(marks: readonly Mark[], index: number, mark: Mark): void {
    if (this.depthOf(mark) >= 0 || this.open.length === DEEPEST) return;
    if (mark.family === 'single' && !hasCloser(this.text, marks, index)) return;
    this.open.push({ family: mark.family, start: mark.at + mark.length });
  }

  private readClosing(marks: readonly Mark[], index: number, mark: Mark): void {
    if (mark.family === 'single' && isPlural(this.text, mark) && hasCloser(this.text, marks, index)) return;
    this.close(this.depthOf(mark), mark.at);
  }

  private depthOf({ family }: Mark): number {
    return this.open.findLastIndex((quote) => quote.family === family);
  }

  /** A quote over several paragraphs repeats its opening mark at the head of each. */
  private goesOnIn(paragraph: Span | undefined): boolean {
    const [outer] = this.open;
    if (!outer || !paragraph) return false;
    return marksOf(this.text, paragraph.start, paragraph.start + 2)[0]?.family === outer.family;
  }

  private close(depth: number, end: number): void {
    const quote = this.open[depth];
    if (!quote) return;
    if (end > quote.start) this.quotes.push({ depth, ...trimmed(this.text, quote.start, end) });
    this.open = this.open.slice(0, depth);
  }
}

/** All the quoted spans of `text`, in order of their beginning. */
export function findQuotes(text: string): QuotedSpan[] {
  const reader = new QuoteReader(text);
  const paragraphs = findParagraphs(text);
  for (const [index, paragraph] of paragraphs.entries()) reader.readParagraph(paragraph, paragraphs[index + 1]);
  return reader.quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}
