/** The distinct words of a pack: numbered and counted as its texts come, then ranked by how often they come. */

import type { Words } from '../text/words.ts';
import { KeyTable } from './key-table.ts';
import { FORM, type Form, formAtPlace } from './word-forms.ts';

export interface Vocabulary {
  readonly size: number;
  /** All by rank. */
  readonly keys: readonly string[];
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
  /** Documents that have the word. */
  readonly frequencies: Uint32Array;
  /** The form in which it comes most often. */
  readonly usual: Uint8Array;
  /** The rank of each word's number. */
  readonly ranks: Uint32Array;
}

/** The words of a text: the number and the form of each. */
export interface NumberedWords {
  readonly numbers: Uint32Array;
  readonly forms: Uint8Array;
}

/** What is counted of a word, in columns: occurrences, documents, the last document, and how often in each form. */
const COUNT = { all: 0, documents: 1, last: 2, forms: 3 } as const;
const WIDTH = 6;
const FORMS = [FORM.key, FORM.capital, FORM.capitals] as const;

export class WordCounter {
  readonly #keys = new KeyTable();
  #table = new Uint32Array(1024 * WIDTH);
  #documents = 0;

  /** Numbers and counts the words of the next document. */
  add(text: string, words: Words): NumberedWords {
    const numbers = new Uint32Array(words.count);
    const forms = new Uint8Array(words.count);
    this.#documents++;
    for (let i = 0; i < words.count; i++) {
      const key = words.keys[i] ?? '';
      const number = this.#keys.add(key, words.hashes[i] ?? 0);
      const form = formAtPlace(text, words.start[i] ?? 0, words.end[i] ?? 0, key);
      numbers[i] = number;
      forms[i] = form;
      this.#count(number, form);
    }
    return { numbers, forms };
  }

  vocabulary(): Vocabulary {
    const { keys: all, hashes } = this.#keys;
    const byRank = Uint32Array.from(all.keys()).sort(
      (a, b) => this.#at(b, COUNT.all) - this.#at(a, COUNT.all) || ((all[a] ?? '') < (all[b] ?? '') ? -1 : 1),
    );
    const ranks = new Uint32Array(byRank.length);
    for (const [rank, number] of byRank.entries()) ranks[number] = rank;
    return {
      size: byRank.length,
      keys: Array.from(byRank, (number) => all[number] ?? ''),
      hashes: byRank.map((number) => hashes[number] ?? 0),
      counts: byRank.map((number) => this.#at(number, COUNT.all)),
      frequencies: byRank.map((number) => this.#at(number, COUNT.documents)),
      usual: Uint8Array.from(byRank, (number) => this.#usualForm(number)),
      ranks,
    };
  }

  #usualForm(number: number): Form {
    const times = (form: Form): number => this.#at(number, COUNT.forms + form - FORM.key);
    return FORMS.reduce<Form>((best, form) => (times(form) > times(best) ? form : best), FORM.key);
  }

  #at(number: number, column: number): number {
    return this.#table[number * WIDTH + column] ?? 0;
  }

  #count(number: number, form: Form): void {
    const row = number * WIDTH;
    if (row >= this.#table.length) this.#grow();
    const table = this.#table;
    table[row + COUNT.all] = (table[row + COUNT.all] ?? 0) + 1;
    const column = row + COUNT.forms + form - FORM.key;
    if (form !== FORM.other) table[column] = (table[column] ?? 0) + 1;
    if (table[row + COUNT.last] === this.#documents) return;
    table[row + COUNT.last] = this.#documents;
    table[row + COUNT.documents] = (table[row + COUNT.documents] ?? 0) + 1;
  }

  #grow(): void {
    const grown = new Uint32Array(this.#table.length * 2);
    grown.set(this.#table);
    this.#table = grown;
  }
}
