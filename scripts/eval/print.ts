/** What an evaluation prints: a table for people, or with --json one line for programs. */

export interface Measure {
  readonly name: string;
  readonly value: number;
  /** The figure to reach, as words: "≥ 0.97". */
  readonly wanted?: string;
}

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

export function printMeasures(measures: readonly Measure[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(Object.fromEntries(measures.map(({ name, value }) => [name, value]))));
    return;
  }
  const width = Math.max(...measures.map(({ name }) => name.length));
  for (const { name, value, wanted = '' } of measures)
    console.log(`${name.padEnd(width)}  ${shown(value).padStart(8)}  ${wanted}`);
}
