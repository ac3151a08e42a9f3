/** Numbers of any width up to 32 bits, packed without gaps; the lowest bit first. */

/** Bits that tell `count` things apart. */
export const bitsFor = (count: number): number => (count < 2 ? 0 : 32 - Math.clz32(count - 1));

/** Bits that a reader has in a window of 32, wherever in a byte it begins. */
const WINDOW_BITS = 24;
const WINDOW_MASK = (1 << WINDOW_BITS) - 1;
const ALL_ONES = -1;

/** Zeros before the first one in a window's bits. */
const zerosIn = (bits: number): number => (bits === 0 ? WINDOW_BITS : 31 - Math.clz32(bits & -bits));

export class BitWriter {
  private out = new Uint8Array(256);
  private length = 0;
  /** Bits that fill no byte yet, and how many they are. */
  private pending = 0;
  private used = 0;

  /** The lowest `width` bits of `value`; more than a window has are written in two pieces. */
  write(value: number, width: number): void {
    if (width > WINDOW_BITS) {
      this.write(value & WINDOW_MASK, WINDOW_BITS);
      this.write(value >>> WINDOW_BITS, width - WINDOW_BITS);
      return;
    }
    this.pending |= (value & ((1 << width) - 1)) << this.used;
    this.used += width;
    while (this.used >= 8) this.flush();
  }

  /** A Rice code: the value / 2^width as zeros and a one, the rest in `width` bits. */
  rice(value: number, width: number): void {
    this.zeros(value >>> width);
    this.write(1, 1);
    this.write(value, width);
  }

  /** As many ones as `value` says, and a zero. */
  unary(value: number): void {
    let left = value;
    for (; left >= WINDOW_BITS; left -= WINDOW_BITS) this.write(WINDOW_MASK, WINDOW_BITS);
    this.write((1 << left) - 1, left + 1);
  }

  private zeros(count: number): void {
    let left = count;
    for (; left > WINDOW_BITS; left -= WINDOW_BITS) this.write(0, WINDOW_BITS);
    this.write(0, left);
  }

  /** What has been written, filled up with zero bits to whole bytes. */
  finish(): Uint8Array {
    if (this.used > 0) this.flush();
    return this.out.slice(0, this.length);
  }

  private flush(): void {
    if (this.length === this.out.length) this.grow();
    this.out[this.length++] = this.pending;
    this.pending >>>= 8;
    this.used = Math.max(0, this.used - 8);
  }

  private grow(): void {
    const grown = new Uint8Array(this.length * 2);
    grown.set(this.out);
    this.out = grown;
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
    let ones = 0;
    for (let run = WINDOW_BITS; run === WINDOW_BITS; ones += run) {
      run = this.like(ALL_ONES);
      this.at += run;
    }
    this.at++;
    return ones;
  }

  /** A Rice code: zeros, `most` at the most, and a one, for the high part; then `width` bits, fewer than a window has. */
  rice(width: number, most: number): number {
    const bits = (this.window(this.at >>> 3) >>> (this.at & 7)) & WINDOW_MASK;
    const zeros = zerosIn(bits);
    const length = zeros + 1 + width;
    if (length > WINDOW_BITS || zeros > most) return this.longRice(width, most);
    this.at += length;
    return (zeros << width) | ((bits >>> (zeros + 1)) & ((1 << width) - 1));
  }

  private longRice(width: number, most: number): number {
    const high = this.zeros(most);
    this.skip(1);
    return (high << width) | this.read(width);
  }

  /** Passes over zeros up to the next one, `most` at the most; how many they were. */
  private zeros(most: number): number {
    let zeros = 0;
    for (let run = WINDOW_BITS; run === WINDOW_BITS && zeros < most; zeros += run) {
      run = Math.min(this.like(0), most - zeros);
      this.at += run;
    }
    return zeros;
  }

  /** How many bits from here on are like those of `pattern`, as far as a window shows. */
  private like(pattern: number): number {
    const others = ((this.window(this.at >>> 3) ^ pattern) >>> (this.at & 7)) & WINDOW_MASK;
    return zerosIn(others);
  }
}
