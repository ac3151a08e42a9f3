/** The report's answer in a sentence, and what was searched for it. */

import type { Report, ReportedCorpus, Source } from '../match/report.ts';
import { counted, listed } from './plain.ts';
import { sourcesUsed } from './sources-used.ts';

function storiesOf(sources: readonly Source[]): string {
  const agencies = [...new Set(sources.map(({ agency }) => agency))];
  const names = agencies.length > 3 ? 'several agencies’' : listed(agencies);
  return sources.length === 1 ? `one ${names} story` : `${sources.length} ${names} stories`;
}

/** "Derived: 9 of 14 sentences match one Reuters story." */
export function answerOf(report: Report): string {
  const { verdict, sentences, sources, page } = report;
  const matching = sentences.filter(({ kind }) => kind !== 'own').length;
  const total = counted(sentences.length, 'sentence');
  const wire = page.isWire ? ' The page is the agency’s own.' : '';
  if (matching === 0 && sources.length === 0) return `No match: none of the page’s ${total} matches an original.`;
  if (matching === 0)
    return `Independent: none of ${total} matches; the page shares quotes with ${storiesOf(sources)}.${wire}`;
  const match = `${matching} of ${total} ${matching === 1 ? 'matches' : 'match'} ${storiesOf(sourcesUsed(report))}`;
  switch (verdict) {
    case 'derived':
      return `Derived: ${match}.${wire}`;
    case 'partly-derived':
      return `Partly derived: ${match}.${wire}`;
    case 'independent':
      return `Independent: ${match}, too few to call the page derived.${wire}`;
  }
}

/** "Searched 3,681 originals from 2006-10-20 to 2024-11-13: reuters (3,667, sealed), sample (14)." */
export function searchedIn({ originals, from, to, packs }: ReportedCorpus): string {
  const dates = from === null ? 'without dates' : `from ${from} to ${to}`;
  const names = packs.map(
    (pack) => `${pack.name} (${pack.originals.toLocaleString('en-GB')}${pack.sealed ? ', sealed' : ''})`,
  );
  return `Searched ${counted(originals, 'original')} ${dates}: ${names.join(', ')}.`;
}
