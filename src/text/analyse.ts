import { type Span, type WordSpan, wordSpan } from '../base/span.ts';
import { type Narrative, readNarrative } from './narrative.ts';
import { findQuotes, type QuotedSpan } from './quotes.ts';
import { findSentences } from './sentences.ts';
import { findWords, firstWordFrom, type Words } from './words.ts';

/** A sentence, in code units and in words. */
export type Sentence = Span & WordSpan;

/** A quoted span, in code units and in words. */
export type Quote = QuotedSpan & WordSpan;

/** A text with its words, sentences and quotes: what the matcher and the pack writer start from. */
export interface AnalysedText {
  readonly text: string;
  readonly words: Words;
  /** Every word belongs to exactly one sentence; a sentence has at least one word. */
  readonly sentences: readonly Sentence[];
  /** Quoted spans of at least one word. */
  readonly quotes: readonly Quote[];
  /** The same as its narrator tells it: read when first asked for, and kept. */
  narrative(): Narrative;
}

function inWords<T extends Span>(words: Words, spans: readonly T[]): (T & WordSpan)[] {
  return spans
    .map((item) => {
      const { from, to } = wordSpan(firstWordFrom(words, item.start), firstWordFrom(words, item.end));
      return { from, to, ...item };
    })
    .filter((item) => item.to > item.from);
}

/** Words, sentences and quotes of `text` (paragraphs parted by blank lines). */
export const analyse = (text: string): AnalysedText => analyseWords(text, findWords(text));

/** The same for a text whose words are known. */
export function analyseWords(text: string, words: Words): AnalysedText {
  const [sentences, quotes] = [inWords(words, findSentences(text)), inWords(words, findQuotes(text))];
  let narrative: Narrative | undefined;
  return {
    text,
    words,
    sentences,
    quotes,
    narrative: () => (narrative ??= readNarrative({ text, sentences, quotes })),
  };
}
