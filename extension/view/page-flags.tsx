import { useState } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import type { FlagState, PlacedFlag } from '../../src/report/flagged-page.ts';
import { pageFlags } from '../messages/page-flags.ts';
import { openFlags } from '../platform/tabs.ts';
import { categoryName } from './flag-fields.tsx';
import { FlagForm } from './flag-form.tsx';
import { day, type MessageKey, t } from './language.ts';
import { useFlags } from './use-flags.ts';

const STATES: Readonly<Record<FlagState, MessageKey>> = {
  same: 'flagState_same',
  kept: 'flagState_kept',
  changed: 'flagState_changed',
  gone: 'flagState_gone',
};

interface Props {
  readonly report: Report;
  readonly onJump: (to: Span) => void;
  /** Told when flags are made, changed or deleted, here or in another view: the page is to be painted anew. */
  readonly onChange?: () => void;
}

/** The page's flags and what has become of what was flagged; a new flag on the page; the way to all flags. */
export function PageFlags({ report, onJump, onChange }: Props) {
  const flags = useFlags(() => pageFlags(report), [report], onChange);
  const [isFlagging, setFlagging] = useState(false);
  const isMade = flags?.ok === true && flags.value.length > 0;
  return (
    <section class="page-flags" aria-labelledby={isMade ? 'page-flags' : undefined}>
      {isMade && <h2 id="page-flags">{t('pageFlags')}</h2>}
      {flags?.ok === false && (
        <p class="problem" role="alert">
          {t(`store_${flags.error.code}`)}
        </p>
      )}
      {isMade && (
        <ul>
          {flags.value.map((placed) => (
            <Placed key={placed.flag.id} placed={placed} onJump={onJump} />
          ))}
        </ul>
      )}
      {isFlagging ? (
        <FlagForm report={report} about={{ about: 'page' }} onDone={() => setFlagging(false)} />
      ) : (
        <p class="passage-actions">
          <button type="button" class="plain" onClick={() => setFlagging(true)}>
            {t('flagPage')}
          </button>
          <button type="button" class="plain" onClick={() => void openFlags()}>
            {t('allFlags')}
          </button>
        </p>
      )}
    </section>
  );
}

function Placed({ placed: { flag, state, at }, onJump }: { readonly placed: PlacedFlag } & Pick<Props, 'onJump'>) {
  return (
    <li data-state={state}>
      <p>
        <strong dir="auto">{flag.verdict}</strong>{' '}
        <span class="small">
          {categoryName(flag.category)} · {day(flag.created)}
        </span>
      </p>
      {flag.passage && <blockquote dir="auto">{flag.passage.exact}</blockquote>}
      {flag.note !== '' && <p dir="auto">{flag.note}</p>}
      <p class="small">
        {t(flag.passage === null && state === 'changed' ? 'flagState_pageChanged' : STATES[state])}{' '}
        {at !== null && (
          <button type="button" class="plain" onClick={() => onJump(at)}>
            {t('flagShow')}
          </button>
        )}
      </p>
    </li>
  );
}
