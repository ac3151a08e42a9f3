/** What is measured, row by row. */

export interface Row {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** What is aimed at; null where nothing is. */
  readonly target: number | null;
}

const written = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 3 : 1);

/** The same measure of the plain scan: "open pack, memory …" and "scan, memory …". */
function scanned({ measure }: Row, rows: readonly Row[]): number | null {
  const what = measure.slice(measure.indexOf(', '));
  return measure.startsWith('scan,') ? null : (rows.find((row) => row.measure === `scan${what}`)?.value ?? null);
}

/** A row as a line of text, beside what the scan, if it is among the rows so far, takes for the same. */
export function line(row: Row, sofar: readonly Row[]): string {
  const { measure, value, unit, target } = row;
  const scan = scanned(row, sofar);
  const beside = [
    ...(target === null ? [] : [`target ${target}`]),
    ...(scan === null ? [] : [`scan ${written(scan)}`]),
  ];
  return `${measure.padEnd(60)}${written(value).padStart(10)} ${unit.padEnd(12)}${beside.join(' · ')}`;
}
