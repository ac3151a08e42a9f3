import { t } from '../view/language.ts';

/** Where the report will stand. popup.html holds the same without words: it is seen before any script has run. */
export function Skeleton() {
  return (
    <>
      <p class="progress" aria-hidden="true">
        {t('checking')}
      </p>
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </>
  );
}
