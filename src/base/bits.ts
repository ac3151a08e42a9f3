/** Numbers of any width up to 32 bits, packed without gaps; the lowest bit first. */

import { ByteWriter } from './byte-writer.ts';

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

  /** A Golomb–Rice code: the quotient by 2^`low` in unary, then the `low` lowest bits. */
  rice(value: number, low: number): void {
    for (let quotient = Math.floor(value / 2 ** low); quotient > 0; quotient--) this.write(1, 1);
    this.write(0, 1);
    this.write(value, low);
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
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isBroken(): boolean {
    return this.#at > this.#bytes.length * 8;
  }

  /** Whether only the filling of the last byte is left. */
  get isSpent(): boolean {
    return !this.isBroken && this.#bytes.length * 8 - this.#at < 8;
  }

  read(width: number): number {
    let value = 0;
    for (let done = 0; done < width; ) {
      const used = this.#at & 7;
      const taken = Math.min(8 - used, width - done);
      const byte = this.#bytes[this.#at >>> 3] ?? 0;
      value |= ((byte >>> used) & ((1 << taken) - 1)) << done;
      this.#at += taken;
      done += taken;
    }
    return value >>> 0;
  }

  /** A Golomb–Rice code with `low` low bits; below 2^32 unless the bytes are broken. */
  rice(low: number): number {
    let quotient = 0;
    while (this.read(1) === 1) quotient++;
    return quotient * 2 ** low + this.read(low);
  }
}
