import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { Kept } from '../messages/kept-reports.ts';
import { CheckedAt } from '../view/checked-at.ts';
import { t } from '../view/language.ts';
import { searched } from '../view/searched.ts';
import { Comparison } from './comparison.tsx';
import { NoReport } from './no-report.tsx';
import { useChosenReport } from './use-report.ts';
import { useTab } from './use-tab.ts';

/** The compare view: a tab's page beside the originals that its report names. */
export function App() {
  const tabId = useTab();
  const { kept, report } = useChosenReport(tabId);
  if (kept === null) return <NoReport title={t('noReport')} advice={t('noReportAdvice')} />;
  if (tabId === null || kept === undefined || report === null) {
    return <main aria-busy="true" aria-label={t('compareTitle')} />;
  }
  const whole = kept.report;
  if (whole.sources.length === 0) {
    return <NoReport title={t('compareNone')} advice={`${t('compareNoneAdvice')} ${searched(whole.corpus)}`} />;
  }
  if (report.sources.length === 0) return <NoReport title={t('allLeftOut')} advice={t('allLeftOutAdvice')} />;
  return <Sources key={tabId} {...{ tabId, kept, report }} />;
}

interface Props {
  readonly tabId: number;
  readonly kept: Kept;
  /** By the reader's choices. */
  readonly report: Report;
}

function Sources({ tabId, kept, report }: Props) {
  const [asked, ask] = useState<string | null>(null);
  const source = report.sources.find(({ id }) => id === asked) ?? report.sources[0];
  if (source === undefined) return null;
  return (
    <CheckedAt.Provider value={kept.at}>
      <Comparison key={source.id} {...{ tabId, kept, report, source }} onSource={ask} />
    </CheckedAt.Provider>
  );
}
