import type { Report } from '../../src/index.ts';
import type { QuoteStatus } from '../../src/match/report.ts';
import { type QuoteRow, quoteRows } from '../../src/report/view/findings.ts';
import { t } from '../view/language.ts';
import { PassageActions } from '../view/passage-actions.tsx';
import { Pieces } from '../view/pieces.tsx';
import { Why } from '../view/row-parts.tsx';
import type { Jump } from '../view/use-jump.ts';
import { Filtered } from './filtered.tsx';
import { Rows } from './rows.tsx';

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly onJump: Jump;
}

const STATUSES: readonly QuoteStatus[] = ['verbatim', 'truncated', 'altered', 'spliced', 'misattributed', 'absent'];

const nameOf = (status: QuoteStatus): string => t(`quote_${status}`);

function speakerOf({ status, speaker, originalSpeaker }: QuoteRow): string | null {
  if (status !== 'misattributed') return speaker === null ? null : t('speaker', speaker);
  return t('speakerDiffers', speaker ?? t('speakerMissing'), originalSpeaker ?? t('speakerMissing'));
}

/** What stands in quote marks on the page, each with how it stands in the original. */
export function Quotes({ report, whole, onJump }: Props) {
  const actions = ({ start, end }: QuoteRow, isCurrent: boolean) => (
    <PassageActions report={whole} about={{ about: 'quote', start, end }} isReached={isCurrent} />
  );
  return (
    <Filtered rows={quoteRows(report)} kinds={STATUSES} kindOf={({ status }) => status} nameOf={nameOf}>
      {(rows) => (
        <Rows rows={rows} none={t('quotesNone')} onJump={onJump} more={actions}>
          {(row) => (
            <>
              <Pieces pieces={row.pieces} />
              <span class="small">{speakerOf(row)}</span>
              <Why source={row.source} report={report}>
                <b data-status={row.status}>{nameOf(row.status)}</b> {t(`quoteWhy_${row.status}`)}
              </Why>
            </>
          )}
        </Rows>
      )}
    </Filtered>
  );
}
