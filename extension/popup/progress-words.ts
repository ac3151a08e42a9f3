import type { Progress } from '../messages/progress.ts';
import { counted, t } from '../view/language.ts';

/** What a check is doing; null: it has not told yet. */
export function progressWords(progress: Progress | null): string {
  switch (progress?.step) {
    case 'opening':
      return t('progress_opening');
    case 'comparing':
      return t('progress_comparing', counted('words', progress.words ?? 0));
    default:
      return t('progress_reading');
  }
}
