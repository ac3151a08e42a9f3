import type { Report, ReportedSentence, Source } from '../match/report.ts';
import { linkToText } from './text-fragment.ts';
import { webAddress } from './web-address.ts';

/** Words of the original that a sentence is from; of a sealed pack's, those that the page has unbroken. */
function originalWords({ page }: Report, source: Source, { original, edits }: ReportedSentence): string {
  const [first] = original ?? [];
  const last = original?.at(-1);
  if (source.text !== null && first && last) return source.text.slice(first.start, last.end);
  const unbroken = edits
    .filter(({ op }) => op === 'equal')
    .map(({ page: [start, end] }) => page.text.slice(start, end));
  return unbroken.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

/** Where a sentence's original can be read, at the passage that it is from; null if the source has no address. */
export function originalLink(report: Report, sentence: ReportedSentence): string | null {
  const source = report.sources.find(({ id }) => id === sentence.source);
  const url = webAddress(source?.url ?? null);
  return source === undefined || url === null ? null : linkToText(url, originalWords(report, source, sentence));
}
