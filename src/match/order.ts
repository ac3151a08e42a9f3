import type { Order } from './report.ts';

/** The instants a date may stand for: a bare date is anywhere within its day. Milliseconds. */
function interval(date: string | null): readonly [number, number] | null {
  const start = date ? Date.parse(date) : Number.NaN;
  if (date === null || Number.isNaN(start)) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return [start, isDay ? start + 86_399_999 : start];
}

/** Which came first, by their dates. Dates on one day, where the hour is not known, do not tell. */
export function orderOf(page: string | null, original: string | null): Order {
  const [a, b] = [interval(page), interval(original)];
  if (!a || !b) return 'unknown';
  if (a[0] > b[1]) return 'page-later';
  if (a[1] < b[0]) return 'page-earlier';
  return 'unknown';
}
