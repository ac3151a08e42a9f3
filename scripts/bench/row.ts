/** One measured value; lower is better where there is a target. */
export interface Row {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}
