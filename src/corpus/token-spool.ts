/**
 * Texts as numbers, laid by in a scratch sink until their words can be ranked. A text is a row of tokens: a word's
 * number, its form, and what stands before it. Most tokens take four bytes.
 *
 *   text    tokens u32 · extras u32 · the tokens, u32 each · the extras, u32 each
 *   token   the word's number × 256 + its separator (0 to 30; 31: an extra says which) × 8 + its form
 *   extras  token by token: the separator, then the word as it stands if its form is 'other'; at the end, what follows
 *           the last word; each is the number of a string
 */

import type { Words } from '../text/words.ts';
import type { ByteSink, Scratch } from './scratch.ts';
import type { NumberedWords } from './word-counter.ts';
import { FORM, formAt } from './word-forms.ts';

const [NUMBER_SHIFT, SEPARATOR_SHIFT] = [8, 3];
const EXTRA = 31;
const HEAD = 2;

/** Distinct strings, numbered as they come. */
class Strings {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(string: string): number {
    const known = this.#numbers.get(string);
    if (known !== undefined) return known;
    const number = this.all.push(string) - 1;
    this.#numbers.set(string, number);
    return number;
  }
}

/** A text that was laid by. */
export interface SpooledText {
  readonly tokens: Uint32Array;
  readonly extras: Uint32Array;
}

export const numberOf = (token: number): number => token >>> NUMBER_SHIFT;
export const formOfToken = (token: number) => formAt(token & ((1 << SEPARATOR_SHIFT) - 1)) ?? FORM.other;
const separatorOf = (token: number): number => (token >>> SEPARATOR_SHIFT) & EXTRA;

export class TokenSpool {
  readonly #sink: ByteSink;
  readonly #strings = new Strings();
  readonly #ends: number[] = [0];

  constructor(scratch: Scratch) {
    this.#sink = scratch.sink();
    this.#strings.numberOf(' ');
  }

  /** Texts come in the order of their documents. */
  add(text: string, words: Words, { numbers, forms }: NumberedWords): void {
    const extras: number[] = [];
    const record = new Uint32Array(HEAD + words.count);
    let end = 0;
    for (let i = 0; i < words.count; i++) {
      const start = words.start[i] ?? 0;
      const isSpace = start === end + 1 && text.charCodeAt(end) === 0x20;
      const separator = isSpace ? 0 : this.#strings.numberOf(text.slice(end, start));
      end = words.end[i] ?? 0;
      if (separator >= EXTRA) extras.push(separator);
      if (forms[i] === FORM.other) extras.push(this.#strings.numberOf(text.slice(start, end)));
      const low = (Math.min(separator, EXTRA) << SEPARATOR_SHIFT) | (forms[i] ?? 0);
      record[HEAD + i] = ((numbers[i] ?? 0) << NUMBER_SHIFT) | low;
    }
    extras.push(this.#strings.numberOf(text.slice(end)));
    record[0] = words.count;
    record[1] = extras.length;
    this.#append(record);
    this.#append(Uint32Array.from(extras));
    this.#ends.push(this.#sink.length);
  }

  get texts(): number {
    return this.#ends.length - 1;
  }

  read(document: number): SpooledText {
    const start = this.#ends[document] ?? 0;
    const bytes = this.#sink.read(start, (this.#ends[document + 1] ?? 0) - start);
    const record = new Uint32Array(bytes.slice().buffer);
    const middle = HEAD + (record[0] ?? 0);
    return { tokens: record.subarray(HEAD, middle), extras: record.subarray(middle) };
  }

  /** The string of an extra, or of a separator. */
  string(number: number): string {
    return this.#strings.all[number] ?? '';
  }

  #append(numbers: Uint32Array): void {
    this.#sink.append(new Uint8Array(numbers.buffer));
  }
}

/** Goes through the extras of a text beside its tokens. */
export class Extras {
  readonly #extras: Uint32Array;
  #next = 0;

  constructor({ extras }: SpooledText) {
    this.#extras = extras;
  }

  separatorOf(token: number): number {
    const separator = separatorOf(token);
    return separator === EXTRA ? this.next() : separator;
  }

  next(): number {
    return this.#extras[this.#next++] ?? 0;
  }
}
