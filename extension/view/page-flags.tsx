import { useState } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import type { FlagsOnPage } from '../messages/flags-on-page.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { openFlags } from '../platform/tabs.ts';
import { t } from './language.ts';
import { onDemand } from './on-demand.tsx';
import { useFlags } from './use-flags.ts';

const FlagForm = onDemand(async () => (await import('./flag-form.tsx')).FlagForm);
const PlacedFlags = onDemand(async () => (await import('./placed-flags.tsx')).PlacedFlags);

interface Props {
  readonly report: Report;
  readonly onJump: (to: Span) => void;
}

const NONE: FlagsOnPage = { flags: [], problem: null };

async function flagsOf({ page: { url, text } }: Report): Promise<FlagsOnPage> {
  const answer = await ask(sendToBackground, background.pageFlags, { url, text });
  return answer.ok ? answer.value : { flags: [], problem: 'unavailable' };
}

/** The page's flags and what has become of what was flagged; a new flag on the page; the way to all flags. */
export function PageFlags({ report, onJump }: Props) {
  const { flags, problem } = useFlags(() => flagsOf(report), [report]) ?? NONE;
  const [isFlagging, setFlagging] = useState(false);
  const isMade = flags.length > 0;
  return (
    <section class="page-flags" aria-labelledby={isMade ? 'page-flags' : undefined}>
      {isMade && <h2 id="page-flags">{t('pageFlags')}</h2>}
      {problem !== null && (
        <p class="problem" role="alert">
          {t(`store_${problem}`)}
        </p>
      )}
      {isMade && <PlacedFlags flags={flags} onJump={onJump} />}
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
