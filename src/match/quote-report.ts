import { compareSpeakers } from '../text/names.ts';
import { findSpeakers, type Speaker } from '../text/speakers.ts';
import type { Comparison } from './comparison.ts';
import type { Linking, PlacedLink } from './linking.ts';
import { originalRange, reportedEdits } from './offsets.ts';
import type { Page } from './page.ts';
import { matchQuote, type QuoteMatch, SHORTEST_QUOTE } from './quotes.ts';
import type { QuoteStatus, ReportedQuote } from './report.ts';

/** Where the sentence of a quote was linked to, for one of the linked comparisons. */
function linkOf(page: Page, linking: Linking, word: number, comparison: Comparison): PlacedLink | null {
  const link = linking.links[page.sentences.findIndex(({ from, to }) => word >= from && word < to)];
  return link && linking.sources[link.source]?.comparison === comparison ? link : null;
}

/** The match of every quote of the page, null where no source has it or it is too short to be one. */
export function findQuoteMatches(
  page: Page,
  linking: Linking,
  bystanders: readonly Comparison[],
): (QuoteMatch | null)[] {
  const comparisons = [...linking.sources.map(({ comparison }) => comparison), ...bystanders];
  return page.quotes.map((quote) => {
    if (quote.to - quote.from < SHORTEST_QUOTE) return null;
    return matchQuote(page, comparisons, quote, (comparison) => linkOf(page, linking, quote.from, comparison));
  });
}

/** The speakers of an open original's quotes; a sealed pack cannot say. */
const originalSpeakers = ({ original: { open } }: Comparison): (Speaker | null)[] =>
  open ? findSpeakers(open.analysed) : [];

function speakerOf({ comparison, original }: QuoteMatch, speakers: readonly (Speaker | null)[]): Speaker | null {
  const { quotes } = comparison.original;
  const place = quotes.findIndex((quote) => quote.from < original.to && original.from < quote.to);
  return speakers[place] ?? null;
}

/** Whether the page gives the words to another: only what the texts state counts, not what a pronoun may stand for. */
const isAnother = (speaker: Speaker | null, original: Speaker | null): boolean =>
  speaker?.isStated === true &&
  original?.isNear === true &&
  compareSpeakers(speaker.name, original.name) === 'different';

function statusOf(match: QuoteMatch | null, speaker: Speaker | null, originalSpeaker: Speaker | null): QuoteStatus {
  if (!match) return 'absent';
  const keepsWords = match.status === 'verbatim' || match.status === 'truncated';
  return keepsWords && isAnother(speaker, originalSpeaker) ? 'misattributed' : match.status;
}

/** Every quoted span of `SHORTEST_QUOTE` words or more, with its status and speakers. */
export function reportQuotes(page: Page, matches: readonly (QuoteMatch | null)[]): ReportedQuote[] {
  const speakers = findSpeakers(page);
  const bySource = new Map<Comparison, (Speaker | null)[]>();
  const speakersIn = (comparison: Comparison): (Speaker | null)[] => {
    const known = bySource.get(comparison) ?? originalSpeakers(comparison);
    bySource.set(comparison, known);
    return known;
  };
  return page.quotes.flatMap((quote, index): ReportedQuote[] => {
    if (quote.to - quote.from < SHORTEST_QUOTE) return [];
    const match = matches[index] ?? null;
    const speaker = speakers[index] ?? null;
    const originalSpeaker = match ? speakerOf(match, speakersIn(match.comparison)) : null;
    return [
      {
        start: quote.start,
        end: quote.end,
        status: statusOf(match, speaker, originalSpeaker),
        speaker: speaker?.name ?? null,
        source: match?.comparison.original.info.id ?? null,
        original: match ? originalRange(match.comparison.original, match.original) : null,
        originalSpeaker: originalSpeaker?.name ?? null,
        edits: match ? reportedEdits(page, match.comparison.original, match.edits) : [],
      },
    ];
  });
}
