/** A report by the reader's choices: what they leave out counts as the page's own words. Nothing is matched anew. */

import { overlap } from '../base/span.ts';
import type { Coverage, Kind, Report, ReportedQuote, ReportedSentence, Source } from '../match/report.ts';
import { verdictOf } from '../match/verdict.ts';
import { type Choices, leavesNothingOut } from './choices.ts';
import { chosenQuotes, chosenSentences } from './chosen.ts';
import { type WordCounter, wordCounter } from './word-counter.ts';

function coverageOf(sentences: readonly ReportedSentence[], words: WordCounter): Coverage {
  const coverage: Record<Kind, number> = { verbatim: 0, edited: 0, rewritten: 0, own: 0 };
  for (const sentence of sentences) coverage[sentence.kind] += words(sentence);
  return coverage;
}

/** The sources that something still is from, each with what is. */
function sourcesOf(
  { sources }: Report,
  sentences: readonly ReportedSentence[],
  quotes: readonly ReportedQuote[],
  words: WordCounter,
): Source[] {
  const isFrom = (id: string) => (one: { readonly source: string | null }) => one.source === id;
  return sources
    .filter(({ id }) => sentences.some(isFrom(id)) || quotes.some(isFrom(id)))
    .map((source) => ({ ...source, coverage: coverageOf(sentences.filter(isFrom(source.id)), words) }));
}

/** The report with what the choices leave out counted as the page's own; the verdict follows by the matcher's rule. */
export function rescore(report: Report, choices: Choices): Report {
  if (leavesNothingOut(choices)) return report;
  const words = wordCounter(report.page.text);
  const sentences = chosenSentences(report, choices, words);
  const quotes = chosenQuotes(report, choices, words);
  const sources = sourcesOf(report, sentences, quotes, words);
  const coverage = coverageOf(sentences, words);
  const leftOut = sentences.filter(({ kind }, row) => kind !== report.sentences[row]?.kind);
  const hasSource = ({ source }: { readonly source: string }): boolean => sources.some(({ id }) => id === source);
  return {
    ...report,
    verdict: verdictOf(coverage),
    coverage,
    sources,
    sentences,
    runs: report.runs.filter((run) => run.words >= choices.shortest && !choices.withoutSources.includes(run.source)),
    quotes,
    drift: report.drift.filter((fact) => hasSource(fact) && !leftOut.some((sentence) => overlap(sentence, fact) > 0)),
    omitted: report.omitted.filter(hasSource),
  };
}
