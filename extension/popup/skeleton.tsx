import type { Progress } from '../messages/progress.ts';
import { progressWords } from './progress-words.ts';

/**
 * Where the report will stand, and how far its check is. popup.html holds the same without words: it is seen before any
 * script has run.
 */
export function Skeleton({ progress }: { readonly progress: Progress | null }) {
  const share = progress?.share ?? null;
  return (
    <>
      <p class="progress" aria-hidden="true">
        {progressWords(progress)}
      </p>
      {share !== null && <progress value={share} aria-hidden="true" />}
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </>
  );
}
