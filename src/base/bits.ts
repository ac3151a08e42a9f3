/** Numbers of any width up to 32 bits, packed without gaps; the lowest bit first. */

import { ByteWriter } from './byte-writer.ts';

/** Bits that tell `count` things apart. */
export const bitsFor = (count: number): number => (count < 2 ? 0 : 32 - Math.clz32(count - 1));

/** Bits that a reader has in a window of 32, wherever in a byte it begins. */
const WINDOW_BITS = 24;

export class BitWriter {
  readonly #out = new ByteWriter();
  #byte = 0;
  #used = 0;

  /** The lowest `width` bits of `value`. */
  write(value: number, width: number): void {
    for (let done = 0; done < width; ) {
      const taken = Math.min(8 - this.#used, width - done);
      this.#byte |= ((value >>> done) & ((1 << taken) - 1)) << this.#used;
      this.#used += taken;
      done += taken;
      if (this.#used === 8) this.#flush();
    }
  }

  /** As many ones as `value` says, and a zero. */
  unary(value: number): void {
    let left = value;
    for (; left > WINDOW_BITS; left -= WINDOW_BITS) this.write(2 ** WINDOW_BITS - 1, WINDOW_BITS);
    this.write(2 ** left - 1, left + 1);
  }

  /** What has been written, filled up with zero bits to whole bytes. */
  finish(): Uint8Array {
    if (this.#used > 0) this.#flush();
    return this.#out.finish();
  }

  #flush(): void {
    this.#out.u8(this.#byte);
    this.#byte = 0;
    this.#used = 0;
  }
}

/** Past the end whatever is read is 0 and `isBroken` stays true. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.end = bytes.length * 8;
  }

  get isBroken(): boolean {
    return this.at > this.end;
  }

  /** Whether only the filling of the last byte is left. */
  get isSpent(): boolean {
    return !this.isBroken && this.end - this.at < 8;
  }

  /** More bits than a window has are read in two pieces. */
  read(width: number): number {
    if (width > WINDOW_BITS) return (this.read(WINDOW_BITS) | (this.read(width - WINDOW_BITS) << WINDOW_BITS)) >>> 0;
    const at = this.at;
    this.at = at + width;
    if (at + width > this.end) return 0;
    return (this.window(at >>> 3) >>> (at & 7)) & ((1 << width) - 1);
  }

  /** 32 bits from a byte on; zeros beyond the end. */
  private window(first: number): number {
    const { bytes } = this;
    const low = bytes[first] ?? 0;
    if (first + 4 <= bytes.length) {
      return low | ((bytes[first + 1] ?? 0) << 8) | ((bytes[first + 2] ?? 0) << 16) | ((bytes[first + 3] ?? 0) << 24);
    }
    const second = first + 1 < bytes.length ? (bytes[first + 1] ?? 0) : 0;
    const third = first + 2 < bytes.length ? (bytes[first + 2] ?? 0) : 0;
    return low | (second << 8) | (third << 16);
  }

  skip(width: number): void {
    this.at += width;
  }

  /** As many as there are ones before the next zero. */
  unary(): number {
    for (let ones = 0; ; ones += WINDOW_BITS) {
      const zeros = ~(this.window(this.at >>> 3) >>> (this.at & 7)) & (2 ** WINDOW_BITS - 1);
      if (zeros === 0) {
        this.at += WINDOW_BITS;
        continue;
      }
      const more = 31 - Math.clz32(zeros & -zeros);
      this.at += more + 1;
      return ones + more;
    }
  }
}
