import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { Kind } from '../../src/match/report.ts';
import { passageRows } from '../../src/report/view.ts';
import { number, t } from '../view/language.ts';
import { Why } from '../view/row-parts.tsx';
import type { Jump } from '../view/use-jump.ts';
import { Rows } from './rows.tsx';
import { KINDS } from './strip.tsx';

type Filter = Kind | 'all';

interface Props {
  readonly report: Report;
  readonly onJump: Jump;
}

/** The page's sentences, of all kinds or of one. */
export function Passages({ report, onJump }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const all = passageRows(report);
  const of = (kind: Filter) => all.filter((row) => kind === 'all' || row.kind === kind);
  return (
    <>
      <fieldset class="filter">
        <legend class="hidden-text">{t('filter')}</legend>
        {(['all', ...KINDS] as const).map((kind) => (
          <label key={kind} data-kind={kind}>
            <input type="radio" name="kind" checked={kind === filter} onChange={() => setFilter(kind)} />
            {kind === 'all' ? t('filter_all') : t(`kind_${kind}`)} <span class="count">{number(of(kind).length)}</span>
          </label>
        ))}
      </fieldset>
      <Rows rows={of(filter)} none={t('passagesNone')} onJump={onJump}>
        {({ kind, text, why, source }) => (
          <>
            <span class="text" dir="auto" lang={report.page.language ?? undefined}>
              {text}
            </span>
            <Why report={report} source={source}>
              <b data-kind={kind}>{t(`kind_${kind}`)}</b> <bdi lang="en">{why}</bdi>
            </Why>
          </>
        )}
      </Rows>
    </>
  );
}
