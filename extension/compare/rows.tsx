import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { Kind } from '../../src/match/report.ts';
import type { Facing } from '../../src/report/compare/facing.ts';
import type { Paragraph } from '../../src/report/compare/parts.ts';
import { type Row, rowsOf } from '../../src/report/compare/rows.ts';
import { t } from '../view/language.ts';
import { Text } from './text.tsx';
import type { Selection, Side } from './use-selection.ts';

interface Props {
  readonly report: Report;
  readonly facing: Facing;
  readonly selection: Selection;
  readonly notice: ComponentChildren;
}

/** Passage by passage, each with its original: below it in a narrow panel, beside it on paper. */
export function Rows({ report, facing, selection, notice }: Props) {
  const rows = useMemo(() => rowsOf(facing), [facing]);
  const side = (name: Side, paragraphs: readonly Paragraph[]) =>
    paragraphs.length > 0 && (
      <div class="cell" data-side={name}>
        <Text
          paragraphs={paragraphs}
          language={report.page.language}
          side={name}
          selected={selection.selected?.number ?? null}
          onSelect={selection.select}
        />
      </div>
    );
  return (
    <div class="rows">
      {notice}
      <ol>
        {rows.map((row, index) => (
          <li key={index} data-kind={kindOf(row) ?? undefined}>
            <Label row={row} />
            {side('page', row.page)}
            {side('original', row.original)}
          </li>
        ))}
      </ol>
    </div>
  );
}

const kindOf = ({ page }: Row): Kind | null => page[0]?.parts[0]?.kind ?? null;

/** What a row is: a kind, or words that stand on one side only. */
function Label({ row: { page, original } }: { readonly row: Row }) {
  const kind = kindOf({ page, original });
  if (kind) return <p class="row-label">{t(`kind_${kind}`)}</p>;
  const isLabelled = original.some(({ parts }) => parts.some(({ omitted }) => omitted !== null));
  if (page.length > 0 || isLabelled) return null;
  return (
    <p class="row-label" data-only="original">
      {t('originalOnly')}
    </p>
  );
}
