import { useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import { facingOf } from '../../src/report/compare/facing.ts';
import { FILLED_IN } from '../messages/filled-in.ts';
import type { Kept } from '../messages/kept-reports.ts';
import { showTab } from '../platform/tabs.ts';
import { t } from '../view/language.ts';
import { onDemand } from '../view/on-demand.tsx';
import { useJump } from '../view/use-jump.ts';
import { tabInAddress } from './address.ts';
import { Heading } from './heading.tsx';
import { Legend } from './legend.tsx';
import { Panes } from './panes.tsx';
import { PrintHead } from './print-head.tsx';
import { Rows } from './rows.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeys } from './use-keys.ts';
import { useMedia } from './use-media.ts';
import { useOutline } from './use-outline.ts';
import { usePrinting } from './use-printing.ts';
import { useSelection } from './use-selection.ts';

const Detail = onDemand(async () => (await import('./detail.tsx')).Detail);
const SealedNotice = onDemand(async () => (await import('./sealed-notice.tsx')).SealedNotice);

/** Narrower than this, one column holds both texts. */
const NARROW = '(max-width: 719px)';

interface Props {
  readonly tabId: number;
  readonly kept: Kept;
  /** By the reader's choices. */
  readonly report: Report;
  readonly source: Source;
  readonly onSource: (id: string) => void;
}

/** Whether the tab's page shows the passage: a text that was pasted stands on no page. */
const canShow = ({ scope, unshown }: Kept, { start, end }: Span): boolean =>
  scope !== 'text' && !unshown.some((span) => span.start === start && span.end === end);

/** The page beside one of its sources. */
export function Comparison({ tabId, kept, report, source, onSource }: Props) {
  const texts = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [isLevel, setLevel] = useState(true);
  const isNarrow = useMedia(NARROW);
  const isPrinting = usePrinting();
  const layout = isNarrow ? 'rows' : 'panes';
  const outline = useOutline(tabId, report, source);
  const facing = useMemo(() => facingOf(report, source, outline.sentences), [report, source, outline.sentences]);
  const shown = useMemo(() => ({ facing, layout }), [facing, layout]);
  const { jump, lost } = useJump(tabId, report);
  const show = (to: Span): void => {
    if (tabInAddress() !== null) void showTab(tabId);
    jump(to);
  };
  const selection = useSelection(texts, facing.passages);
  const { selected, select, step } = selection;
  useKeys({
    step,
    onShow: () => selected && canShow(kept, selected.page) && show(selected.page),
    onSearch: () => search.current?.focus(),
    onLeave: () => select(null),
  });
  const notice = (source.sealed || source.pack === FILLED_IN) && (
    <SealedNotice tabId={tabId} source={source} failure={outline.failure} />
  );
  return (
    <main data-layout={layout}>
      <Heading report={report} source={source} isStale={kept.isStale} onSource={onSource} />
      <Toolbar
        texts={texts}
        search={search}
        shown={shown}
        count={facing.passages.length}
        selected={selected}
        onStep={step}
        level={isNarrow ? null : { isLevel, setLevel }}
      />
      <PrintHead report={report} source={source} />
      <Legend />
      <div id="texts" class="texts" ref={texts}>
        {!isNarrow && (
          <Panes
            report={report}
            source={source}
            facing={facing}
            selection={selection}
            isLevel={isLevel}
            notice={notice}
          />
        )}
        {(isNarrow || isPrinting) && (
          <Rows report={report} facing={facing} selection={selection} notice={isNarrow && notice} />
        )}
      </div>
      {selected && (
        <Detail
          report={report}
          whole={kept.report}
          passage={selected}
          onJump={canShow(kept, selected.page) ? show : null}
          isLost={lost?.start === selected.page.start}
        />
      )}
      <p class="hidden-text" role="status">
        {selected &&
          t('passageAnnounced', String(selected.number), String(facing.passages.length), t(`kind_${selected.kind}`))}
      </p>
    </main>
  );
}
