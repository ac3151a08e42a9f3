import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { PassageRow } from '../../src/report/view.ts';
import { t } from '../view/language.ts';
import { onDemand } from '../view/on-demand.tsx';
import { reasonText } from '../view/reason.ts';
import { SourceMark } from '../view/row-parts.tsx';

const PassageActions = onDemand(async () => (await import('../view/passage-actions.tsx')).PassageActions);

interface Props {
  readonly report: Report;
  readonly row: PassageRow;
  readonly isCurrent: boolean;
}

/** A passage's kind, and, opened, why it is that and where its original can be read. */
export function PassageWhy({ report, row, isCurrent }: Props) {
  const { start, end, kind, reason, leftOut, source, link } = row;
  const [isOpened, open] = useState(false);
  return (
    <details class="why" onToggle={() => open(true)}>
      <summary tabIndex={isCurrent ? 0 : -1}>
        <b data-kind={kind}>{t(`kind_${kind}`)}</b> <span class="ask">{t('whyLabel')}</span>
        <SourceMark report={report} source={source} />
      </summary>
      <p>{leftOut === null ? reasonText(reason) : t('why_leftOut', t(`kind_${leftOut}`))}</p>
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {t('openOriginal')}
        </a>
      )}
      {isOpened && <PassageActions report={report} about={{ about: 'passage', start, end }} />}
    </details>
  );
}
