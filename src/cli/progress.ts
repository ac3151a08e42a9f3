/**
 * How far a long job is, on standard error: a bar on a terminal, elsewhere a line now and then. Each with the rate and
 * the time left.
 */

import cliProgress from 'cli-progress';
import { say } from './output.ts';

/** What is counted: bytes are told in megabytes. */
export type Unit = 'bytes' | 'documents' | 'buckets';

const EVERY_MILLISECONDS = { terminal: 100, elsewhere: 30_000 } as const;
const BAR = '{step} {bar} {percentage}% · {rate} · {left} left';

const rateOf = (perSecond: number, unit: Unit): string =>
  unit === 'bytes' ? `${(perSecond / 1e6).toFixed(1)} MB/s` : `${Math.round(perSecond)} ${unit}/s`;

const timeOf = (seconds: number): string =>
  Number.isFinite(seconds) ? (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`) : '…';

interface Step {
  readonly name: string;
  readonly total: number;
  readonly unit: Unit;
  readonly started: number;
}

export class Progress {
  readonly #isTerminal = process.stderr.isTTY;
  readonly #bar = new cliProgress.SingleBar({ format: BAR, clearOnComplete: true, barsize: 24 });
  #step: Step | undefined;
  #done = 0;
  #told = 0;

  /** Begins a step of `total` units; the one before it is over. */
  begin(name: string, total: number, unit: Unit): void {
    this.end();
    const started = performance.now();
    this.#step = { name, total, unit, started };
    this.#done = 0;
    this.#told = started;
    this.#bar.start(total, 0, { step: name, rate: rateOf(0, unit), left: timeOf(Number.NaN) });
  }

  /** `units` more are done. */
  add(units: number): void {
    this.#done += units;
    const now = performance.now();
    if (!this.#step || now - this.#told < EVERY_MILLISECONDS[this.#isTerminal ? 'terminal' : 'elsewhere']) return;
    this.#told = now;
    this.#tell(this.#step, now);
  }

  /** Takes the bar away. */
  end(): void {
    this.#bar.stop();
    this.#step = undefined;
  }

  #tell({ name, total, unit, started }: Step, now: number): void {
    const perSecond = this.#done / ((now - started) / 1000);
    const [rate, left] = [rateOf(perSecond, unit), timeOf(Math.max(0, total - this.#done) / perSecond)];
    if (this.#isTerminal) this.#bar.update(Math.min(this.#done, total), { rate, left });
    else say(`${name}: ${Math.min(100, Math.floor((this.#done / total) * 100))}% · ${rate} · ${left} left`);
  }
}
