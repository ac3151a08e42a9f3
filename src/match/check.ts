/** The matcher: an article against packs of originals gives a report. */

import type { Article } from '../article/article.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Original, Pack } from '../corpus/corpus.ts';
import { joinPacks } from '../corpus/precedence.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { findWords } from '../text/words.ts';
import { type Found, findShared, MOST_COMPARED, type Shared } from './candidates.ts';
import { Comparison } from './comparison.ts';
import { findDrift } from './drift.ts';
import { matchSentences, type SentenceMatch } from './kinds.ts';
import type { Linking } from './linking.ts';
import { originalSentences, reportedEdits } from './offsets.ts';
import { omissionsOf } from './omitted.ts';
import { orderOf } from './order.ts';
import { type Page, preparePage } from './page.ts';
import { findQuoteMatches, reportQuotes } from './quote-report.ts';
import type { Report, ReportedCorpus, ReportedPage, ReportedSentence, Source } from './report.ts';
import { reportRuns } from './run-report.ts';
import { chooseSources, TELLING } from './sources.ts';
import { coverageBy, coverageOf, isAgencyPage, verdictOf } from './verdict.ts';
import { versionsOf } from './versions.ts';
import { reasonFor } from './wording.ts';

/** No news story has as many words: the time that a check takes grows with them. */
const MOST_WORDS = 100_000;

export interface Checker {
  readonly packs: readonly Pack[];
  readonly lexicon: Lexicon;
}

function searched(packs: readonly Pack[]): ReportedCorpus {
  const dates = packs
    .flatMap(({ info }) => [info.from, info.to])
    .filter((date) => date !== null)
    .sort();
  return {
    originals: packs.reduce((sum, { info }) => sum + info.originals, 0),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    packs: packs.map(({ info: { name, version, originals, sealed } }) => ({ name, version, originals, sealed })),
  };
}

function reportSources(
  page: Page,
  comparisons: readonly Comparison[],
  matches: readonly (SentenceMatch | null)[],
  shared: readonly Shared[],
): Source[] {
  const sharedBy = new Map(shared.map((one) => [one.original, one]));
  const versions = (original: Original): Source['versions'] => {
    const own = sharedBy.get(original);
    return own ? versionsOf(page, own, shared) : [];
  };
  return comparisons.map(({ original, original: { info, open }, pack }, source) => ({
    id: info.id,
    status: info.status,
    pack,
    agency: info.agency,
    headline: info.headline,
    date: info.date,
    url: info.url,
    sealed: open === null,
    text: open?.text ?? null,
    words: info.words,
    coverage: coverageBy(page, matches, source),
    order: orderOf(page.article.published, info.date),
    versions: versions(original),
  }));
}

function reportSentences(page: Page, linking: Linking, matches: readonly (SentenceMatch | null)[]): ReportedSentence[] {
  return page.sentences.map((sentence, row) => {
    const match = matches[row] ?? null;
    const comparison = linking.sources[match?.source ?? -1]?.comparison;
    return {
      start: sentence.start,
      end: sentence.end,
      kind: match?.kind ?? 'own',
      score: Math.round((match?.score ?? 0) * 100) / 100,
      why: reasonFor(page, sentence, match, comparison),
      source: comparison?.original.info.id ?? null,
      original: match && comparison ? originalSentences(comparison.original, match.original) : null,
      edits: match && comparison ? reportedEdits(page, comparison.original, match.edits) : [],
    };
  });
}

function reportPage(page: Page, comparisons: readonly Comparison[]): ReportedPage {
  const { url, title, published, language, text, confidence, credit } = page.article;
  const isWire = isAgencyPage(page, comparisons);
  return { url, title, published, language, text, words: page.words.count, isWire, confidence, credit };
}

/** Compares the page with an original when it is first asked for. */
function comparer(page: Page): (one: Shared) => Comparison {
  const made = new Map<Shared, Comparison>();
  return (one) => {
    const comparison = made.get(one) ?? new Comparison(page, one);
    made.set(one, comparison);
    return comparison;
  };
}

/** The originals that are compared sentence by sentence: the best by runs, and those by telling words. */
const compared = (shared: readonly Shared[]): Shared[] =>
  shared.filter(({ byContent }, place) => place < MOST_COMPARED || byContent);

/** The matches without those of sources whose facts may have changed since. */
const timely = ({ sources }: Linking, matches: readonly (SentenceMatch | null)[]): (SentenceMatch | null)[] =>
  matches.map((match) => (match && sources[match.source]?.isTimely ? match : null));

function report(page: Page, packs: readonly Pack[], { shared, others }: Found): Report {
  const comparisonWith = comparer(page);
  const linking = chooseSources(page, compared(shared), comparisonWith);
  const comparisons = linking.sources.map(({ comparison }) => comparison);
  const bystanders = shared
    .filter(({ quoted }) => quoted >= TELLING)
    .slice(0, MOST_COMPARED)
    .map(comparisonWith)
    .filter((comparison) => !comparisons.includes(comparison));
  const quotes = findQuoteMatches(page, linking, bystanders);
  const matches = matchSentences(page, linking, quotes);
  const quoted = bystanders.filter((one) => quotes.some((match) => match?.comparison === one));
  const sources = reportSources(page, [...comparisons, ...quoted], matches, shared);
  const coverage = coverageOf(page, matches);
  const reported = reportQuotes(page, quotes);
  return {
    version: 1,
    page: reportPage(page, comparisons),
    corpus: searched(packs),
    verdict: verdictOf(coverage),
    coverage,
    sources,
    sentences: reportSentences(page, linking, matches),
    runs: reportRuns(page, shared, others, sources),
    quotes: reported,
    drift: findDrift({ page, comparisons, matches: timely(linking, matches), quotes, reported }),
    omitted: linking.sources.flatMap(({ comparison, isRetold }, source) =>
      isRetold ? omissionsOf(comparison, source, matches, quotes) : [],
    ),
  };
}

function refuseLong(text: string): Result<null> {
  // As many words have as many letters at the least: common pages need not be divided into words for this.
  const count = text.length <= MOST_WORDS ? 0 : findWords(text).count;
  if (count <= MOST_WORDS) return ok(null);
  const [has, most] = [count, MOST_WORDS].map((words) => words.toLocaleString('en'));
  return fail('page-too-large', `This text has ${has} words, and at most ${most} are checked. Select a part of it.`);
}

/**
 * Checks an article against all originals of the packs; of an original that is in several, the later pack's counts.
 * Errors: `no-corpus` without packs; `page-too-large` above 100,000 words; whatever a pack fails with: a part that cannot
 * be read is never passed over.
 */
export async function check(article: Article, { packs, lexicon }: Checker): Promise<Result<Report>> {
  if (packs.length === 0) return fail('no-corpus', 'There is no corpus to check against: add a pack.');
  const checkable = refuseLong(article.text);
  if (!checkable.ok) return checkable;
  const joined = await joinPacks(packs);
  if (!joined.ok) return joined;
  const page = preparePage(article, lexicon);
  const found = await findShared(page, joined.value);
  return found.ok ? ok(report(page, joined.value, found.value)) : found;
}
