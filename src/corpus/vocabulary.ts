/** The distinct words of a pack: counted in a first pass over its texts, then ranked by how often they come. */

import { hashString } from '../base/hash.ts';
import type { Words } from '../text/words.ts';
import { KeyTable } from './key-table.ts';
import { FORM, type Form, formOf } from './word-forms.ts';

export interface Vocabulary {
  readonly size: number;
  /** All by rank. */
  readonly keys: readonly string[];
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
  /** Documents that have the word. */
  readonly frequencies: Uint32Array;
  /** The form in which it comes most often. */
  readonly usual: readonly Form[];
  /** The ranks of a text's words; all of them are in the vocabulary. */
  ranksOf(words: Words): Uint32Array;
}

/** What is counted of a word, in columns: occurrences, documents, the last document, and how often in each form. */
const COUNT = { all: 0, documents: 1, last: 2, forms: 3 } as const;
const WIDTH = 8;
const FORMS = [FORM.key, FORM.capital, FORM.capitals] as const;

export class WordCounter {
  readonly #keys = new KeyTable();
  #table = new Uint32Array(1024 * WIDTH);
  #documents = 0;

  /** Counts the words of the next document. */
  add(text: string, words: Words): void {
    this.#documents++;
    for (let i = 0; i < words.count; i++) {
      const key = words.keys[i] ?? '';
      const row = this.#keys.add(key, words.hashes[i] ?? 0) * WIDTH;
      if (row >= this.#table.length) this.#grow();
      const form = formOf(text.slice(words.start[i], words.end[i]), key);
      this.#count(row + COUNT.all);
      if (form !== FORM.other) this.#count(row + COUNT.forms + form - FORM.key);
      if (this.#table[row + COUNT.last] === this.#documents) continue;
      this.#table[row + COUNT.last] = this.#documents;
      this.#count(row + COUNT.documents);
    }
  }

  vocabulary(): Vocabulary {
    const all = this.#keys.keys;
    const byRank = [...all.keys()].sort(
      (a, b) => this.#at(b, COUNT.all) - this.#at(a, COUNT.all) || ((all[a] ?? '') < (all[b] ?? '') ? -1 : 1),
    );
    const column = (at: number): Uint32Array => Uint32Array.from(byRank, (number) => this.#at(number, at));
    const ranks = new Uint32Array(byRank.length);
    for (const [rank, number] of byRank.entries()) ranks[number] = rank;
    const keys = byRank.map((number) => all[number] ?? '');
    return {
      size: keys.length,
      keys,
      hashes: Uint32Array.from(keys, hashString),
      counts: column(COUNT.all),
      frequencies: column(COUNT.documents),
      usual: byRank.map((number) => this.#usualForm(number)),
      ranksOf: (words) => words.hashes.map((hash, i) => ranks[this.#keys.add(words.keys[i] ?? '', hash)] ?? 0),
    };
  }

  #usualForm(number: number): Form {
    const times = (form: Form): number => this.#at(number, COUNT.forms + form - FORM.key);
    return FORMS.reduce<Form>((best, form) => (times(form) > times(best) ? form : best), FORM.key);
  }

  #at(number: number, column: number): number {
    return this.#table[number * WIDTH + column] ?? 0;
  }

  #count(at: number): void {
    this.#table[at] = (this.#table[at] ?? 0) + 1;
  }

  #grow(): void {
    const grown = new Uint32Array(this.#table.length * 2);
    grown.set(this.#table);
    this.#table = grown;
  }
}
