import type { Report } from '../../src/index.ts';
import type { DriftKind } from '../../src/match/report.ts';
import { changeRows } from '../../src/report/view/findings.ts';
import { t } from '../view/language.ts';
import { Why } from '../view/row-parts.tsx';
import type { Jump } from '../view/use-jump.ts';
import { Filtered } from './filtered.tsx';
import { Rows } from './rows.tsx';

const KINDS: readonly DriftKind[] = ['number', 'name', 'date', 'place', 'negation', 'attribution', 'hedge'];

const nameOf = (kind: DriftKind): string => t(`drift_${kind}`);

interface Props {
  readonly report: Report;
  readonly onJump: Jump;
}

/** Facts that differ between a passage and its original, side by side. */
export function Changes({ report, onJump }: Props) {
  return (
    <Filtered rows={changeRows(report)} kinds={KINDS} kindOf={({ kind }) => kind} nameOf={nameOf}>
      {(rows) => (
        <Rows rows={rows} none={t('changesNone')} onJump={onJump}>
          {({ kind, page, original, source }) => (
            <>
              <span class="pair">
                <Side name={t('inOriginal')} text={original} />
                <Side name={t('onPage')} text={page} />
              </span>
              <Why report={report} source={source}>
                <b>{nameOf(kind)}</b> {t(`driftWhy_${kind}`)}
              </Why>
            </>
          )}
        </Rows>
      )}
    </Filtered>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <span class="side">{name}</span>
      <span class="text" dir="auto">
        {text === '' ? t('nothingThere') : text}
      </span>
    </>
  );
}
