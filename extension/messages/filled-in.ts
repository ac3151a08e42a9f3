/** Originals that the reader has filled in. */

import * as v from 'valibot';
import type { Story, StoryStatus } from '../../src/corpus/corpus.ts';
import { oneOf, quantity, text } from './common.ts';

/** The pack that the originals which the reader has filled in make up, as reports name it. */
export const FILLED_IN = 'filled-in';

/** A story under the id that it has in its sealed pack. */
export interface FilledOriginal extends Story {
  /** The address of the page that the text is from. */
  readonly from: string;
  /** How much of it agrees with the sealed pack, 0 to 1. */
  readonly agreement: number;
}

export const filled: v.GenericSchema<unknown, readonly FilledOriginal[]> = v.array(
  v.object({
    id: text,
    status: oneOf<StoryStatus>({ current: true, withdrawn: true }),
    agency: text,
    headline: text,
    byline: text,
    date: text,
    url: text,
    text,
    from: text,
    agreement: quantity,
  }),
);
