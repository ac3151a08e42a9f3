/** A string that does not keep alive the text that it was cut from: V8 cuts longer ones out without copying. */
const ownCopy = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/**
 * Numbers for distinct keys, from 0 in the order in which they come. An open-addressing table over hashes that are there
 * already: a `Map` would hash each key anew, since each is a string of its own.
 */
export class KeyTable {
  readonly keys: string[] = [];
  /** 1 + the number of the key whose hash leads here, or to a slot before this one; 0 in an empty slot. */
  #slots = new Uint32Array(1 << 12);
  #hashes = new Uint32Array(1 << 11);

  /** The hash of each key. */
  get hashes(): Uint32Array {
    return this.#hashes.subarray(0, this.keys.length);
  }

  /** The number of `key`; a key that is new gets the next one. */
  add(key: string, hash: number): number {
    const slot = this.#slotOf(key, hash);
    const found = this.#slots[slot] ?? 0;
    if (found > 0) return found - 1;
    const number = this.keys.push(ownCopy(key)) - 1;
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    if (this.keys.length === this.#hashes.length) this.#grow();
    return number;
  }

  /** Where the key is, or where it would be. */
  #slotOf(key: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.keys[number] === key)) return slot;
    }
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (const [number, key] of this.keys.entries()) this.#slots[this.#slotOf(key, hashes[number] ?? 0)] = number + 1;
  }
}
