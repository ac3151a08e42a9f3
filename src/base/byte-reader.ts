/**
 * Numbers read off bytes that may be anything. Past the end, or at a malformed number, whatever is read is 0 and
 * `isBroken` stays true: a decoder runs to its end and asks once. Little-endian; varints are LEB128.
 */
export class ByteReader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  #at = 0;
  #isBroken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Bytes not read yet. */
  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  /** Whether all the bytes have been read, and well. */
  get isSpent(): boolean {
    return !this.#isBroken && this.remaining === 0;
  }

  u8(): number {
    const at = this.#advance(1);
    return at < 0 ? 0 : this.#view.getUint8(at);
  }

  u16(): number {
    const at = this.#advance(2);
    return at < 0 ? 0 : this.#view.getUint16(at, true);
  }

  /** The caller has checked that `count` is no more than there may be. */
  u16s(count: number): Uint16Array {
    const numbers = new Uint16Array(count);
    for (let i = 0; i < count; i++) numbers[i] = this.u16();
    return numbers;
  }

  u32(): number {
    const at = this.#advance(4);
    return at < 0 ? 0 : this.#view.getUint32(at, true);
  }

  /** An integer below 2^53. */
  u64(): number {
    const low = this.u32();
    const high = this.u32();
    return high < 2 ** 21 ? low + high * 2 ** 32 : this.#break();
  }

  /** An integer below 2^32. */
  varint(): number {
    // Most are of one byte.
    const first = this.#bytes[this.#at] ?? 0x80;
    if (first < 0x80) {
      this.#at++;
      return first;
    }
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      if (shift === 28 && byte > 0x0f) break;
      value = (value | ((byte & 0x7f) << shift)) >>> 0;
      if (byte < 0x80) return value;
    }
    return this.#break();
  }

  /** A varint that counts things of at least one byte each: never more than there are bytes left. */
  count(): number {
    const value = this.varint();
    return value <= this.remaining ? value : this.#break();
  }

  /** The next `length` bytes, not copied. */
  bytes(length: number): Uint8Array {
    const at = this.#advance(length);
    return at < 0 ? new Uint8Array(0) : this.#bytes.subarray(at, at + length);
  }

  /** Where the next `length` bytes begin, or -1. */
  #advance(length: number): number {
    const at = this.#at;
    if (length > this.remaining) {
      this.#break();
      return -1;
    }
    this.#at += length;
    return at;
  }

  #break(): 0 {
    this.#isBroken = true;
    this.#at = this.#bytes.length;
    return 0;
  }
}
