/** What the reader's choices leave of a report's sentences and quotes. */

import { type Span, span } from '../base/span.ts';
import type { Report, ReportedQuote, ReportedSentence } from '../match/report.ts';
import type { Choices } from './choices.ts';
import type { WordCounter } from './word-counter.ts';

const asOwn = (sentence: ReportedSentence, why: string): ReportedSentence => ({
  ...sentence,
  kind: 'own',
  score: 0,
  why: `left out: ${why}`,
  source: null,
  original: null,
  edits: [],
});

/** `quotes` in their order; a quote within a quote counts once. */
function isMostlyQuote(sentence: Span, quotes: readonly Span[], words: WordCounter): boolean {
  let [quoted, seen] = [0, sentence.start as number];
  for (const { start, end } of quotes) {
    const part = span(Math.max(start, seen), Math.min(end, sentence.end));
    if (part.end <= part.start) continue;
    quoted += words(part);
    seen = part.end;
  }
  return quoted * 2 > words(sentence);
}

/** Neighbours from one source are one passage; each sentence of the page's own is one by itself. */
function passagesOf(sentences: readonly ReportedSentence[]): ReportedSentence[][] {
  const passages: ReportedSentence[][] = [];
  for (const sentence of sentences) {
    const last = passages.at(-1);
    if (sentence.source !== null && last?.[0]?.source === sentence.source) last.push(sentence);
    else passages.push([sentence]);
  }
  return passages;
}

function withoutShort(sentences: readonly ReportedSentence[], shortest: number, words: WordCounter) {
  return passagesOf(sentences).flatMap((passage) => {
    const length = passage.reduce((sum, sentence) => sum + words(sentence), 0);
    if (length >= shortest) return passage;
    return passage.map((one) => (one.kind === 'own' ? one : asOwn(one, `a match of fewer than ${shortest} words`)));
  });
}

/** Every sentence of the page; those that are left out count as its own. */
export function chosenSentences(report: Report, choices: Choices, words: WordCounter): ReportedSentence[] {
  const { withoutQuotes, shortest, withoutSources } = choices;
  const sentences = report.sentences.map((sentence) => {
    if (sentence.kind === 'own') return sentence;
    if (sentence.source !== null && withoutSources.includes(sentence.source)) return asOwn(sentence, 'its source');
    return withoutQuotes && isMostlyQuote(sentence, report.quotes, words)
      ? asOwn(sentence, 'mostly a quote')
      : sentence;
  });
  return withoutShort(sentences, shortest, words);
}

/** The quotes that are not left out: those that no source has stay, for nothing is claimed of them. */
export function chosenQuotes({ quotes }: Report, choices: Choices, words: WordCounter): ReportedQuote[] {
  const { withoutQuotes, shortest, withoutSources } = choices;
  if (withoutQuotes) return [];
  return quotes.filter(
    (quote) => quote.source === null || (!withoutSources.includes(quote.source) && words(quote) >= shortest),
  );
}
