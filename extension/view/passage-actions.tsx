import { useState } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { useCheckedAt } from './checked-at.ts';
import { type MessageKey, t } from './language.ts';
import { onDemand } from './on-demand.tsx';

const FlagForm = onDemand(async () => (await import('./flag-form.tsx')).FlagForm);

interface Props {
  /** All of it: what the reader leaves out of the answer is told of as it is. */
  readonly report: Report;
  /** A sentence, or the words of a quote. */
  readonly about: { readonly about: 'passage' | 'quote' } & Span;
  /** Whether Tab leads here: not to every row of a list. */
  readonly isReached?: boolean;
}

function sourceIn({ sentences, quotes }: Report, { about, start, end }: Props['about']): string | null {
  const found = (about === 'quote' ? quotes : sentences).find((span) => span.start === start && span.end === end);
  return found?.source ?? null;
}

/** What can be done with a passage besides reading it: copy it with its source, flag it. */
export function PassageActions({ report, about, isReached = true }: Props) {
  const checked = useCheckedAt();
  const [isFlagging, setFlagging] = useState(false);
  const [told, tell] = useState<MessageKey | null>(null);
  async function copy(): Promise<void> {
    const { copyPassage } = await import('../exporting/passage.ts');
    const copied = await copyPassage(report, about, sourceIn(report, about), checked);
    tell(copied ? 'copied' : 'copyFailed');
  }
  if (isFlagging) {
    return (
      <FlagForm
        {...{ report, about }}
        onDone={(flag) => {
          setFlagging(false);
          tell(flag === null ? null : 'flagSaved');
        }}
      />
    );
  }
  return (
    <p class="passage-actions small">
      <button type="button" class="plain" tabIndex={isReached ? 0 : -1} onClick={() => void copy()}>
        {t('copyPassage')}
      </button>
      <button type="button" class="plain" tabIndex={isReached ? 0 : -1} onClick={() => setFlagging(true)}>
        {t('flag')}
      </button>
      <span role="status">{told !== null && t(told)}</span>
    </p>
  );
}
