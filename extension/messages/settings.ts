/** What the reader has chosen: one record. What is missing or odd in it takes its default. */

import * as v from 'valibot';
import type { Choices } from '../../src/report/choices.ts';
import { oneOf, text, truth } from './common.ts';

/** The languages that the messages are there in: the folders of `_locales`. */
export const LOCALES = ['en', 'de', 'es', 'fr', 'hi'] as const;

export type Locale = (typeof LOCALES)[number];
export type HighlightLook = 'both' | 'underline' | 'background' | 'off';

export interface Settings {
  /** `auto`: the browser's. */
  readonly language: Locale | 'auto';
  readonly highlight: HighlightLook;
  readonly withoutQuotes: boolean;
  readonly withoutShort: boolean;
  /** A match of fewer words is short. */
  readonly shortest: number;
  /** Ids of the originals that the reader does not want to count. */
  readonly withoutSources: readonly string[];
}

/** In words. */
export const SHORTEST = { least: 3, most: 40 } as const;
/** Of those left out; the oldest of more are forgotten. */
const MOST_SOURCES = 200;

const isShortest = (words: unknown): boolean =>
  Number.isSafeInteger(words) && Number(words) >= SHORTEST.least && Number(words) <= SHORTEST.most;
const isLanguage = (name: unknown): boolean => name === 'auto' || LOCALES.some((locale) => locale === name);
export const highlightLook = oneOf<HighlightLook>({ both: true, underline: true, background: true, off: true });

const record = v.object({
  language: v.fallback(v.custom<Settings['language']>(isLanguage), 'auto'),
  highlight: v.fallback(highlightLook, 'both'),
  withoutQuotes: v.fallback(truth, false),
  withoutShort: v.fallback(truth, false),
  shortest: v.fallback(v.custom<number>(isShortest), 8),
  withoutSources: v.fallback(v.array(text), []),
});

/** The settings in what storage holds, whatever that is. */
export function settingsIn(stored: unknown): Settings {
  const settings = v.parse(record, typeof stored === 'object' && stored !== null ? stored : {});
  return { ...settings, withoutSources: settings.withoutSources.slice(-MOST_SOURCES) };
}

/** What of a report the settings leave out. */
export const choicesOf = ({ withoutQuotes, withoutShort, shortest, withoutSources }: Settings): Choices => ({
  withoutQuotes,
  shortest: withoutShort ? shortest : 0,
  withoutSources,
});
