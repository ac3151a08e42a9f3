import type { Report } from '../../src/index.ts';
import type { Checked } from '../messages/checked.ts';
import type { Settings } from '../messages/settings.ts';
import type { ChangeSettings } from '../view/use-settings.ts';
import type { Wanted } from './begin-check.ts';
import { PageChanged } from './page-changed.tsx';
import { ReportPage } from './report-page.tsx';
import { ScopeNote } from './scope-note.tsx';
import { Unshown } from './unshown.tsx';

interface Props {
  readonly checked: Checked;
  readonly scope: 'page' | 'selection';
  /** By the reader's choices. */
  readonly report: Report;
  readonly tabId: number;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly isChecking: boolean;
  readonly onCheck: (wanted: Wanted) => void;
}

/** The report on a page, or on a selection of it, and what is to be known of the page. */
export function PageReport({ checked, scope, report, tabId, settings, change, isChecking, onCheck }: Props) {
  const checkAgain = () => onCheck(scope);
  return (
    <>
      {!isChecking && <PageChanged tabId={tabId} onCheck={checkAgain} />}
      {scope === 'selection' && <ScopeNote onCheck={() => onCheck('page')} />}
      <ReportPage whole={checked.report} {...{ report, scope, tabId, settings, change }} onCheck={checkAgain} />
      <Unshown text={checked.report.page.text} unshown={checked.unshown} />
    </>
  );
}
