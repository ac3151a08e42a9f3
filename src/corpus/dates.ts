/** Dates as originals state them: `2024-11-13`, `2024.11.13 11:26`, `2024-11-13T11:26:05Z`. */

const DATE =
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s]+(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

const twoDigits = (part: string): string => part.padStart(2, '0');

/** The ISO form of a date, or date and time, or null if it is none. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minutes, zone = ''] = match;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString();
  if (!real.startsWith(date)) return null;
  return hour === undefined ? date : `${date}T${twoDigits(hour)}${minutes}${zone}`;
}

/** The day of an ISO date, or date and time; null of anything else. */
export const dayOf = (date: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;

/** Whole days between the days of two ISO dates; null where one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [from, to] = [dayOf(a), dayOf(b)];
  return from === null || to === null ? null : Math.abs(Date.parse(from) - Date.parse(to)) / 86_400_000;
}
