import type { Report } from '../../src/index.ts';
import type { Settings } from '../messages/settings.ts';
import { ExportMenu } from '../view/export-menu.tsx';
import { t } from '../view/language.ts';
import { OpenCompare } from '../view/open-compare.tsx';
import { PageFlags } from '../view/page-flags.tsx';
import { Strip } from '../view/strip.tsx';
import { SummaryHead } from '../view/summary.tsx';
import { useJump } from '../view/use-jump.ts';
import type { ChangeSettings } from '../view/use-settings.ts';
import { ChoiceList } from './choice-list.tsx';
import { CreditLines } from './credit-lines.tsx';
import { Footer } from './footer.tsx';
import { Lists } from './lists.tsx';
import { ReadText } from './read-text.tsx';
import { Sources } from './sources.tsx';

interface Props {
  /** By the reader's choices. */
  readonly report: Report;
  /** Before them. */
  readonly whole: Report;
  readonly scope: 'page' | 'selection';
  readonly tabId: number;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly onCheck: () => void;
}

/** The whole report, from the answer in one sentence down to its parts. */
export function ReportPage({ report, whole, scope, tabId, settings, change, onCheck }: Props) {
  const { jump, lost } = useJump(tabId, whole);
  const hasMatch = whole.sources.length > 0;
  const choose = (choice: Partial<Settings>) => void change(choice);
  const leaveOut = (id: string) => choose({ withoutSources: [...settings.withoutSources, id] });
  return (
    <>
      <SummaryHead report={report} whole={whole} />
      {hasMatch && <OpenCompare tabId={tabId} />}
      {hasMatch && <Strip report={report} onJump={jump} />}
      {hasMatch && <ChoiceList whole={whole} report={report} settings={settings} onChoose={choose} />}
      {report.sources.length > 0 && <Sources report={report} scope={scope} onLeaveOut={leaveOut} />}
      {scope === 'page' && <CreditLines credit={whole.page.credit} />}
      {hasMatch ? <Lists report={report} whole={whole} onJump={jump} /> : <ReadText page={whole.page} />}
      <PageFlags report={whole} onJump={jump} />
      <ExportMenu report={whole} />
      <div class="notice" role="status">
        {lost !== null && (
          <>
            {t('notShown')}{' '}
            <button type="button" class="plain" onClick={onCheck}>
              {t('checkAgain')}
            </button>
          </>
        )}
      </div>
      {hasMatch && <Footer corpus={whole.corpus} tabId={tabId} />}
    </>
  );
}
