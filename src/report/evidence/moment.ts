const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*$/;

/**
 * An ISO date or time as "2026-01-26" or "2026-01-26 14:05 UTC"; one without a zone as "2026-01-26 14:05"; what is none of
 * these stays as it is.
 */
export function moment(iso: string): string {
  const [, date, hour] = WITHOUT_ZONE.exec(iso) ?? [];
  if (date !== undefined) return `${date} ${hour}`;
  const time = Date.parse(iso);
  if (Number.isNaN(time) || !iso.includes('T')) return iso;
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
