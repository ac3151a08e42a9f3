/** What INFO says of all the stories together. */

import type { StoryInfo } from './corpus.ts';
import { dayOf, daysBetween } from './dates.ts';

/** A pack's version: the CRC-32 of its sections but INFO, one after another, in hexadecimal. */
export const versionOf = (crc: number): string => crc.toString(16).padStart(8, '0');

/** Words and dates, gathered story by story. */
export class Summary {
  words = 0;
  from: string | null = null;
  to: string | null = null;

  /** From the first to the last. */
  get days(): number {
    return 1 + (daysBetween(this.from, this.to) ?? 0);
  }

  add({ date, words }: StoryInfo): void {
    const day = dayOf(date);
    this.words += words;
    if (day !== null && (this.from === null || day < this.from)) this.from = day;
    if (day !== null && (this.to === null || day > this.to)) this.to = day;
  }
}
