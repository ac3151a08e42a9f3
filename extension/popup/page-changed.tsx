import { useEffect, useState } from 'preact/hooks';
import { keptCheck, onReports } from '../messages/kept-reports.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly tabId: number;
  readonly onCheck: () => void;
}

type News = 'pageChanged' | 'pageLeft';

async function newsOf(tabId: number): Promise<News | null> {
  const kept = await keptCheck(tabId);
  if (kept === null) return 'pageLeft';
  return kept.isStale ? 'pageChanged' : null;
}

/** Tells where the page no longer is what was checked. */
export function PageChanged({ tabId, onCheck }: Props) {
  const [news, tell] = useState<News | null>(null);
  useEffect(() => {
    const read = () => void newsOf(tabId).then(tell);
    // A check that the popup opened on may be an old one.
    read();
    return onReports((changed) => {
      if (changed === tabId) read();
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
