import type { Report, Result } from '../../src/index.ts';
import type { Checked } from '../messages/checked.ts';
import type { Settings } from '../messages/settings.ts';
import { CheckedAt } from '../view/checked-at.ts';
import { onDemand } from '../view/on-demand.tsx';
import { answerIn } from '../view/summary.tsx';
import { useChosen } from '../view/use-chosen.ts';
import { type ChangeSettings, useSettings } from '../view/use-settings.ts';
import type { BegunCheck, Wanted } from './begin-check.ts';
import { OtherText } from './other-text.tsx';
import { PageReport } from './page-report.tsx';
import { progressWords } from './progress-words.ts';
import { Skeleton } from './skeleton.tsx';
import { useCheck } from './use-check.ts';

const Failed = onDemand(async () => (await import('./failed.tsx')).Failed);
const Paste = onDemand(async () => (await import('./paste.tsx')).Paste);
const TextReport = onDemand(async () => (await import('./text-report.tsx')).TextReport);

function announce(report: Report, whole: Report): string {
  const { lead, detail } = answerIn(report, whole);
  return `${lead} ${detail}`;
}

/** The popup: the check's progress, its failure, or its report by the reader's choices. */
export function App({ begun }: { readonly begun: Promise<Result<BegunCheck>> }) {
  const { state, check } = useCheck(begun);
  const { settings, change } = useSettings();
  const report = useChosen(state.phase === 'failed' ? null : (state.checked?.report ?? null), settings);
  const checkText = (text: string) => check({ text });
  if (state.phase === 'failed') {
    return (
      <Failed failure={state.failure} onCheck={() => check('page')}>
        <Paste onCheck={checkText} />
      </Failed>
    );
  }
  const { checked, tabId } = state;
  const progress = state.phase === 'checking' ? state.progress : null;
  const isChecking = state.phase === 'checking' || report === null;
  const isShown = checked && report && tabId !== null;
  return (
    <main aria-busy={isChecking}>
      <p class="hidden-text" role="status">
        {isChecking || !isShown ? progressWords(progress) : announce(report, checked.report)}
      </p>
      {isShown && settings ? (
        <Answer {...{ checked, report, tabId, settings, change, isChecking }} onCheck={check} />
      ) : (
        <Skeleton progress={progress} />
      )}
      {!isChecking && <OtherText onCheck={checkText} />}
    </main>
  );
}

interface Props {
  readonly checked: Checked;
  /** By the reader's choices. */
  readonly report: Report;
  readonly tabId: number;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly isChecking: boolean;
  readonly onCheck: (wanted: Wanted) => void;
}

function Answer({ checked, report, settings, change, ...page }: Props) {
  return (
    <CheckedAt.Provider value={checked.at}>
      {checked.scope === 'text' ? (
        <TextReport whole={checked.report} {...{ report, settings, change }} />
      ) : (
        <PageReport scope={checked.scope} {...{ checked, report, settings, change, ...page }} />
      )}
    </CheckedAt.Provider>
  );
}
