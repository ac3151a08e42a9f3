import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import { day, number, t } from '../view/language.ts';
import { useRoving } from '../view/use-roving.ts';

interface Props {
  readonly report: Report;
  readonly source: Source;
  /** Whether the page's text has changed since. */
  readonly isStale: boolean;
  readonly onSource: (id: string) => void;
}

/** What is compared with what; where there are several sources, one tab for each. */
export function Heading({ report, source, isStale, onSource }: Props) {
  return (
    <header class="heading">
      <h1>{t('compareTitle')}</h1>
      {report.sources.length > 1 && <SourceTabs {...{ report, source, onSource }} />}
      <p class="stale small" role="status">
        {isStale && t('pageChanged')}
      </p>
    </header>
  );
}

function SourceTabs({ report: { sources }, source, onSource }: Omit<Props, 'isStale'>) {
  const roving = useRoving('row', sources.length, (index) => onSource(sources[index]?.id ?? source.id));
  return (
    <div class="tabs" role="tablist" aria-label={t('sources')} onKeyDown={roving.onKeyDown}>
      {sources.map(({ id, agency, date }, index) => (
        <button
          {...roving.item(index)}
          key={id}
          type="button"
          role="tab"
          aria-selected={id === source.id}
          aria-controls="texts"
          onClick={() => onSource(id)}
        >
          <span class="source-mark">{number(index + 1)}</span> {agency}{' '}
          <span class="small">{date === null ? t('dateMissing') : day(date)}</span>
        </button>
      ))}
    </div>
  );
}
