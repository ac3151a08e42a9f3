/** Texts of sealed originals that the reader has filled in from pages: kept in memory until the browser closes. */

import * as v from 'valibot';
import type { DocId } from '../../src/base/brand.ts';
import { keep, recall } from '../platform/session.ts';
import { count, text } from './common.ts';

const KEY = 'filled-originals';

/** The pack that they make up, as reports name it. */
export const FILLED_IN = 'filled-in';

export interface FilledOriginal {
  readonly id: string;
  /** The sealed pack that has the same story without its text, and where. */
  readonly pack: string;
  readonly version: string;
  readonly doc: DocId;
  readonly agency: string;
  readonly date: string;
  readonly url: string;
  readonly headline: string;
  readonly text: string;
  /** The address of the page that the text is from. */
  readonly from: string;
  /** How much of it agrees with the sealed pack, 0 to 1. */
  readonly agreement: number;
}

const filled: v.GenericSchema<unknown, readonly FilledOriginal[]> = v.array(
  v.object({
    id: text,
    pack: text,
    version: text,
    doc: v.custom<DocId>((value) => v.is(count, value)),
    agency: text,
    date: text,
    url: text,
    headline: text,
    text,
    from: text,
    agreement: v.number(),
  }),
);

export async function filledOriginals(): Promise<readonly FilledOriginal[]> {
  const found = v.safeParse(filled, await recall(KEY));
  return found.success ? found.output : [];
}

/** Keeps a text in place of an earlier one of the same original. */
export async function keepFilledOriginal(original: FilledOriginal): Promise<void> {
  const others = (await filledOriginals()).filter(({ id, pack }) => id !== original.id || pack !== original.pack);
  await keep(KEY, [...others, original]);
}
