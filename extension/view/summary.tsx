import type { Confidence, Doubt } from '../../src/article/article.ts';
import type { Report } from '../../src/index.ts';
import { type Summary, summaryOf } from '../../src/report/summary.ts';
import { counted, list, type MessageKey, monthRange, number, t } from './language.ts';

const DOUBTS: Readonly<Record<Doubt, MessageKey>> = {
  'few-sentences': 'doubt_few_sentences',
  'much-left-out': 'doubt_much_left_out',
  paywall: 'doubt_paywall',
  'no-title': 'doubt_no_title',
  'no-date': 'doubt_no_date',
  'plain-text': 'doubt_plain_text',
};

function detailOf(summary: Summary): string {
  if (summary.key === 'shared') return t('answer_shared_detail', list(summary.agencies));
  if (summary.key === 'none') {
    const originals = counted('originals', summary.originals);
    const dates = monthRange(summary.from, summary.to);
    return dates === null ? t('answer_none_undated', originals) : t('answer_none_detail', originals, dates);
  }
  const { matched, sentences, stories, verbatim } = summary;
  const match = counted('match', matched, number(sentences), counted('stories', stories));
  return verbatim === 0 ? match : t('match_verbatim', match, number(verbatim));
}

function leadOf(summary: Summary): string {
  const agencies = 'agencies' in summary ? list(summary.agencies) : '';
  return t(`answer_${summary.key}`, agencies);
}

function doubtsOf({ level, reasons }: Confidence): string | null {
  if (level === 'high') return null;
  const doubts = list(reasons.map((reason) => t(DOUBTS[reason])));
  return doubts === '' ? t(`confidence_${level}_plain`) : t(`confidence_${level}`, doubts);
}

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole?: Report;
}

/** The answer in one sentence: what it comes to, and how much that is; `whole` is the report before the reader's choices. */
export function answerIn(report: Report, whole: Report): { readonly lead: string; readonly detail: string } {
  const summary = summaryOf(report);
  // All that was found is left out: which is not to say that nothing was found.
  const isEmptied = report.sources.length === 0 && whole.sources.length > 0;
  if (isEmptied) return { lead: t('answer_emptied'), detail: t('answer_emptied_detail') };
  return { lead: leadOf(summary), detail: detailOf(summary) };
}

/** The answer, and what is to be known of it: a doubtful reading, an agency's own page. */
export function SummaryHead({ report, whole = report }: Props) {
  const { lead, detail } = answerIn(report, whole);
  const doubts = doubtsOf(report.page.confidence);
  return (
    <header>
      <h1>
        {lead} <span class="detail">{detail}</span>
      </h1>
      {report.page.isWire && <p class="small">{t('isWire')}</p>}
      {doubts !== null && <p class="small">{doubts}</p>}
    </header>
  );
}
