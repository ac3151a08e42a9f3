import type { Report } from '../../src/index.ts';
import { omissionRows } from '../../src/report/view.ts';
import { t } from '../view/language.ts';
import { Why } from '../view/row-parts.tsx';

/** What the sources say and the page does not. There is nothing on the page to jump to. */
export function Omissions({ report }: { readonly report: Report }) {
  const rows = omissionRows(report);
  if (rows.length === 0) return <p class="none">{t('omissionsNone')}</p>;
  return (
    <ul class="rows">
      {rows.map(({ why, source, text }, index) => (
        <li key={index}>
          <span class={text === null ? 'text missing' : 'text'} dir="auto">
            {text ?? t('omissionTextMissing')}
          </span>
          <Why report={report} source={source}>
            <b>{t(`omission_${why}`)}</b> {t(`omissionWhy_${why}`)}
          </Why>
        </li>
      ))}
    </ul>
  );
}
