/**
 * Work in slices: between two of them the page that is being read answers its reader. A rest costs a turn of the event
 * loop (up to 4 ms where the browser has no `scheduler.yield`), so it is taken only when a slice has lasted.
 */

/** A browser counts a task as long, and its page as slow to answer, above 50 ms. */
const LONGEST_MILLISECONDS = 20;

function nextTurn(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}

export class Slices {
  #began = performance.now();

  /** Whether the slice under way has lasted long enough. */
  isOver(): boolean {
    return performance.now() - this.#began > LONGEST_MILLISECONDS;
  }

  /** Lets others go first, if the slice is over. */
  async rest(): Promise<void> {
    if (!this.isOver()) return;
    await nextTurn();
    this.#began = performance.now();
  }
}
