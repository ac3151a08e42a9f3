import { t } from '../view/language.ts';
import { Paste } from './paste.tsx';

/** Beside a report: the way to have a text checked that stands on no page. */
export function OtherText({ onCheck }: { readonly onCheck: (text: string) => void }) {
  return (
    <details class="other-text">
      <summary class="small">{t('otherText')}</summary>
      <Paste onCheck={onCheck} />
    </details>
  );
}
