import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import { day, t } from '../view/language.ts';
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
        <OriginalHead id="rows-original" source={source} />
        <p class="address">{source.url}</p>
      </div>
      {source.sealed && <p class="printed small">{t('sealedExplained')}</p>}
      <p class="printed small">{t('printed', day(new Date().toISOString()))}</p>
    </div>
  );
}
