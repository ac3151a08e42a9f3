/**
 * A text as its narrator tells it: words and punctuation, with each quote one opaque token, so that attributions can be
 * read without what is said in the quotes. Cost: linear in the text.
 */

import type { AnalysedText, Quote } from './analyse.ts';
import { isBody, isCalling, isNoName, isParticle, isSpeechVerb } from './cues.ts';

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

/** A sentence of the narrative: its tokens, from the first to the one after the last. */
export interface NarrativeSentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export interface Narrative {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly NarrativeSentence[];
  /** For each quote of the analysed text its token, or that of the quote it lies within; -1 where it has none. */
  readonly tokenOfQuote: readonly number[];
}

/** Brackets hold asides ("(D-Vt.)", "(Reuters)"): they are matched to be passed over. */
const PIECE = /\([^()"\u201C\u201D]{1,80}\)|[\p{L}\p{N}@#$][\p{L}\p{N}\p{M}'\u2019&.-]*|[,;:]|(?<=\s)-{1,2}(?=\s)|--|(?<=\n)-(?=\p{L})|[\u2013-\u2015]/gu;
const POSSESSIVE = /(?:['\u2019]s|(?<=s)['\u2019])$/iu;
const TRAILING = /[.&-]+$/u;
const MONTH_OR_NAME = /^(?:May|March|April|June|August)$/;
/** "Trump-style" is none. */
const NAME_PART = /^\p{Lu}(?!.*-\p{Ll})/u;
const PARAGRAPH = /\n\s*\n/;
const ENDS_OPEN = /[?!\u2026\u2014-]$/u;
const WORDS_AFTER = /^["'\u2019\u201D]?[ \u00A0]*((?:[\p{L}\p{M}'\u2019.,-]+[ \u00A0]?){1,7})/u;
const PHRASE_END = /[.,:]$/;
const AFTER_VERB = /^(?:in|on|at|during|after|to|of|when|as|with)$/;

function kindOf(piece: string): TokenKind {
  if (piece === ',') return 'comma';
  if (piece === ':') return 'colon';
  if (piece === ';') return 'semicolon';
  return /^[\p{L}\p{N}@#$]/u.test(piece) ? 'word' : 'dash';
}

function pieceToken(piece: string, start: number): Token {
  const word = piece.replace(TRAILING, '');
  const text = word.replace(POSSESSIVE, '');
  const key = text.toLowerCase().replaceAll('\u2019', "'");
  const isName = NAME_PART.test(text) && !isNoName(key);
  return { kind: kindOf(piece), text, key, isPossessive: text !== word, isName, start, end: start + text.length };
}

const quoteToken = ({ start, end }: Quote): Token => ({
  kind: 'quote',
  text: '',
  key: '',
  isPossessive: false,
  isName: false,
  start,
  end,
});

/** Whether a quoted span is said by someone, and not a nickname or a word held at arm's length. */
const isUtterance = (text: string, quote: Quote): boolean =>
  quote.depth === 0 && (quote.to - quote.from > 1 || /[,.?!]/.test(text.slice(quote.end - 1, quote.end + 2)));

function* piecesBetween(text: string, from: number, to: number): Generator<Token> {
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    if (!match[0].startsWith('(')) yield pieceToken(match[0], from + match.index);
  }
}

/**
 * Whether a quote that ends like a sentence is followed by its attribution: `“Is it?” Smith asked`. After a full stop
 * nothing else may stand in the sentence.
 */
function hasAttributionAfter(text: string, quoteEnd: number): boolean {
  const words = WORDS_AFTER.exec(text.slice(quoteEnd, quoteEnd + 90))?.[1]?.split(/[ \u00A0]/) ?? [];
  const at = words.findIndex((word) => isSpeechVerb(word.replace(PHRASE_END, '')));
  if (ENDS_OPEN.test(text.slice(quoteEnd - 1, quoteEnd))) return at >= 0;
  return at >= 1 && at <= 4 && (PHRASE_END.test(words[at] ?? '') || AFTER_VERB.test(words[at + 1] ?? ''));
}

function readTokens({ text, quotes }: AnalysedText): Pick<Narrative, 'tokens' | 'tokenOfQuote'> {
  const tokens: Token[] = [];
  let read = 0;
  const tokenOfQuote = quotes.map((quote) => {
    if (quote.end <= read && tokens.at(-1)?.kind === 'quote') return tokens.length - 1;
    if (!isUtterance(text, quote)) return -1;
    tokens.push(...piecesBetween(text, read, quote.start), quoteToken(quote));
    read = quote.end;
    return tokens.length - 1;
  });
  tokens.push(...piecesBetween(text, read, text.length));
  return { tokens, tokenOfQuote };
}

function readSentences(analysed: AnalysedText, tokens: readonly Token[]): NarrativeSentence[] {
  const sentences: NarrativeSentence[] = [];
  let [from, paragraph, next] = [0, 0, 0];
  const endSentence = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  const endsBefore = (offset: number, after: number): boolean => {
    while ((analysed.sentences[next]?.end ?? Number.POSITIVE_INFINITY) < after) next++;
    return (analysed.sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= offset;
  };
  for (let i = 1; i < tokens.length; i++) {
    const [last, token] = [tokens[i - 1], tokens[i]];
    if (!last || !token || !endsBefore(token.start, last.end)) continue;
    const isParagraph = PARAGRAPH.test(analysed.text.slice(last.end, token.start));
    const isSigned = last.kind === 'quote' && token.kind === 'dash';
    const goesOn = last.kind === 'quote' && token.kind === 'word' && hasAttributionAfter(analysed.text, last.end);
    if (isSigned || (goesOn && !isParagraph)) continue;
    endSentence(i);
    if (isParagraph) paragraph++;
  }
  endSentence(tokens.length);
  return sentences;
}

/** Every sentence begins with a capital: a common word that does so is no name. "Theresa May" is one. */
function correctNames(tokens: readonly Token[], sentences: readonly NarrativeSentence[]): Token[] {
  const corrected = [...tokens];
  const lower = new Set(tokens.map(({ text }) => text));
  tokens.forEach((token, at) => {
    const isName = MONTH_OR_NAME.test(token.text) && tokens[at - 1]?.isName === true && !/^\p{N}/u.test(tokens[at + 1]?.text ?? '');
    if (isName) corrected[at] = { ...token, isName };
  });
  for (const { from } of sentences) {
    const [first, second] = [tokens[from], tokens[from + 1]];
    if (!first?.isName || second?.isName) continue;
    if (lower.has(first.key) || isCalling(first.key) || isBody(first.key) || isParticle(first.key)) corrected[from] = { ...first, isName: false };
  }
  return corrected;
}

/** Reads `analysed` as narration. */
export function readNarrative(analysed: AnalysedText): Narrative {
  const { tokens, tokenOfQuote } = readTokens(analysed);
  const sentences = readSentences(analysed, tokens);
  return { text: analysed.text, tokens: correctNames(tokens, sentences), sentences, tokenOfQuote };
}
