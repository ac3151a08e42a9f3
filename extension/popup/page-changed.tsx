import { useEffect, useState } from 'preact/hooks';
import { type Kept, onCheckKept } from '../messages/kept-reports.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly tabId: number;
  readonly onCheck: () => void;
}

/** Tells, while the popup is open, that the page no longer is what was checked. */
export function PageChanged({ tabId, onCheck }: Props) {
  const [news, tell] = useState<'pageChanged' | 'pageLeft' | null>(null);
  useEffect(() => {
    const newsOf = (kept: Kept | null) => (kept === null ? 'pageLeft' : kept.isStale ? 'pageChanged' : null);
    return onCheckKept(tabId, (kept) => tell(newsOf(kept)));
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
