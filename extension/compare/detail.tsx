import type { Report } from '../../src/index.ts';
import type { Drift, ReportedQuote } from '../../src/match/report.ts';
import type { Passage } from '../../src/report/compare/passages.ts';
import { originalLink } from '../../src/report/original-link.ts';
import { reasonOf } from '../../src/report/why.ts';
import { number, t } from '../view/language.ts';
import { PassageActions } from '../view/passage-actions.tsx';
import { reasonText } from '../view/reason.ts';
import type { Jump } from '../view/use-jump.ts';

interface Props {
  readonly report: Report;
  /** The report before the reader's choices. */
  readonly whole: Report;
  readonly passage: Passage;
  /** Null where the page does not show the passage. */
  readonly onJump: Jump | null;
  /** The page no longer shows the passage that was asked for. */
  readonly isLost: boolean;
}

/** All that is known of the passage that is selected, and what can be done with it. */
export function Detail({ report, whole, passage, onJump, isLost }: Props) {
  const { kind, sentence, quotes, drift } = passage;
  const link = originalLink(report, sentence);
  return (
    <aside class="detail" aria-label={t('detail')}>
      <div class="facts">
        <p>
          <b data-kind={kind}>
            {number(passage.number)} {t(`kind_${kind}`)}
          </b>{' '}
          {reasonText(reasonOf(report, sentence))}
        </p>
        {quotes.map((quote) => (
          <QuoteFact key={quote.start} quote={quote} />
        ))}
        {drift.map((fact) => (
          <DriftFact key={`${fact.start} ${fact.kind}`} fact={fact} />
        ))}
      </div>
      <div class="actions">
        {onJump !== null && (
          <button type="button" onClick={() => onJump(passage.page)}>
            {t('showOnPage')}
          </button>
        )}
        {link !== null && (
          <a href={link} target="_blank" rel="noreferrer">
            {t('openOriginal')}
          </a>
        )}
        <PassageActions key={passage.number} report={whole} about={{ about: 'passage', ...passage.page }} />
        <p class="small" role="status">
          {isLost && t('notShown')}
        </p>
      </div>
    </aside>
  );
}

function QuoteFact({ quote: { status, speaker, originalSpeaker } }: { readonly quote: ReportedQuote }) {
  const speakers = t('speakerDiffers', speaker ?? t('speakerMissing'), originalSpeaker ?? t('speakerMissing'));
  return (
    <p class="small">
      <b>{t('quoteNamed', t(`quote_${status}`))}</b> {t(`quoteWhy_${status}`)}
      {status === 'misattributed' && ` ${speakers}`}
    </p>
  );
}

function DriftFact({ fact: { kind, page, original } }: { readonly fact: Drift }) {
  return (
    <p class="small">
      <b>{t(`drift_${kind}`)}</b> {t('onPage')} <Words text={page} /> · {t('inOriginal')} <Words text={original} />
    </p>
  );
}

const Words = ({ text }: { readonly text: string }) =>
  text === '' ? <i>{t('nothingThere')}</i> : <q dir="auto">{text}</q>;
