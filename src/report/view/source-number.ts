import type { Report } from '../../match/report.ts';

/** A source's place in the list of sources, from 1: what rows refer to it by. */
export type SourceNumber = number;

/** Null where the report has no such source. */
export function numberOf({ sources }: Report, id: string | null): SourceNumber | null {
  const index = sources.findIndex((source) => source.id === id);
  return index < 0 ? null : index + 1;
}
