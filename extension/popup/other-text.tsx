import { useState } from 'preact/hooks';
import { t } from '../view/language.ts';
import { onDemand } from '../view/on-demand.tsx';

const Paste = onDemand(async () => (await import('./paste.tsx')).Paste);

/** Beside a report: the way to have a text checked that stands on no page. */
export function OtherText({ onCheck }: { readonly onCheck: (text: string) => void }) {
  const [isOpened, open] = useState(false);
  return (
    <details class="other-text" onToggle={() => open(true)}>
      <summary class="small">{t('otherText')}</summary>
      {isOpened && <Paste onCheck={onCheck} />}
    </details>
  );
}
