/** What the probes have in common. */

import { findWords } from '../../src/text/words.ts';

/** The value below which the share `q` of them lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** The words of a text, parted by spaces. */
export const wordsOf = (text: string): string => ` ${findWords(text).keys.join(' ')} `;

export const print = (
  rows: readonly (readonly [measure: string, value: number, unit: string, target: number | null])[],
) => console.log(JSON.stringify(rows.map(([measure, value, unit, target]) => ({ measure, value, unit, target }))));
