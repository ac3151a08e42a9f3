import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { t } from '../view/language.ts';
import { searched } from '../view/searched.ts';
import { Comparison } from './comparison.tsx';
import { NoReport } from './no-report.tsx';
import { useChosenReport } from './use-report.ts';
import { useTab } from './use-tab.ts';

/** The compare view: a tab's page beside the originals that its report names. */
export function App() {
  const tabId = useTab();
  const { report, whole } = useChosenReport(tabId);
  if (tabId === null || whole === undefined || report === undefined) {
    return <main aria-busy="true" aria-label={t('compareTitle')} />;
  }
  if (whole === null || report === null) return <NoReport title={t('noReport')} advice={t('noReportAdvice')} />;
  if (whole.sources.length === 0) {
    return <NoReport title={t('compareNone')} advice={`${t('compareNoneAdvice')} ${searched(whole.corpus)}`} />;
  }
  if (report.sources.length === 0) return <NoReport title={t('allLeftOut')} advice={t('allLeftOutAdvice')} />;
  return <Sources key={tabId} tabId={tabId} report={report} />;
}

function Sources({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const [asked, ask] = useState<string | null>(null);
  const source = report.sources.find(({ id }) => id === asked) ?? report.sources[0];
  if (source === undefined) return null;
  return <Comparison key={source.id} tabId={tabId} report={report} source={source} onSource={ask} />;
}
