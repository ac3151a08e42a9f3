/** Texts of sealed originals that the reader has filled in from pages: kept in memory until the browser closes. */

import * as v from 'valibot';
import type { Result } from '../../src/base/result.ts';
import { keep, recall } from '../platform/session.ts';
import { type FilledOriginal, filled } from './filled-in.ts';

const KEY = 'filled-originals';

export async function filledOriginals(): Promise<readonly FilledOriginal[]> {
  const found = v.safeParse(filled, await recall(KEY));
  return found.success ? found.output : [];
}

/** Keeps a text in place of an earlier one of the same original; where it fails, all that was kept stays. */
export async function keepFilledOriginal(original: FilledOriginal): Promise<Result<null>> {
  const others = (await filledOriginals()).filter(({ id }) => id !== original.id);
  return keep(KEY, [...others, original]);
}
