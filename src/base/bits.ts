/** Numbers of any width up to 32 bits, packed without gaps; the lowest bit first. */

import { ByteWriter } from './byte-writer.ts';

/** Bits that tell `count` things apart. */
export const bitsFor = (count: number): number => (count < 2 ? 0 : 32 - Math.clz32(count - 1));

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
    for (let left = value; left > 0; left--) this.write(1, 1);
    this.write(0, 1);
  }

  /** A Golomb–Rice code: the quotient by 2^`low` in unary, then the `low` lowest bits. */
  rice(value: number, low: number): void {
    this.unary(Math.floor(value / 2 ** low));
    this.write(value, low);
  }

  /** A number below `bound` (at most 2^30): the first numbers take a bit less where `bound` is no power of two. */
  bounded(value: number, bound: number): void {
    const width = bitsFor(bound);
    if (width === 0) return;
    const short = 2 ** width - bound;
    const code = value < short ? value * 2 : value + short;
    this.write(code >>> 1, width - 1);
    if (value >= short) this.write(code & 1, 1);
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

  /** Up to 24 bits are read in one piece, more in two. */
  read(width: number): number {
    if (width > 24) return (this.read(24) | (this.read(width - 24) << 24)) >>> 0;
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

  unary(): number {
    let ones = 0;
    while (this.read(1) === 1) ones++;
    return ones;
  }

  /** A Golomb–Rice code with `low` low bits; below 2^53 whatever the bytes are. */
  rice(low: number): number {
    return low === 0 ? this.unary() : this.unary() * 2 ** low + this.read(low);
  }

  /** A number that was written with the same `bound`, from 1 to 2^30. */
  bounded(bound: number): number {
    const width = 32 - Math.clz32(bound - 1);
    if (bound < 2) return 0;
    const short = (1 << width) - bound;
    const value = this.read(width - 1);
    return value < short ? value : value * 2 + this.read(1) - short;
  }
}
