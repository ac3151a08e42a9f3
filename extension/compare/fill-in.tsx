import { useEffect, useState } from 'preact/hooks';
import { IS_ORIGINAL } from '../../src/match/agreement.ts';
import type { Source } from '../../src/match/report.ts';
import { onReports } from '../messages/kept-reports.ts';
import { t } from '../view/language.ts';
import { type CheckedTab, checkedTabs, fillFrom } from './fill-from.ts';

interface Props {
  readonly tabId: number;
  readonly source: Source;
}

/** What came of the last attempt: nothing where it went well, for then the source is no longer sealed. */
function outcomeOf(answer: Awaited<ReturnType<typeof fillFrom>>): string {
  if (!answer.ok) return t('fillInFailed', answer.error.message);
  return answer.value < IS_ORIGINAL ? t('fillInRefused', String(Math.floor(answer.value * 100))) : '';
}

/** The open tabs that have been checked: one of them may hold the original's text. */
export function FillIn({ tabId, source }: Props) {
  const [tabs, setTabs] = useState<readonly CheckedTab[]>([]);
  const [outcome, tell] = useState('');
  useEffect(() => {
    const read = () => void checkedTabs(tabId, source).then(setTabs);
    read();
    return onReports(read);
  }, [tabId, source]);
  const fill = (from: number) => void fillFrom(tabId, source.id, from).then((answer) => tell(outcomeOf(answer)));
  return (
    <>
      <p>{t(tabs.length > 0 ? 'fillInChoose' : 'fillInHow')}</p>
      <ul class="fill-in">
        {tabs.map((tab) => (
          <li key={tab.tabId}>
            <button type="button" onClick={() => fill(tab.tabId)}>
              {t('fillInFrom', tab.title)}
            </button>{' '}
            <span class="small">{tab.host}</span>
          </li>
        ))}
      </ul>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </>
  );
}
