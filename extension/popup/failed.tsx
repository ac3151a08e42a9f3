import type { ComponentChildren } from 'preact';
import type { Failure } from '../../src/base/result.ts';
import { FAILURES } from '../view/failures.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly failure: Failure;
  readonly onCheck: () => void;
  /** What can be done instead. */
  readonly children: ComponentChildren;
}

/** What went wrong, what to do about it, and the engine's own words for it. */
export function Failed({ failure, onCheck, children }: Props) {
  const { title, advice } = FAILURES[failure.code];
  return (
    <main data-failure={failure.code}>
      <div role="alert">
        <h1>{t(title)}</h1>
        <p>{t(advice)}</p>
      </div>
      {children}
      <button type="button" class="plain" onClick={onCheck}>
        {t('checkAgain')}
      </button>
      <details class="small">
        <summary>{t('details')}</summary>
        <p lang="en" dir="ltr">
          {failure.message}
        </p>
      </details>
    </main>
  );
}
