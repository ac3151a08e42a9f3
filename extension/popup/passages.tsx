import type { Report } from '../../src/index.ts';
import type { Kind } from '../../src/match/report.ts';
import { type PassageRow, passageRows } from '../../src/report/view/passages.ts';
import { t } from '../view/language.ts';
import { KINDS } from '../view/strip.tsx';
import type { Jump } from '../view/use-jump.ts';
import { Filtered } from './filtered.tsx';
import { PassageWhy } from './passage-why.tsx';
import { Rows } from './rows.tsx';

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly onJump: Jump;
}

const nameOf = (kind: Kind): string => t(`kind_${kind}`);

/** The page's sentences, of all kinds or of one. */
export function Passages({ report, whole, onJump }: Props) {
  const language = report.page.language ?? undefined;
  const why = (row: PassageRow, isCurrent: boolean) => <PassageWhy {...{ report, whole, row, isCurrent }} />;
  return (
    <Filtered rows={passageRows(report, whole)} kinds={KINDS} kindOf={({ kind }) => kind} nameOf={nameOf}>
      {(rows) => (
        <Rows rows={rows} none={t('passagesNone')} onJump={onJump} more={why}>
          {({ text }) => (
            <span class="text" dir="auto" lang={language}>
              {text}
            </span>
          )}
        </Rows>
      )}
    </Filtered>
  );
}
