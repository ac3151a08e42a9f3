/** Everything the reader is told goes through here: messages, plurals, numbers, dates, in one language. */

import type messages from '../_locales/en/messages.json';
import { getMessage, uiLanguage } from '../platform/i18n.ts';

export type MessageKey = keyof typeof messages;
/** A message with one wording for each plural form: KEY_one, KEY_other and, in other languages, KEY_few and so on. */
type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

export const t = (key: MessageKey, ...fillings: readonly string[]): string => getMessage(key, fillings);

/** The messages' own language; in the browser's variety of it (British or American dates), where there is one. */
function pickLocale(): string {
  const ours = t('language');
  const theirs = uiLanguage();
  return theirs.split('-')[0] === ours.split('-')[0] ? theirs : ours;
}

const locale = pickLocale();
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const agencies = new Intl.ListFormat(locale, { type: 'conjunction' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The wording for a count, which is the message's first filling. */
export function counted(key: CountedKey, count: number, ...fillings: readonly string[]): string {
  const worded = getMessage(`${key}_${plurals.select(count)}`, [numbers.format(count), ...fillings]);
  return worded === '' ? t(`${key}_other`, numbers.format(count), ...fillings) : worded;
}

export const number = (value: number): string => numbers.format(value);

/** A share from 0 to 1. */
export const percent = (share: number): string => percents.format(share);

export const list = (items: readonly string[]): string => agencies.format(items);

const isDate = (date: Date): boolean => !Number.isNaN(date.getTime());

/** An ISO date as a day; what is no date stays as it is. */
export function day(iso: string): string {
  const date = new Date(iso);
  return isDate(date) ? days.format(date) : iso;
}

/** Two ISO dates as “October 2006 – November 2024”; null where one of them is missing or no date. */
export function monthRange(from: string | null, to: string | null): string | null {
  const [start, end] = [new Date(from ?? Number.NaN), new Date(to ?? Number.NaN)];
  return isDate(start) && isDate(end) ? months.formatRange(start, end) : null;
}

export function setDocumentLanguage(): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = t('direction');
}
