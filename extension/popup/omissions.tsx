import type { Report } from '../../src/index.ts';
import type { Omission } from '../../src/match/report.ts';
import { type OmissionRow, omissionRows } from '../../src/report/view/findings.ts';
import { t } from '../view/language.ts';
import { Why } from '../view/row-parts.tsx';
import { Filtered } from './filtered.tsx';

type Reason = Omission['why'];

const REASONS: readonly Reason[] = ['quote', 'denial', 'caveat'];

const nameOf = (why: Reason): string => t(`omission_${why}`);

/** What the sources say and the page does not. There is nothing on the page to jump to. */
export function Omissions({ report }: { readonly report: Report }) {
  const rows = omissionRows(report);
  if (rows.length === 0) return <p class="none">{t('omissionsNone')}</p>;
  return (
    <Filtered rows={rows} kinds={REASONS} kindOf={({ why }) => why} nameOf={nameOf}>
      {(shown) => (
        <ul class="rows">
          {shown.map((row, index) => (
            <li key={index}>
              <Omitted report={report} row={row} />
            </li>
          ))}
        </ul>
      )}
    </Filtered>
  );
}

function Omitted({ report, row: { why, source, text } }: { readonly report: Report; readonly row: OmissionRow }) {
  return (
    <>
      <span class={text === null ? 'text missing' : 'text'} dir="auto">
        {text ?? t('omissionTextMissing')}
      </span>
      <Why report={report} source={source}>
        <b>{nameOf(why)}</b> {t(`omissionWhy_${why}`)}
      </Why>
    </>
  );
}
