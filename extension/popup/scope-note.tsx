import { t } from '../view/language.ts';

/** That not the whole page was checked, and the way to have that done. */
export function ScopeNote({ onCheck }: { readonly onCheck: () => void }) {
  return (
    <p class="scope-note small">
      {t('scopeSelection')}{' '}
      <button type="button" class="plain" onClick={onCheck}>
        {t('checkWholePage')}
      </button>
    </p>
  );
}
