/** Dates of the press to ISO 8601: with time zone where the page states one, else the bare date. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC =
  /(?<!\d)(\d{4})[-/.\u5E74]\s?(\d{1,2})[-/.\u6708]\s?(\d{1,2})\u65E5?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/i;
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i;
const MONTH_FIRST = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const ZONED = /\d:\d{2}.*(?:GMT|UTC|Z|[+-]\d{2}:?\d{2}|\b[ECMP][SD]T)\)?\s*$/i;
const UNIX_TIME = /^\d{10}(?:\d{3})?$/;

const two = (value: number | string): string => String(value).padStart(2, '0');

function bareDate(year: string, month: number, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = date.getUTCMonth() === month - 1 && Number(year) >= 1900 && Number(year) < 2200;
  return isReal ? `${year}-${two(month)}-${two(day)}` : null;
}

function zone(stated: string): string {
  if (!/\d/.test(stated)) return 'Z';
  return stated.includes(':') ? stated : `${stated.slice(0, 3)}:${stated.slice(3)}`;
}

function fromNumbers(parts: readonly (string | undefined)[]): string | null {
  const [, year = '', month = '', day = '', hour, minute, second, stated] = parts;
  const date = bareDate(year, Number(month), day);
  if (date === null || hour === undefined || minute === undefined || stated === undefined) return date;
  return `${date}T${two(hour)}:${minute}:${second ?? '00'}${zone(stated)}`;
}

function fromMonthName(value: string): string | null {
  const dayFirst = DAY_FIRST.exec(value);
  const found = dayFirst ?? MONTH_FIRST.exec(value);
  if (!found) return null;
  const [day = '', name = ''] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const date = month > 0 ? bareDate(found[3] ?? '', month, day) : null;
  const time = ZONED.test(value) ? Date.parse(value) : Number.NaN;
  return date !== null && !Number.isNaN(time) ? new Date(time).toISOString() : date;
}

/** `value` as ISO 8601, or null where it holds no date. */
export function toIso(value: string): string | null {
  const stated = value.trim();
  if (UNIX_TIME.test(stated)) return new Date(Number(stated.padEnd(13, '0'))).toISOString();
  const numbers = NUMERIC.exec(stated) ?? COMPACT.exec(stated);
  if (numbers) return fromNumbers(numbers);
  const [, day = '', month = '', year] = DAY_MONTH_YEAR.exec(stated) ?? [];
  return year === undefined ? fromMonthName(stated) : bareDate(year, Number(month), day);
}
