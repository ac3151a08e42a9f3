import { t } from '../view/language.ts';
import { Failed } from './failed.tsx';
import { ReportPage } from './report-page.tsx';
import { useCheck } from './use-check.ts';

/** The popup: the check's progress, its failure, or its report. */
export function App() {
  const { state, check } = useCheck();
  if (state.phase === 'failed') return <Failed failure={state.failure} onCheck={check} />;
  const isChecking = state.phase === 'checking';
  return (
    <main aria-busy={isChecking}>
      {isChecking && (
        <p class={state.report ? 'progress hidden-text' : 'progress'} role="status">
          {t('checking')}
        </p>
      )}
      {state.report && state.tabId !== null && <ReportPage report={state.report} tabId={state.tabId} onCheck={check} />}
    </main>
  );
}
