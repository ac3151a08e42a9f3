import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import { day, number, t } from '../view/language.ts';
import { OriginalHead, PageHead } from './side-heads.tsx';

/** Above the rows: both headlines and, on paper, the addresses, what was checked, and when. */
export function PrintHead({ report, source }: { readonly report: Report; readonly source: Source }) {
  return (
    <div class="print-head">
      <div>
        <PageHead id="rows-page" page={report.page} />
        <p class="address">{report.page.url}</p>
      </div>
      <div>
        <OriginalHead id="rows-original" source={source} language={report.page.language} />
        <p class="address">{source.url}</p>
      </div>
      {report.sources.length > 1 && <SourceList report={report} />}
      {source.sealed && <p class="printed small">{t('sealedExplained')}</p>}
      <p class="printed small">{t('printed', day(new Date().toISOString()))}</p>
    </div>
  );
}

function SourceList({ report: { sources } }: { readonly report: Report }) {
  return (
    <ol class="printed small" aria-label={t('sources')}>
      {sources.map(({ id, agency, date, headline, url }, index) => (
        <li key={id}>
          {[`${t('sourceNumber', number(index + 1))}: ${agency}`, date && day(date), headline, url]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ol>
  );
}
