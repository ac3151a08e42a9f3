import { useEffect, useState } from 'preact/hooks';
import { keptCheck, onReports } from '../messages/kept-reports.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly tabId: number;
  readonly onCheck: () => void;
}

type News = 'pageChanged' | 'pageLeft';

/** `ifNone` where no report is kept: of a page that was left, and of one whose report there is no room for. */
async function newsOf(tabId: number, ifNone: News | null): Promise<News | null> {
  const kept = await keptCheck(tabId);
  if (kept === null) return ifNone;
  return kept.isStale ? 'pageChanged' : null;
}

/** Tells where the page no longer is what was checked. */
export function PageChanged({ tabId, onCheck }: Props) {
  const [news, tell] = useState<News | null>(null);
  useEffect(() => {
    // A check that the popup opened on may be an old one.
    void newsOf(tabId, null).then(tell);
    return onReports((changed) => {
      if (changed === tabId) void newsOf(tabId, 'pageLeft').then(tell);
    });
  }, [tabId]);
  return (
    <div class="page-changed" role="status">
      {news !== null && (
        <>
          {t(news)}{' '}
          <button type="button" class="plain" onClick={onCheck}>
            {t('checkAgain')}
          </button>
        </>
      )}
    </div>
  );
}
