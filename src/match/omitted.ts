/** What a source says and the page leaves out: quotes, denials, caveats. English; open packs, quotes in sealed ones. */

import { wordOverlap } from '../base/span.ts';
import type { Comparison } from './comparison.ts';
import type { SentenceMatch } from './kinds.ts';
import type { QuoteMatch } from './quotes.ts';
import type { Omission } from './report.ts';

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed)|disput(?:es|ed)|no wrongdoing|declin(?:es|ed|ing) to (?:comment|say|discuss|elaborate)|did not (?:immediately )?(?:respond|reply|answer|comment|provide|give)|could not (?:immediately )?be reached|no immediate comment|pleaded not guilty)\b/i;
const CAVEAT =
  /\b(?:could not (?:independently )?(?:verify|confirm|corroborate|be (?:verified|confirmed))|not (?:yet )?(?:been )?(?:verified|confirmed)|no evidence|unverified|unconfirmed|without (?:providing|giving|offering) (?:evidence|proof|details)|not (?:clear|known)|unclear|cautioned|cannot be ruled out|may (?:be changed|change)|preliminary|subject to|not expected before|out of date|had made no difference|no group|did not prejudge)\b/i;
/** A source's quote this long is missed when it is gone; shorter ones are phrases. In words. */
const LONG_QUOTE = 8;

/** The rows of the original's sentences that the page took up. */
function usedSentences(
  comparison: Comparison,
  source: number,
  matches: readonly (SentenceMatch | null)[],
): Set<number> {
  const used = new Set<number>();
  for (const match of matches) {
    if (match?.source !== source) continue;
    comparison.original.sentences.forEach((sentence, row) => {
      if (wordOverlap(sentence, match.original) > 0) used.add(row);
    });
  }
  return used;
}

function omittedQuotes(comparison: Comparison, quotes: readonly (QuoteMatch | null)[]): Omission[] {
  const { info, quotes: originals } = comparison.original;
  return originals
    .filter((quote) => quote.depth === 0 && quote.to - quote.from >= LONG_QUOTE)
    .filter(
      (quote) => !quotes.some((match) => match?.comparison === comparison && wordOverlap(match.original, quote) > 0),
    )
    .map(({ start, end }) => ({ source: info.id, start, end, why: 'quote' }));
}

/** The omissions of one source, in the order of its text. */
export function omissionsOf(
  comparison: Comparison,
  source: number,
  matches: readonly (SentenceMatch | null)[],
  quotes: readonly (QuoteMatch | null)[],
): Omission[] {
  const { open, sentences, info } = comparison.original;
  const left = omittedQuotes(comparison, quotes);
  const used = usedSentences(comparison, source, matches);
  const text = open?.text ?? '';
  sentences.forEach(({ start, end }, row) => {
    if (used.has(row) || !open) return;
    const sentence = text.slice(start, end);
    const why = DENIAL.test(sentence) ? 'denial' : CAVEAT.test(sentence) ? 'caveat' : null;
    if (why) left.push({ source: info.id, start, end, why });
  });
  return left.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
