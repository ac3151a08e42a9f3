import type { ReportedCorpus } from '../../src/match/report.ts';
import { ask } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { counted, monthRange, t } from '../view/language.ts';

interface Props {
  readonly corpus: ReportedCorpus;
  readonly tabId: number;
}

function searched({ originals, from, to }: ReportedCorpus): string {
  const count = counted('originals', originals);
  const dates = monthRange(from, to);
  return dates === null ? t('searchedUndated', count) : t('searched', count, dates);
}

/** What the page was compared with, and the way to have it look as before. */
export function Footer({ corpus, tabId }: Props) {
  const clear = () => void ask((message) => sendToTab(tabId, message), content.clear, null);
  return (
    <footer class="small">
      <p>{searched(corpus)}</p>
      <button type="button" class="plain" onClick={clear}>
        {t('clearHighlights')}
      </button>
    </footer>
  );
}
