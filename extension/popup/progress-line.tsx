import type { Progress } from '../messages/progress.ts';
import { counted, t } from '../view/language.ts';

interface Props {
  readonly progress: Progress | null;
  /** Whether there is nothing else to see: beside an earlier report it is only read out. */
  readonly isAlone: boolean;
}

function wordingOf(progress: Progress | null): string {
  if (progress?.step === 'opening') return t('progress_opening');
  if (progress?.step === 'comparing') return t('progress_comparing', counted('words', progress.words ?? 0));
  return t('progress_reading');
}

/** What the check is doing, and how far it is where that is known. */
export function ProgressLine({ progress, isAlone }: Props) {
  const share = progress?.share ?? null;
  return (
    <div class={isAlone ? 'progress' : 'progress hidden-text'}>
      <p role="status">{wordingOf(progress)}</p>
      {share !== null && <progress value={share} aria-label={wordingOf(progress)} />}
    </div>
  );
}
