import type { Report } from '../../src/index.ts';
import { originalLink } from '../../src/report/original-link.ts';
import type { PassageRow } from '../../src/report/view/passages.ts';
import { reasonOf } from '../../src/report/why.ts';
import { t } from '../view/language.ts';
import { PassageActions } from '../view/passage-actions.tsx';
import { reasonText } from '../view/reason.ts';

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly row: PassageRow;
}

/** Why a passage has its kind, where its original can be read, and what can be done with it. */
export function PassageDetail({ report, whole, row: { start, end, sentence, leftOut } }: Props) {
  const link = originalLink(report, sentence);
  return (
    <>
      <p>{leftOut === null ? reasonText(reasonOf(report, sentence)) : t('why_leftOut', t(`kind_${leftOut}`))}</p>
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {t('openOriginal')}
        </a>
      )}
      <PassageActions report={whole} about={{ about: 'passage', start, end }} />
    </>
  );
}
