import { useState } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { pageFlags } from '../messages/page-flags.ts';
import { openFlags } from '../platform/tabs.ts';
import { t } from './language.ts';
import { onDemand } from './on-demand.tsx';
import { useFlags } from './use-flags.ts';

const FlagForm = onDemand(async () => (await import('./flag-form.tsx')).FlagForm);
const PlacedFlags = onDemand(async () => (await import('./placed-flags.tsx')).PlacedFlags);

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
      {isMade && <PlacedFlags flags={flags.value} onJump={onJump} />}
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
