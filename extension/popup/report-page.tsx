import type { Report } from '../../src/index.ts';
import { t } from '../view/language.ts';
import { OpenCompare } from '../view/open-compare.tsx';
import { useJump } from '../view/use-jump.ts';
import { CreditLines } from './credit-lines.tsx';
import { Footer } from './footer.tsx';
import { Lists } from './lists.tsx';
import { ReadText } from './read-text.tsx';
import { Sources } from './sources.tsx';
import { Strip } from './strip.tsx';
import { SummaryHead } from './summary.tsx';

interface Props {
  readonly report: Report;
  readonly tabId: number;
  readonly onCheck: () => void;
}

/** The whole report, from the answer in one sentence down to its parts. */
export function ReportPage({ report, tabId, onCheck }: Props) {
  const { jump, isLost } = useJump(tabId, report);
  const hasMatch = report.sources.length > 0;
  return (
    <>
      <SummaryHead report={report} />
      {hasMatch && <OpenCompare tabId={tabId} />}
      {hasMatch && <Strip report={report} onJump={jump} />}
      {hasMatch && <Sources report={report} />}
      <CreditLines credit={report.page.credit} />
      {hasMatch ? <Lists report={report} onJump={jump} /> : <ReadText page={report.page} />}
      <div class="notice" role="status">
        {isLost && (
          <>
            {t('notShown')}{' '}
            <button type="button" class="plain" onClick={onCheck}>
              {t('checkAgain')}
            </button>
          </>
        )}
      </div>
      {hasMatch && <Footer corpus={report.corpus} tabId={tabId} />}
    </>
  );
}
