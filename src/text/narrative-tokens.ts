/**
 * The tokens of a text as its narrator tells it: words and punctuation, and each quote as one opaque token. Cost: linear
 * in the text.
 */

import type { Span, WordSpan } from '../base/span.ts';
import { splitDateline } from './dateline.ts';
import { LETTERS } from './letters.ts';
import type { QuotedSpan } from './quotes.ts';
import { isNoName } from './roles.ts';

/** A text whose sentences and quotes are known. */
export interface DividedText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly quotes: readonly (QuotedSpan & WordSpan)[];
}

export type TokenKind = 'word' | 'quote' | 'comma' | 'colon' | 'semicolon' | 'dash';

export interface Token {
  readonly kind: TokenKind;
  /** A word as written, without a possessive ending; empty for a quote. */
  readonly text: string;
  /** The text in lower case. */
  readonly key: string;
  readonly isPossessive: boolean;
  /** Whether it may be part of a name: it has a capital, and not for standing first in a sentence. */
  readonly isName: boolean;
  /** In UTF-16 code units of the analysed text. */
  readonly start: number;
  readonly end: number;
}

/** Brackets hold asides ("(D-Vt.)", "(Reuters)"): they are matched to be passed over. */
const PIECE = new RegExp(
  `\\([^()"\u201C\u201D]{1,80}\\)|[\\d${LETTERS}@#$][\\d${LETTERS}'\u2019&.-]*|[,;:]|(?<=\\s)-{1,2}(?=\\s)|--|(?<=\\n)-(?=[${LETTERS}])|[\u2013-\u2015]`,
  'g',
);
const BEGINS_WORD = new RegExp(`^[\\d${LETTERS}@#$]`);
/** Most words have neither endings nor accents. */
const PLAIN = /^[A-Za-z0-9]+$/;
const POSSESSIVE = /(?:['\u2019]s|(?<=s)['\u2019])$/iu;
/** Tried from the first of a row only: a page may have a row without end. */
const TRAILING = /(?<![.&-])[.&-]+$/u;
/** "Trump-style" is none. */
const NAME_PART = /^\p{Lu}(?!.*-\p{Ll})/u;

function kindOf(piece: string): TokenKind {
  if (piece === ',') return 'comma';
  if (piece === ':') return 'colon';
  if (piece === ';') return 'semicolon';
  return BEGINS_WORD.test(piece) ? 'word' : 'dash';
}

function pieceToken(piece: string, start: number): Token {
  const isPlain = PLAIN.test(piece);
  const word = isPlain ? piece : piece.replace(TRAILING, '');
  const text = isPlain ? piece : word.replace(POSSESSIVE, '');
  const key = isPlain ? text.toLowerCase() : text.toLowerCase().replaceAll('\u2019', "'");
  const isName = NAME_PART.test(text) && !isNoName(key);
  return {
    kind: isPlain ? 'word' : kindOf(piece),
    text,
    key,
    isPossessive: text !== word,
    isName,
    start,
    end: start + text.length,
  };
}

const quoteToken = ({ start, end }: Span): Token => ({
  kind: 'quote',
  text: '',
  key: '',
  isPossessive: false,
  isName: false,
  start,
  end,
});

/** Whether a quoted span is said by someone, and not a nickname or a word held at arm's length. */
const isUtterance = (text: string, quote: QuotedSpan & WordSpan): boolean =>
  quote.depth === 0 && (quote.to - quote.from > 1 || /[,.?!]/.test(text.slice(quote.end - 1, quote.end + 2)));

function addPieces(tokens: Token[], text: string, from: number, to: number): void {
  const stretch = text.slice(from, to);
  for (let match = PIECE.exec(stretch); match; match = PIECE.exec(stretch)) {
    if (!match[0].startsWith('(')) tokens.push(pieceToken(match[0], from + match.index));
  }
}

/** The tokens of a text, and the token of each quote as `Narrative` has it; its dateline is left out. */
export function readTokens({ text, quotes }: DividedText): { tokens: Token[]; tokenOfQuote: number[] } {
  const tokens: Token[] = [];
  let read = splitDateline(text)?.dateline.length ?? 0;
  const tokenOfQuote = quotes.map((quote) => {
    if (quote.end <= read) return tokens.at(-1)?.kind === 'quote' ? tokens.length - 1 : -1;
    if (!isUtterance(text, quote)) return -1;
    addPieces(tokens, text, read, quote.start);
    tokens.push(quoteToken(quote));
    read = quote.end;
    return tokens.length - 1;
  });
  addPieces(tokens, text, read, text.length);
  return { tokens, tokenOfQuote };
}
