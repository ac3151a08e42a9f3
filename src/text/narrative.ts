/**
 * A text as its narrator tells it: sentences of words and punctuation in which each quote is one opaque token, so that
 * attributions can be read without what is said in the quotes. Cost: linear in the text.
 */

import { isParticle } from './function-words.ts';
import { LETTERS } from './letters.ts';
import { type DividedText, readTokens, type Token } from './narrative-tokens.ts';
import { isBody, isCalling } from './roles.ts';
import { isSpeechVerb } from './speech-verbs.ts';

export type { Token } from './narrative-tokens.ts';

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
  /** For each token the index of its sentence. */
  readonly sentenceOf: Uint32Array;
  /** For each quote of the text its token, or that of the quote it lies within; -1 where it has none. */
  readonly tokenOfQuote: readonly number[];
}

/** Sentences are read back and forth; one that never ends must not make that dear. In tokens. */
const LONGEST_SENTENCE = 120;
const MONTH_OR_NAME = /^(?:May|March|April|June|August)$/;
const PARAGRAPH = /\n\s*\n/;
const ENDS_OPEN = /[?!\u2026\u2014-]$/u;
const WORDS_AFTER = new RegExp(`^["'\u2019\u201D]?[ \u00A0]*((?:[${LETTERS}'\u2019.,-]+[ \u00A0]?){1,7})`);
const PHRASE_END = /[.,:]$/;
const AFTER_VERB = /^(?:in|on|at|during|after|to|of|when|as|with)$/;

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

function readSentences(divided: DividedText, tokens: readonly Token[]): NarrativeSentence[] {
  const sentences: NarrativeSentence[] = [];
  let [from, paragraph, next] = [0, 0, 0];
  const endSentence = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  const endsBefore = (offset: number, after: number): boolean => {
    while ((divided.sentences[next]?.end ?? Number.POSITIVE_INFINITY) < after) next++;
    return (divided.sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= offset;
  };
  for (let i = 1; i < tokens.length; i++) {
    const last = tokens[i - 1];
    const token = tokens[i];
    if (i - from >= LONGEST_SENTENCE) endSentence(i);
    if (!last || !token || !endsBefore(token.start, last.end)) continue;
    const isParagraph = PARAGRAPH.test(divided.text.slice(last.end, token.start));
    const isSigned = last.kind === 'quote' && token.kind === 'dash';
    const goesOn = last.kind === 'quote' && token.kind === 'word' && hasAttributionAfter(divided.text, last.end);
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
  const beginnings = new Set(sentences.map(({ from }) => tokens[from]?.key));
  const lower = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (beginnings.has(token.text)) lower.add(token.text);
    const isSurname =
      tokens[at - 1]?.isName && MONTH_OR_NAME.test(token.text) && !/^\p{N}/u.test(tokens[at + 1]?.text ?? '');
    if (isSurname) corrected[at] = { ...token, isName: true };
  }
  for (const { from } of sentences) {
    const [first, second] = [tokens[from], tokens[from + 1]];
    if (!first?.isName || second?.isName) continue;
    if (lower.has(first.key) || isCalling(first.key) || isBody(first.key) || isParticle(first.key))
      corrected[from] = { ...first, isName: false };
  }
  return corrected;
}

/** `divided` as narration. */
export function readNarrative(divided: DividedText): Narrative {
  const { tokens, tokenOfQuote } = readTokens(divided);
  const sentences = readSentences(divided, tokens);
  const sentenceOf = new Uint32Array(tokens.length);
  for (const [index, { from, to }] of sentences.entries()) sentenceOf.fill(index, from, to);
  return { text: divided.text, tokens: correctNames(tokens, sentences), sentences, sentenceOf, tokenOfQuote };
}
