import type { Report } from '../../src/index.ts';
import { type QuoteRow, quoteRows } from '../../src/report/view.ts';
import { t } from '../view/language.ts';
import { Pieces, Why } from '../view/row-parts.tsx';
import type { Jump } from '../view/use-jump.ts';
import { Rows } from './rows.tsx';

interface Props {
  readonly report: Report;
  readonly onJump: Jump;
}

function speakerOf({ status, speaker, originalSpeaker }: QuoteRow): string | null {
  if (status !== 'misattributed') return speaker === null ? null : t('speaker', speaker);
  return t('speakerDiffers', speaker ?? t('speakerMissing'), originalSpeaker ?? t('speakerMissing'));
}

/** What stands in quote marks on the page, each with how it stands in the original. */
export function Quotes({ report, onJump }: Props) {
  return (
    <Rows rows={quoteRows(report)} none={t('quotesNone')} onJump={onJump}>
      {(row) => (
        <>
          <Pieces pieces={row.pieces} />
          <span class="small">{speakerOf(row)}</span>
          <Why source={row.source} report={report}>
            <b data-status={row.status}>{t(`quote_${row.status}`)}</b> {t(`quoteWhy_${row.status}`)}
          </Why>
        </>
      )}
    </Rows>
  );
}
