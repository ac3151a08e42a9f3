/** How sure an extraction is. */

import { findSentences } from '../text/sentences.ts';
import type { Confidence, Doubt } from './article.ts';

const FEW_SENTENCES = 3;
/** Doubts that each alone make an extraction unfit to be relied on. */
const GRAVE: ReadonlySet<Doubt> = new Set(['much-left-out', 'paywall']);

export interface Extraction {
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
  readonly leftOut: boolean;
  readonly isPaywalled: boolean;
  readonly isPlainText: boolean;
}

function level(reasons: readonly Doubt[]): Confidence['level'] {
  if (reasons.some((reason) => GRAVE.has(reason))) return 'low';
  return reasons.length > 0 ? 'medium' : 'high';
}

/** The confidence in an extraction, with every reason to doubt it. */
export function confidenceIn(extraction: Extraction): Confidence {
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['few-sentences', findSentences(extraction.text).length < FEW_SENTENCES],
    ['much-left-out', extraction.leftOut],
    ['paywall', extraction.isPaywalled],
    ['no-title', extraction.title === ''],
    ['no-date', extraction.published === null],
    ['plain-text', extraction.isPlainText],
  ];
  const reasons = doubts.filter(([, isSo]) => isSo).map(([doubt]) => doubt);
  return { level: level(reasons), reasons };
}
