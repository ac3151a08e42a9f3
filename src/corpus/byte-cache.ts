interface Entry {
  readonly bytes: Uint8Array;
  /** Whether it was asked for since it was put last. */
  wasUsed: boolean;
}

/**
 * Byte arrays by number; beyond a budget in bytes the oldest are thrown out, but those that were asked for since are put
 * last once more (the clock algorithm: about what an order of use would keep, and a hit moves nothing).
 */
export class ByteCache {
  readonly #budget: number;
  readonly #entries = new Map<number, Entry>();
  #bytes = 0;

  constructor(budget: number) {
    this.#budget = budget;
  }

  get(key: number): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry) entry.wasUsed = true;
    return entry?.bytes;
  }

  set(key: number, bytes: Uint8Array): void {
    this.#drop(key);
    if (bytes.length > this.#budget) return;
    this.#makeRoom(bytes.length);
    this.#entries.set(key, { bytes, wasUsed: false });
    this.#bytes += bytes.length;
  }

  #makeRoom(length: number): void {
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes + length <= this.#budget) return;
      if (entry.wasUsed) this.#putLast(oldest, entry);
      else this.#drop(oldest);
    }
  }

  #putLast(key: number, entry: Entry): void {
    entry.wasUsed = false;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  #drop(key: number): void {
    this.#bytes -= this.#entries.get(key)?.bytes.length ?? 0;
    this.#entries.delete(key);
  }
}
