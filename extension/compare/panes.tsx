import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import type { Facing } from '../../src/report/compare/facing.ts';
import { Links } from './links.tsx';
import { OriginalHead, PageHead } from './side-heads.tsx';
import { Text } from './text.tsx';
import { useLevel } from './use-level.ts';
import type { Selection, Side } from './use-selection.ts';

interface Props {
  readonly report: Report;
  readonly source: Source;
  readonly facing: Facing;
  readonly selection: Selection;
  readonly isLevel: boolean;
  /** Stands above the original's text. */
  readonly notice: ComponentChildren;
}

/** Page and original side by side, each in a box that scrolls, with lines from passage to passage between them. */
export function Panes({ report, source, facing, selection, isLevel, notice }: Props) {
  const panes = useRef<HTMLDivElement>(null);
  useLevel(panes, facing, isLevel);
  const look = (side: Side) => ({ side, selected: selection.selected?.number ?? null, onSelect: selection.select });
  return (
    <div class="panes" ref={panes}>
      <section class="pane" data-side="page" aria-labelledby="page-head">
        <PageHead id="page-head" page={report.page} />
        <Text paragraphs={facing.page} language={report.page.language} {...look('page')} />
      </section>
      <Links panes={panes} facing={facing} selected={selection.selected} />
      <section class="pane" data-side="original" aria-labelledby="original-head">
        <OriginalHead id="original-head" source={source} language={report.page.language} />
        {notice}
        <Text paragraphs={facing.original ?? []} language={report.page.language} {...look('original')} />
      </section>
    </div>
  );
}
