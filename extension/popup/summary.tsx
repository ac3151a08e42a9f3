import type { Confidence, Doubt } from '../../src/article/article.ts';
import type { Report } from '../../src/index.ts';
import { type Summary, summaryOf } from '../../src/report/summary.ts';
import { counted, list, type MessageKey, monthRange, number, t } from '../view/language.ts';

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

/** The answer in one sentence, and what is to be known of it: a doubtful reading, an agency's own page. */
export function SummaryHead({ report }: { readonly report: Report }) {
  const summary = summaryOf(report);
  const doubts = doubtsOf(report.page.confidence);
  return (
    <header>
      <h1 data-answer={summary.key}>
        {leadOf(summary)} <span class="detail">{detailOf(summary)}</span>
      </h1>
      {report.page.isWire && <p class="small">{t('isWire')}</p>}
      {doubts !== null && <p class="small">{doubts}</p>}
    </header>
  );
}
