/**
 * Which stories are nearly the same: MinHash of one permutation in bins (Li, Owen & Zhang, "One permutation hashing",
 * NIPS 2012) over the sampled k-grams, whose hashes are there already; candidates by bands of equal bins (Leskovec,
 * Rajaraman & Ullman, "Mining of Massive Datasets", ch. 3). Cost: 64 bytes a story, and for each band one sort.
 */

import { mix32 } from '../base/hash.ts';

const BINS = 32;
const BIN_BITS = 5;
const BANDS = 8;
const ROWS = BINS / BANDS;

/** The share of bins that near duplicates have in common, about that of their k-grams; 99 of 100 such share a band. */
const LEAST_SHARED = 0.8;
/** Fewer filled bins than this say nothing. */
const FEWEST_BINS = 8;
/** Neighbours in a band that are compared: large groups of the same are found by their nearest. */
const NEIGHBOURS = 3;

const EMPTY = 0xffff;

/** A story that is nearly the same as one before it. */
export interface NearDuplicate {
  readonly document: number;
  readonly of: number;
}

export class NearDuplicates {
  /** The smallest of each bin, a document after the other. */
  #bins: Uint16Array<ArrayBuffer> = new Uint16Array(BINS << 10);
  #documents = 0;

  /** Documents come in order, each with the hashes of its sampled k-grams. */
  add(grams: Uint32Array): void {
    const first = this.#documents++ * BINS;
    if (first >= this.#bins.length) this.#grow();
    const bins = this.#bins.subarray(first, first + BINS).fill(EMPTY);
    for (const gram of grams) {
      const hash = mix32(gram);
      const bin = hash >>> (32 - BIN_BITS);
      const value = hash & 0xffff;
      if (value < (bins[bin] ?? 0)) bins[bin] = value;
    }
  }

  /** Of each story that has near duplicates before it, the last one found, ascending. */
  find(): NearDuplicate[] {
    const found = new Map<number, number>();
    for (let band = 0; band < BANDS; band++) this.#findIn(band, found);
    return Array.from(found, ([document, of]) => ({ document, of })).sort((a, b) => a.document - b.document);
  }

  #findIn(band: number, found: Map<number, number>): void {
    const keys = this.#keysOf(band);
    for (let at = 1; at < keys.length; at++) {
      const document = this.#documentOf(keys[at] ?? 0);
      for (let before = at - 1; before >= Math.max(0, at - NEIGHBOURS); before--) {
        if (this.#bandOf(keys[before] ?? 0) !== this.#bandOf(keys[at] ?? 0)) break;
        const other = this.#documentOf(keys[before] ?? 0);
        if ((found.get(document) ?? -1) < other && this.#areAlike(document, other)) found.set(document, other);
      }
    }
  }

  /** The band's hash of each document that fills it, with the document's number: sorted. */
  #keysOf(band: number): Float64Array {
    const keys = new Float64Array(this.#documents);
    let count = 0;
    for (let document = 0; document < this.#documents; document++) {
      const from = document * BINS + band * ROWS;
      const rows = this.#bins.subarray(from, from + ROWS);
      if (rows.includes(EMPTY)) continue;
      const hash = rows.reduce((sum, row) => mix32(Math.imul(sum, 31) + row), band);
      keys[count++] = (hash >>> 4) * this.#documents + document;
    }
    return keys.subarray(0, count).sort();
  }

  #documentOf = (key: number): number => key % this.#documents;
  #bandOf = (key: number): number => Math.floor(key / this.#documents);

  #areAlike(a: number, b: number): boolean {
    let [same, filled] = [0, 0];
    for (let bin = 0; bin < BINS; bin++) {
      const [own, other] = [this.#bins[a * BINS + bin], this.#bins[b * BINS + bin]];
      if (own === EMPTY && other === EMPTY) continue;
      filled++;
      if (own === other) same++;
    }
    return filled >= FEWEST_BINS && same >= LEAST_SHARED * filled;
  }

  #grow(): void {
    const grown = new Uint16Array(this.#bins.length * 2);
    grown.set(this.#bins);
    this.#bins = grown;
  }
}
