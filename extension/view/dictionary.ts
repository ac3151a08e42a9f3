/** The messages of a language that is not the browser's: the browser gives out those of its own language only. */

import * as v from 'valibot';
import type { Locale } from '../messages/settings.ts';
import { packagedJson } from '../platform/packaged.ts';

/** Messages by their keys, with places ($1, $2 …) to be filled. */
export type Dictionary = ReadonlyMap<string, string>;

const file = v.record(v.string(), v.object({ message: v.string() }));

/** Null where the file cannot be read: the browser's own language has to do then. */
export async function dictionaryOf(locale: Locale): Promise<Dictionary | null> {
  const json = await packagedJson(`_locales/${locale}/messages.json`);
  const messages = v.safeParse(file, json.ok ? json.value : null);
  if (!messages.success) return null;
  return new Map(Object.entries(messages.output).map(([key, { message }]) => [key, message]));
}
