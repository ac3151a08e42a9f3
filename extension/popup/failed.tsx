import type { Failure, FailureCode } from '../../src/base/result.ts';
import { type MessageKey, t } from '../view/language.ts';

const WORDING: Readonly<Record<FailureCode, readonly [title: MessageKey, advice: MessageKey]>> = {
  'no-article': ['failure_no_article', 'advice_no_article'],
  'page-not-scriptable': ['failure_page_not_scriptable', 'advice_page_not_scriptable'],
  'page-too-large': ['failure_page_too_large', 'advice_page_too_large'],
  'pack-broken': ['failure_pack_broken', 'advice_pack_broken'],
  'pack-empty': ['failure_pack_empty', 'advice_pack_empty'],
  'pack-too-new': ['failure_pack_too_new', 'advice_pack_too_new'],
  'no-corpus': ['failure_no_corpus', 'advice_no_corpus'],
  'input-unreadable': ['failure_input_unreadable', 'advice_input_unreadable'],
  internal: ['failure_internal', 'advice_internal'],
};

interface Props {
  readonly failure: Failure;
  readonly onCheck: () => void;
}

/** What went wrong, what to do about it, and the engine's own words for it. */
export function Failed({ failure, onCheck }: Props) {
  const [title, advice] = WORDING[failure.code];
  return (
    <main data-failure={failure.code}>
      <div role="alert">
        <h1>{t(title)}</h1>
        <p>{t(advice)}</p>
      </div>
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
