/** One line on a terminal's standard error that says how far a long job is; nothing where it is no terminal. */

const EVERY_MILLISECONDS = 200;
const CLEAR = '\r\x1b[2K';

const megabytes = (units: number): string => (units / 1e6).toFixed(1);

export class Progress {
  readonly #started = performance.now();
  #shown = 0;
  #done = 0;

  /** `units` more of `total` (characters of text) are done. */
  add(units: number, total: number, what: string): void {
    this.#done += units;
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#shown < EVERY_MILLISECONDS) return;
    this.#shown = now;
    const rate = this.#done / ((now - this.#started) / 1000);
    const left = Math.ceil(Math.max(0, total - this.#done) / rate);
    const share = Math.min(100, Math.floor((this.#done / total) * 100));
    process.stderr.write(`${CLEAR}${what}: ${share}% · ${megabytes(rate)} MB/s · ${left} s left`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write(CLEAR);
  }
}
