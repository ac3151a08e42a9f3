/** The messages of a language that is not the browser's: the browser gives out those of its own language only. */

import * as v from 'valibot';
import { text } from '../messages/common.ts';
import type { Locale } from '../messages/settings.ts';
import { packagedJson } from '../platform/packaged.ts';

/** Messages by their keys, with places ($1, $2 …) to be filled. */
export type Dictionary = ReadonlyMap<string, string>;

const entry = v.object({ message: text });

/** Null where the file cannot be read: the browser's own language has to do then. */
export async function dictionaryOf(locale: Locale): Promise<Dictionary | null> {
  const json = await packagedJson(`_locales/${locale}/messages.json`);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return null;
  const entries = Object.entries(json.value).flatMap(([key, value]) => {
    const parsed = v.safeParse(entry, value);
    return parsed.success ? [[key, parsed.output.message] as const] : [];
  });
  return new Map(entries);
}
