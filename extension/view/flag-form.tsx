import type { Report } from '../../src/index.ts';
import type { Category, Flag, FlagTarget, Judgement } from '../../src/report/flag.ts';
import { newFlag } from '../../src/report/new-flag.ts';
import { keepFlag } from '../messages/flag-changes.ts';
import type { StoreResult } from '../platform/flag-store.ts';
import { useCheckedAt } from './checked-at.ts';
import { evidenceOf } from './evidence.ts';
import { JudgementForm } from './judgement-form.tsx';
import { t } from './language.ts';

interface Props {
  readonly report: Report;
  /** What is flagged: the page, or the span of a sentence (`passage`) or of a quote's words (`quote`) in its text. */
  readonly about: FlagTarget;
  /** Told of the flag when it is kept, or of null when the reader has changed their mind. */
  readonly onDone: (flag: Flag | null) => void;
}

const TITLES = { page: 'flagPage', passage: 'flagPassage', quote: 'flagQuote' } as const;

/** What a flag is likeliest to be about; the reader may say otherwise. */
const LIKELIEST: Readonly<Record<FlagTarget['about'], Category>> = {
  page: 'uncredited',
  passage: 'rewritten-copy',
  quote: 'altered-quote',
};

/** Flags a passage, a quote or the page, with the evidence as it is now. */
export function FlagForm({ report, about, onDone }: Props) {
  const checked = useCheckedAt();
  async function keep(judgement: Judgement): Promise<StoreResult<unknown>> {
    const now = new Date().toISOString();
    const evidence = await evidenceOf(report, checked);
    const flag = newFlag(evidence, about, judgement, { id: crypto.randomUUID(), now });
    const kept = await keepFlag(flag);
    if (kept.ok) onDone(flag);
    return kept;
  }
  return (
    <section class="flag-form" aria-label={t(TITLES[about.about])}>
      <h3>{t(TITLES[about.about])}</h3>
      {about.about !== 'page' && (
        <blockquote dir="auto" lang={report.page.language ?? undefined}>
          {report.page.text.slice(about.start, about.end)}
        </blockquote>
      )}
      <JudgementForm
        initial={{ verdict: '', category: LIKELIEST[about.about], note: '' }}
        save={t('flagSave')}
        onSave={keep}
        onCancel={() => onDone(null)}
      />
    </section>
  );
}
