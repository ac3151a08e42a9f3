import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { number, t } from '../view/language.ts';
import { onDemand } from '../view/on-demand.tsx';
import type { Jump } from '../view/use-jump.ts';
import { useRoving } from '../view/use-roving.ts';
import { Passages } from './passages.tsx';

// The first list is seen at once; the others are loaded when they are wanted.
const Quotes = onDemand(async () => (await import('./quotes.tsx')).Quotes);
const Changes = onDemand(async () => (await import('./changes.tsx')).Changes);
const Omissions = onDemand(async () => (await import('./omissions.tsx')).Omissions);

type List = 'passages' | 'quotes' | 'changes' | 'omissions';

const LISTS: readonly List[] = ['passages', 'quotes', 'changes', 'omissions'];

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly onJump: Jump;
}

const countsOf = ({ sentences, quotes, drift, omitted }: Report): Readonly<Record<List, number>> => ({
  passages: sentences.length,
  quotes: quotes.length,
  changes: drift.length,
  omissions: omitted.length,
});

/** Four lists, one at a time. */
export function Lists({ report, whole, onJump }: Props) {
  const [shown, show] = useState<List>('passages');
  return (
    <section>
      <Tabs counts={countsOf(report)} shown={shown} onShow={show} />
      <div id="list" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {shown === 'passages' && <Passages report={report} whole={whole} onJump={onJump} />}
        {shown === 'quotes' && <Quotes report={report} whole={whole} onJump={onJump} />}
        {shown === 'changes' && <Changes report={report} onJump={onJump} />}
        {shown === 'omissions' && <Omissions report={report} />}
      </div>
    </section>
  );
}

interface TabsProps {
  readonly counts: Readonly<Record<List, number>>;
  readonly shown: List;
  readonly onShow: (list: List) => void;
}

function Tabs({ counts, shown, onShow }: TabsProps) {
  const roving = useRoving('row', LISTS.length, (index) => onShow(LISTS[index] ?? shown));
  return (
    <div class="tabs" role="tablist" aria-label={t('lists')} onKeyDown={roving.onKeyDown}>
      {LISTS.map((list, index) => (
        <button
          {...roving.item(index)}
          key={list}
          type="button"
          role="tab"
          id={`tab-${list}`}
          aria-selected={list === shown}
          aria-controls="list"
          onClick={() => onShow(list)}
        >
          {t(`tab_${list}`)} <span class="count">{number(counts[list])}</span>
        </button>
      ))}
    </div>
  );
}
