/** Everything the reader is told goes through here: messages, plurals, numbers, dates, in one language. */

import type messages from '../_locales/en/messages.json';
import { readSettings } from '../messages/kept-settings.ts';
import { getMessage, uiLanguage } from '../platform/i18n.ts';
import type { Dictionary } from './dictionary.ts';
import { type Formats, formatsOf } from './formats.ts';

export type MessageKey = keyof typeof messages;
/** A message with one wording for each plural form: KEY_one, KEY_other and, in other languages, KEY_few and so on. */
type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Of the language that the reader chose; null where it is the browser's, whose messages the browser itself holds. */
let dictionary: Dictionary | null = null;
let formats: Formats | undefined;

/** Fills the places $1 to $9 as the browser does; `$$` stands for a dollar sign. */
const fill = (message: string, fillings: readonly string[]): string =>
  message.replace(/\$([$1-9])/g, (_, place: string) => (place === '$' ? '$' : (fillings[Number(place) - 1] ?? '')));

/** Empty where there is no such message. */
const lookUp = (key: string, fillings: readonly string[]): string =>
  dictionary === null ? getMessage(key, fillings) : fill(dictionary.get(key) ?? '', fillings);

export const t = (key: MessageKey, ...fillings: readonly string[]): string => lookUp(key, fillings);

/**
 * The messages' own language; in the browser's variety of it (British or American dates), where there is one. Chromium can
 * be without messages after a page that is closed while it loads: a check needs none to be kept and painted.
 */
function pickLocale(): string {
  const ours = t('language');
  const theirs = uiLanguage();
  return ours === '' || theirs.split('-')[0] === ours.split('-')[0] ? theirs : ours;
}

function inLocale(): Formats {
  formats ??= formatsOf(pickLocale());
  return formats;
}

/** Takes up the language of the reader's choice: before anything is worded. */
export async function startLanguage(): Promise<void> {
  const { language } = await readSettings();
  dictionary = language === 'auto' ? null : await (await import('./dictionary.ts')).dictionaryOf(language);
  formats = undefined;
}

export function setDocumentLanguage(): void {
  document.documentElement.lang = pickLocale();
  document.documentElement.dir = t('direction');
}

/** The wording for a count, which is the message's first filling. */
export function counted(key: CountedKey, count: number, ...fillings: readonly string[]): string {
  const { plural, number } = inLocale();
  const worded = lookUp(`${key}_${plural(count)}`, [number(count), ...fillings]);
  return worded === '' ? t(`${key}_other`, number(count), ...fillings) : worded;
}

export const number = (value: number): string => inLocale().number(value);

/** A share from 0 to 1. */
export const percent = (share: number): string => inLocale().percent(share);

export const list = (items: readonly string[]): string => inLocale().list(items);

/** An ISO date as a day; what is no date stays as it is. */
export const day = (iso: string): string => inLocale().day(iso);

/** Two ISO dates as “October 2006 – November 2024”; null where one of them is missing or no date. */
export const monthRange = (from: string | null, to: string | null): string | null => inLocale().monthRange(from, to);
