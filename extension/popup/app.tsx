import { Failed } from './failed.tsx';
import { OtherText } from './other-text.tsx';
import { PageChanged } from './page-changed.tsx';
import { Paste } from './paste.tsx';
import { ProgressLine } from './progress-line.tsx';
import { ReportPage } from './report-page.tsx';
import { ScopeNote } from './scope-note.tsx';
import { TextReport } from './text-report.tsx';
import { Unshown } from './unshown.tsx';
import { type CheckState, useCheck, type Wanted } from './use-check.ts';

/** The popup: the check's progress, its failure, or its report. */
export function App() {
  const { state, check } = useCheck();
  const checkText = (text: string) => check({ text });
  if (state.phase === 'failed') {
    return (
      <Failed failure={state.failure} onCheck={() => check('page')}>
        <Paste onCheck={checkText} />
      </Failed>
    );
  }
  const isChecking = state.phase === 'checking';
  return (
    <main aria-busy={isChecking}>
      {isChecking && <ProgressLine progress={state.progress} isAlone={state.checked === null} />}
      <Result state={state} onCheck={check} />
      {!isChecking && <OtherText onCheck={checkText} />}
    </main>
  );
}

interface Props {
  readonly state: Exclude<CheckState, { phase: 'failed' }>;
  readonly onCheck: (wanted: Wanted) => void;
}

function Result({ state: { phase, tabId, checked }, onCheck }: Props) {
  if (checked === null || tabId === null) return null;
  if (checked.scope === 'text') return <TextReport report={checked.report} />;
  const { scope } = checked;
  const checkAgain = () => onCheck(scope);
  return (
    <>
      {phase === 'done' && <PageChanged tabId={tabId} onCheck={checkAgain} />}
      {scope === 'selection' && <ScopeNote onCheck={() => onCheck('page')} />}
      <ReportPage report={checked.report} tabId={tabId} onCheck={checkAgain} />
      <Unshown count={checked.unshown.length} />
    </>
  );
}
