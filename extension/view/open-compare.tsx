import { hasPanel, openPanel, openView } from '../platform/views.ts';
import { t } from './language.ts';

/** The two ways to the compare view of a tab's report: beside the page, and in a tab of its own. */
export function OpenCompare({ tabId }: { readonly tabId: number }) {
  const open = (opening: Promise<void>) => void opening.then(() => window.close());
  return (
    <p class="open-compare">
      <button type="button" class="plain" onClick={() => open(openView('compare', { tab: tabId }))}>
        {t('compare')}
      </button>
      {hasPanel() && (
        <button type="button" class="plain" onClick={() => open(openPanel(tabId))}>
          {t('compareInPanel')}
        </button>
      )}
    </p>
  );
}
