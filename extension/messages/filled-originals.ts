/** Texts of sealed originals that the reader has filled in from pages: kept in memory until the browser closes. */

import * as v from 'valibot';
import { keep, recall } from '../platform/session.ts';
import { type FilledOriginal, filled } from './filled-in.ts';

const KEY = 'filled-originals';

export async function filledOriginals(): Promise<readonly FilledOriginal[]> {
  const found = v.safeParse(filled, await recall(KEY));
  return found.success ? found.output : [];
}

/** Keeps a text in place of an earlier one of the same original. */
export async function keepFilledOriginal(original: FilledOriginal): Promise<void> {
  const others = (await filledOriginals()).filter(({ id }) => id !== original.id);
  await keep(KEY, [...others, original]);
}
