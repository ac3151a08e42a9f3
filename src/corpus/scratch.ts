/** Where a pack's parts are gathered while it is made: in memory here, in files where there is a disk. */

/** Bytes that grow at their end and can be read again. */
export interface ByteSink {
  readonly length: number;
  append(bytes: Uint8Array): void;
  /** Exactly `length` bytes from `offset`. */
  read(offset: number, length: number): Uint8Array;
}

export interface Scratch {
  sink(): ByteSink;
}

class MemorySink implements ByteSink {
  #bytes = new Uint8Array(1024);
  length = 0;

  append(bytes: Uint8Array): void {
    const end = this.length + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.length));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.length);
    this.length = end;
  }

  read(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + length);
  }
}

export const memoryScratch: Scratch = { sink: () => new MemorySink() };
