import type { Kind } from '../../src/match/report.ts';
import { t } from '../view/language.ts';

const KINDS: readonly Kind[] = ['verbatim', 'edited', 'rewritten'];

/** What the marks mean. */
export function Legend() {
  return (
    <ul class="legend small" aria-label={t('legend')}>
      {KINDS.map((kind) => (
        <li key={kind} data-kind={kind}>
          <span class="swatch" /> {t(`kind_${kind}`)}
        </li>
      ))}
      <li>
        <ins>{t('change_added')}</ins>
      </li>
      <li>
        <del>{t('change_dropped')}</del>
      </li>
      <li>
        <span class="changed">{t('change_changed')}</span>
      </li>
      <li>
        <span class="drift">{t('change_fact')}</span>
      </li>
      <li>
        <span class="quote">{t('change_quote')}</span>
      </li>
    </ul>
  );
}
