/** What the background tells a popup that waits for a check, over a connection that ends the check when it ends. */

import * as v from 'valibot';
import { count, oneOf } from './common.ts';

/** Reading the page, opening the originals, comparing the one with the others. */
export type Step = 'reading' | 'opening' | 'comparing';

export interface Progress {
  readonly step: Step;
  /** How much of the step is done, from 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** How many words are compared; null while that is not known. */
  readonly words: number | null;
}

export const share = v.custom<number>((value) => typeof value === 'number' && value >= 0 && value <= 1);

export const progress: v.GenericSchema<unknown, Progress> = v.object({
  step: oneOf<Step>({ reading: true, opening: true, comparing: true }),
  share: v.nullable(share),
  words: v.nullable(count),
});
