/**
 * What became of each quote of the page: its words are looked for in the sources, unbroken first, then in pieces, then
 * with changes. Quotes are few and short, so they are compared with every quote of a source.
 */

import { holds, type WordSpan, wordCount, wordOverlap, wordSpan } from '../base/span.ts';
import { wholeHash } from '../corpus/whole-hash.ts';
import type { Quote } from '../text/analyse.ts';
import type { Comparison } from './comparison.ts';
import { CommonWords, diffWords, type WordEdit } from './diff.ts';
import type { PlacedLink } from './linking.ts';
import { type Page, weightIn } from './page.ts';
import type { QuoteStatus } from './report.ts';

/** A quoted span of fewer words is a term, not a quote. */
export const SHORTEST_QUOTE = 2;
/** Fewer words than this in a row are in many texts: they must stand where the page's sentence comes from. */
const SHORTEST_ANYWHERE = 4;
/** A piece of a spliced quote. */
const SHORTEST_PIECE = 3;
/** Words of the page's own that may join the pieces of a spliced quote: "and", "but also". */
const LONGEST_JOINT = 2;
/** Attributions between two parts of one quote are no longer than this, in words. */
const LONGEST_ATTRIBUTION = 10;
/** An altered quote keeps this share of its words, and so much of what they say. */
const KEPT_SHARE = 0.6;
const KEPT_WEIGHT = 0.5;

export interface QuoteMatch {
  readonly status: Exclude<QuoteStatus, 'misattributed' | 'absent'>;
  readonly comparison: Comparison;
  /** The stretch of the original, in words. */
  readonly original: WordSpan;
  readonly edits: readonly WordEdit[];
}

function occurrences(needle: Uint32Array, hay: Uint32Array): WordSpan[] {
  const found: WordSpan[] = [];
  for (let at = 0; at + needle.length <= hay.length; at++) {
    let same = 0;
    while (same < needle.length && needle[same] === hay[at + same]) same++;
    if (same === needle.length) found.push(wordSpan(at, at + same));
  }
  return found;
}

function codesOf(comparison: Comparison, span: WordSpan): Uint32Array {
  return comparison.codes.subarray(span.from, span.to);
}

/** Whether the stretch lies in or beside the sentence that the page's sentence was linked to. */
function isNearLink(comparison: Comparison, at: WordSpan, link: PlacedLink | null): boolean {
  if (!link) return false;
  const sentences = comparison.original.sentences;
  const first = sentences[Math.max(0, link.sentence - 1)];
  const last = sentences[Math.min(sentences.length - 1, link.sentence + 1)];
  return first !== undefined && last !== undefined && wordOverlap(at, wordSpan(first.from, last.to)) > 0;
}

/** Sealed packs: the hash of a whole quote confirms what its word codes suggest. */
function isConfirmed(page: Page, { original }: Comparison, quote: Quote, whole: number): boolean {
  if (!original.wholes) return true;
  return original.wholes.quotes[whole] === wholeHash(page.words.hashes, quote.from, quote.to);
}

function unbroken(page: Page, comparison: Comparison, quote: Quote, link: PlacedLink | null): QuoteMatch | null {
  const { original } = comparison;
  let best: QuoteMatch | null = null;
  for (const at of occurrences(codesOf(comparison, quote), original.codes)) {
    const whole = original.quotes.findIndex((other) => other.from === at.from && other.to === at.to);
    const inside = original.quotes.some((other) => holds(other, at));
    const edits: WordEdit[] = [{ op: 'equal', page: wordSpan(quote.from, quote.to), original: at }];
    if (whole >= 0 && isConfirmed(page, comparison, quote, whole))
      return { status: 'verbatim', comparison, original: at, edits };
    if (wordCount(quote) < SHORTEST_ANYWHERE && !(inside && (original.open || isNearLink(comparison, at, link))))
      continue;
    best ??= { status: inside ? 'truncated' : 'verbatim', comparison, original: at, edits };
  }
  return best;
}

interface Piece {
  /** Where it begins on the page, in words of the quote. */
  readonly page: number;
  readonly at: WordSpan;
  /** Index of the original's quote that the piece is from. */
  readonly quote: number;
}

/** The longest stretch of the page from word `from` on that stands unbroken in one of the original's quotes. */
function longestPiece(codes: Uint32Array, from: number, comparison: Comparison): Piece | null {
  const { codes: original, quotes } = comparison.original;
  let best: Piece | null = null;
  quotes.forEach((quote, index) => {
    for (let at = quote.from as number; at < quote.to; at++) {
      let n = 0;
      while (from + n < codes.length && at + n < quote.to && codes[from + n] === original[at + n]) n++;
      if (n > (best ? wordCount(best.at) : 0)) best = { page: from, at: wordSpan(at, at + n), quote: index };
    }
  });
  return best;
}

/** The pieces that make up the codes, but for short joints between them; null where more is left over. */
function piecesOf(codes: Uint32Array, comparison: Comparison): Piece[] | null {
  const pieces: Piece[] = [];
  let joint = 0;
  for (let at = 0; at < codes.length; ) {
    const piece = longestPiece(codes, at, comparison);
    if (piece && wordCount(piece.at) >= SHORTEST_PIECE) {
      pieces.push({ ...piece, page: at });
      at += wordCount(piece.at);
      joint = 0;
    } else {
      at++;
      joint++;
      if (joint > LONGEST_JOINT || pieces.length === 0) return null;
    }
  }
  return joint === 0 ? pieces : null;
}

/** Parts of one utterance, with nothing but an attribution between them, are one quote. */
function isContinuation(a: Piece, b: Piece, { original }: Comparison): boolean {
  const [first, second] = [original.quotes[a.quote], original.quotes[b.quote]];
  if (!first || !second) return false;
  const gap = second.from - first.to;
  const isAdjacent = b.page === a.page + wordCount(a.at);
  return isAdjacent && a.at.to === first.to && b.at.from === second.from && gap >= 0 && gap <= LONGEST_ATTRIBUTION;
}

function inPieces(comparison: Comparison, quote: Quote): QuoteMatch | null {
  const pieces = piecesOf(codesOf(comparison, quote), comparison);
  const [first] = pieces ?? [];
  if (!pieces || !first || pieces.length < 2 || new Set(pieces.map((piece) => piece.quote)).size < 2) return null;
  const edits = pieces.map((piece): WordEdit => {
    const from = quote.from + piece.page;
    return { op: 'equal', page: wordSpan(from, from + wordCount(piece.at)), original: piece.at };
  });
  const isOne = pieces.every((piece, k) => k === 0 || isContinuation(pieces[k - 1] ?? piece, piece, comparison));
  const last = pieces.at(-1) ?? first;
  const original = wordSpan(Math.min(first.at.from, last.at.from), Math.max(first.at.to, last.at.to));
  return { status: isOne ? 'verbatim' : 'spliced', comparison, original, edits };
}

/** Edits without the original's words before and after the part that the page quotes. */
function trimmedEdits(edits: readonly WordEdit[]): WordEdit[] {
  const isKept = (edit: WordEdit): boolean => edit.op !== 'delete';
  const first = edits.findIndex(isKept);
  return edits.slice(first, edits.findLastIndex(isKept) + 1);
}

function changed(page: Page, comparison: Comparison, quote: Quote): QuoteMatch | null {
  let best: { match: QuoteMatch; share: number } | null = null;
  const codes = codesOf(comparison, quote);
  const common = new CommonWords(comparison.original.codes, codes);
  for (const other of comparison.original.quotes) {
    if (common.most(other) < KEPT_SHARE * wordCount(quote)) continue;
    const local = diffWords(codes, comparison.original.codes.subarray(other.from, other.to));
    const edits = trimmedEdits(local).map((edit) => ({
      op: edit.op,
      page: wordSpan(edit.page.from + quote.from, edit.page.to + quote.from),
      original: wordSpan(edit.original.from + other.from, edit.original.to + other.from),
    }));
    const equal = edits.filter((edit) => edit.op === 'equal');
    const kept = equal.reduce((sum, edit) => sum + wordCount(edit.page), 0);
    const first = edits[0];
    const last = edits.at(-1);
    if (!first || !last) continue;
    const original = wordSpan(first.original.from, last.original.to);
    const share = kept / Math.max(wordCount(quote), wordCount(original));
    const weight =
      equal.reduce((sum, edit) => sum + weightIn(page, edit.page), 0) / Math.max(0.01, weightIn(page, quote));
    if (
      kept < SHORTEST_PIECE ||
      kept / wordCount(quote) < KEPT_SHARE ||
      weight < KEPT_WEIGHT ||
      share < KEPT_SHARE / 1.5
    )
      continue;
    if (share > (best?.share ?? 0)) best = { match: { status: 'altered', comparison, original, edits }, share };
  }
  return best?.match ?? null;
}

const RANK = { verbatim: 3, truncated: 2, spliced: 1, altered: 0 } as const;

/** The best match of a quote in the comparisons; `link` is where its sentence comes from, null if it is the page's own. */
export function matchQuote(
  page: Page,
  comparisons: readonly Comparison[],
  quote: Quote,
  linkFor: (comparison: Comparison) => PlacedLink | null,
): QuoteMatch | null {
  let best: QuoteMatch | null = null;
  for (const comparison of comparisons) {
    if (best?.status === 'verbatim') break;
    const match =
      unbroken(page, comparison, quote, linkFor(comparison)) ??
      inPieces(comparison, quote) ??
      changed(page, comparison, quote);
    if (match && RANK[match.status] > (best ? RANK[best.status] : -1)) best = match;
  }
  return best;
}
