/** Texts of sealed originals that the reader has filled in from pages: kept in memory until the browser closes. */

import * as v from 'valibot';
import type { Story, StoryStatus } from '../../src/corpus/corpus.ts';
import { keep, recall } from '../platform/session.ts';
import { oneOf, quantity, text } from './common.ts';

const KEY = 'filled-originals';

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

export async function filledOriginals(): Promise<readonly FilledOriginal[]> {
  const found = v.safeParse(filled, await recall(KEY));
  return found.success ? found.output : [];
}

/** Keeps a text in place of an earlier one of the same original. */
export async function keepFilledOriginal(original: FilledOriginal): Promise<void> {
  const others = (await filledOriginals()).filter(({ id }) => id !== original.id);
  await keep(KEY, [...others, original]);
}
