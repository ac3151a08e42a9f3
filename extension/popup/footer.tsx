import type { ReportedCorpus } from '../../src/match/report.ts';
import { ask } from '../messages/exchange.ts';
import { content } from '../messages/requests.ts';
import { sendToTab } from '../platform/messaging.ts';
import { t } from '../view/language.ts';
import { searched } from '../view/searched.ts';

interface Props {
  readonly corpus: ReportedCorpus;
  readonly tabId: number;
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
