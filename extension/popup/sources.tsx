import type { Report } from '../../src/index.ts';
import type { Order } from '../../src/match/report.ts';
import { type SourceRow, sourceRows } from '../../src/report/view/sources.ts';
import type { Scope } from '../messages/checked.ts';
import { counted, day, type MessageKey, percent, t } from '../view/language.ts';

const ORDERS: Readonly<Record<Order, MessageKey>> = {
  'page-later': 'order_page_later',
  'page-earlier': 'order_page_earlier',
  unknown: 'order_unknown',
};

const SHARES: Readonly<Record<Scope, MessageKey>> = {
  page: 'shareOfPage',
  selection: 'shareOfSelection',
  text: 'shareOfText',
};

interface Props {
  readonly report: Report;
  readonly scope: Scope;
  /** Told the id of a source that the reader does not want to count. */
  readonly onLeaveOut: (id: string) => void;
}

/** The originals that some of what was checked matches, best first. */
export function Sources({ report, scope, onLeaveOut }: Props) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <ol class="sources" data-single={report.sources.length === 1}>
        {sourceRows(report).map((row) => (
          <Source key={row.id} row={row} scope={scope} onLeaveOut={() => onLeaveOut(row.id)} />
        ))}
      </ol>
    </section>
  );
}

/** A credit and a date are a page's: a part of one may stand without them, a text has none. */
function factsOf({ storyShare, order, credited }: SourceRow, scope: Scope): string[] {
  const ofStory = t('shareOfStory', percent(storyShare));
  if (scope === 'text') return [ofStory];
  if (scope === 'selection') return [ofStory, t(ORDERS[order])];
  return [ofStory, t(ORDERS[order]), t(credited ? 'credited' : 'notCredited')];
}

interface SourceProps {
  readonly row: SourceRow;
  readonly scope: Scope;
  readonly onLeaveOut: () => void;
}

function Source({ row, scope, onLeaveOut }: SourceProps) {
  return (
    <li>
      <p class="source-head">
        <strong>{row.agency}</strong>
        <span class="small">{row.date === null ? t('dateMissing') : day(row.date)}</span>
        <span class="share">{t(SHARES[scope], percent(row.share))}</span>
      </p>
      <p>
        <Headline row={row} />
      </p>
      {row.withdrawn && <p class="small withdrawn">{t('withdrawn')}</p>}
      <p class="source-facts small">
        {factsOf(row, scope).join(' · ')}
        <button type="button" class="plain" onClick={onLeaveOut}>
          {t('leaveOutSource')}
        </button>
      </p>
      <Versions row={row} />
    </li>
  );
}

function Headline({ row: { headline, url } }: { readonly row: SourceRow }) {
  const name = headline === null ? <i class="missing">{t('headlineMissing')}</i> : <bdi>{headline}</bdi>;
  if (url === null) return name;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

function Versions({ row: { versions } }: { readonly row: SourceRow }) {
  if (versions.length === 0) return null;
  return (
    <details class="small">
      <summary>{counted('versions', versions.length)}</summary>
      <ul class="versions">
        {versions.map(({ name, date }) => (
          <li key={name}>
            <bdi>{name}</bdi> {date === null ? t('dateMissing') : day(date)}
          </li>
        ))}
      </ul>
    </details>
  );
}
