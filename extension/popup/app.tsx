import type { Report } from '../../src/index.ts';
import { rescore } from '../../src/report/rescore.ts';
import { choicesOf } from '../messages/settings.ts';
import { t } from '../view/language.ts';
import { answerIn } from '../view/summary.tsx';
import { useSettings } from '../view/use-settings.ts';
import { Failed } from './failed.tsx';
import { ReportPage } from './report-page.tsx';
import { Skeleton } from './skeleton.tsx';
import { useCheck } from './use-check.ts';

function announce(report: Report, whole: Report): string {
  const { lead, detail } = answerIn(report, whole);
  return `${lead} ${detail}`;
}

/** The popup: the check's progress, its failure, or its report by the reader's choices. */
export function App() {
  const { state, check } = useCheck();
  const { settings, change } = useSettings();
  if (state.phase === 'failed') return <Failed failure={state.failure} onCheck={check} />;
  const { report: whole, tabId } = state;
  const isChecking = state.phase === 'checking' || settings === null;
  const report = whole && settings && rescore(whole, choicesOf(settings));
  const isShown = report && whole && settings && tabId !== null;
  return (
    <main aria-busy={isChecking}>
      <p class="hidden-text" role="status">
        {isChecking || !isShown ? t('checking') : announce(report, whole)}
      </p>
      {isShown ? <ReportPage {...{ report, whole, tabId, settings, change }} onCheck={check} /> : <Skeleton />}
    </main>
  );
}
