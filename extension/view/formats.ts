/** Numbers, lists and dates as one language writes them. */

export interface Formats {
  /** The plural form of a count: `one`, `few`, `many`, `other` … */
  plural(count: number): string;
  number(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  day(iso: string): string;
  monthRange(from: string | null, to: string | null): string | null;
}

const isDate = (date: Date): boolean => !Number.isNaN(date.getTime());

/** `locale`: a BCP 47 tag. */
export function formatsOf(locale: string): Formats {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    plural: (count) => plurals.select(count),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    list: (items) => lists.format(items),
    day(iso) {
      const date = new Date(iso);
      return isDate(date) ? days.format(date) : iso;
    },
    monthRange(from, to) {
      const [start, end] = [new Date(from ?? Number.NaN), new Date(to ?? Number.NaN)];
      return isDate(start) && isDate(end) ? months.formatRange(start, end) : null;
    },
  };
}
