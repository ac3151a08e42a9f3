import type { ReportedCorpus } from '../../src/match/report.ts';
import { counted, monthRange, t } from './language.ts';

/** How many originals of which dates a page was compared with, in a sentence. */
export function searched({ originals, from, to }: ReportedCorpus): string {
  const count = counted('originals', originals);
  const dates = monthRange(from, to);
  return dates === null ? t('searchedUndated', count) : t('searched', count, dates);
}
