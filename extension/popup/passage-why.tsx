import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { PassageRow } from '../../src/report/view/passages.ts';
import { t } from '../view/language.ts';
import { onDemand } from '../view/on-demand.tsx';
import { SourceMark } from '../view/row-parts.tsx';

const PassageDetail = onDemand(async () => (await import('./passage-detail.tsx')).PassageDetail);

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly row: PassageRow;
  readonly isCurrent: boolean;
}

/** A passage's kind, and, opened, what is known of it. */
export function PassageWhy({ report, whole, row, isCurrent }: Props) {
  const [isOpened, open] = useState(false);
  return (
    <details class="why" onToggle={() => open(true)}>
      <summary tabIndex={isCurrent ? 0 : -1}>
        <b data-kind={row.kind}>{t(`kind_${row.kind}`)}</b> <span class="ask">{t('whyLabel')}</span>
        <SourceMark report={report} source={row.source} />
      </summary>
      {isOpened && <PassageDetail {...{ report, whole, row }} />}
    </details>
  );
}
