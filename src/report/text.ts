/** The report as plain text: the answer first, then what it rests on. */

import type { Omission, Report, ReportedQuote, ReportedSentence, Source } from '../match/report.ts';
import { answerOf, searchedIn } from './answer.ts';
import { counted, wrap } from './plain.ts';

const LABEL_WIDTH = 15;

const label = (text: string): string => `  ${text}`.padEnd(LABEL_WIDTH);

function section(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `\n${title}\n${entries.join('')}`;
}

/** "[2]" where there is more than one source to tell apart. */
function reference(report: Report, id: string | null): string {
  const index = report.sources.findIndex((source) => source.id === id);
  return report.sources.length > 1 && index >= 0 ? ` [${index + 1}]` : '';
}

function pageLines({ page }: Report): string {
  const credits = page.credit.map(
    ({ text, agency, where }) => `“${text}” (${where}${agency === null ? ', names no agency' : ''})`,
  );
  const { level, reasons } = page.confidence;
  const doubts = reasons.length > 0 ? ` (${reasons.join(', ').replaceAll('-', ' ')})` : '';
  return [
    wrap(`${page.title || 'untitled'}${page.published === null ? '' : `, published ${page.published}`}`, label('Page')),
    wrap(credits.length > 0 ? credits.join('; ') : 'none found on the page', label('Credit')),
    level === 'high'
      ? ''
      : wrap(`${level} confidence that this is the whole article and nothing else${doubts}`, label('Read with')),
  ].join('');
}

const ORDER = { 'page-later': 'before the page', 'page-earlier': 'after the page', unknown: null } as const;

function sourceEntry({ sources }: Report, source: Source): string {
  const { agency, status, headline, id, date, url, coverage, order, versions } = source;
  const when = date === null ? 'undated' : [date, ORDER[order]].filter(Boolean).join(', ');
  const title = headline ? `“${headline}”` : id;
  const words = `${counted(coverage.verbatim, 'word')} verbatim, ${coverage.edited} edited, ${coverage.rewritten} rewritten`;
  const number = sources.length > 1 ? `[${sources.indexOf(source) + 1}]` : '';
  return (
    wrap(`${agency}, ${when}: ${title}`, label(number)) +
    (status === 'withdrawn' ? wrap('withdrawn by the agency', label('')) : '') +
    (url ? wrap(url, label('')) : '') +
    wrap(words, label('')) +
    versions.map((version) => wrap(`other version: ${version.headline ?? version.id}`, label(''))).join('')
  );
}

function sentenceEntry(report: Report, sentence: ReportedSentence): string {
  const text = report.page.text.slice(sentence.start, sentence.end);
  const why = sentence.why === '' ? '' : wrap(`– ${sentence.why}${reference(report, sentence.source)}`, label(''));
  return wrap(text, label(sentence.kind)) + why;
}

function speakers({ status, speaker, originalSpeaker }: ReportedQuote): string {
  if (status === 'misattributed') {
    return `said by ${speaker ?? 'nobody named'} on the page, by ${originalSpeaker ?? 'somebody else'} in the original`;
  }
  const said = speaker ?? originalSpeaker;
  return said === null ? '' : `said by ${said}`;
}

function quoteEntry(report: Report, quote: ReportedQuote): string {
  const text = report.page.text.slice(quote.start, quote.end);
  const notes = `${speakers(quote)}${reference(report, quote.source)}`.trim();
  return wrap(`“${text}”`, label(quote.status)) + (notes === '' ? '' : wrap(`– ${notes}`, label('')));
}

/** The words of the original that the page left out; undefined where its pack is sealed. */
function omittedText({ sources }: Report, { source, start, end }: Omission): string | undefined {
  return sources.find(({ id }) => id === source)?.text?.slice(start ?? 0, end ?? 0);
}

function omissionEntries(report: Report): string[] {
  const entries = report.omitted.flatMap((omission) => {
    const text = omittedText(report, omission);
    return text === undefined ? [] : [wrap(`${text}${reference(report, omission.source)}`, label(omission.why))];
  });
  const unseen = report.omitted.length - entries.length;
  if (unseen === 0) return entries;
  return [...entries, wrap(`${counted(unseen, 'passage')} that a sealed pack does not hold`, label(''))];
}

/** The report as plain text for a terminal, with a line break at its end. */
export function reportText(report: Report): string {
  const drift = report.drift.map((fact) =>
    wrap(
      `the page has “${fact.page}”, the original “${fact.original}”${reference(report, fact.source)}`,
      label(fact.kind),
    ),
  );
  return [
    wrap(answerOf(report)),
    wrap(searchedIn(report.corpus)),
    '\n',
    pageLines(report),
    section(
      'Sources',
      report.sources.map((source) => sourceEntry(report, source)),
    ),
    section(
      'Sentences',
      report.sentences.map((sentence) => sentenceEntry(report, sentence)),
    ),
    section(
      'Quotes',
      report.quotes.map((quote) => quoteEntry(report, quote)),
    ),
    section('What differs', drift),
    section('In the original, not on the page', omissionEntries(report)),
  ].join('');
}
