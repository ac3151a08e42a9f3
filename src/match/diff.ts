/**
 * Word-level differences by the longest common subsequence (Wagner & Fischer 1974, without replacements). Cost: the
 * product of the two lengths in time and in bytes; sentences are short.
 */

import { type WordSpan, wordSpan } from '../base/span.ts';

/** A step from the original to the page, in words; `equal` steps have the same number of words on both sides. */
export interface WordEdit {
  readonly op: 'equal' | 'insert' | 'delete' | 'replace';
  readonly page: WordSpan;
  readonly original: WordSpan;
}

/** The table of longest common subsequences of the suffixes: row by row, `width + 1` entries each. */
function suffixTable(a: Uint32Array, b: Uint32Array): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j] ? (table[at + width + 1] ?? 0) + 1 : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return table;
}

/** How many words of `page` stand in `original` in the same order: the table's first entry, from one row at a time. */
export function commonInOrder(page: Uint32Array, original: Uint32Array): number {
  const row = new Uint16Array(page.length + 1);
  for (let j = original.length - 1; j >= 0; j--) {
    let diagonal = 0;
    for (let i = page.length - 1; i >= 0; i--) {
      const below = row[i] ?? 0;
      if (page[i] === original[j]) row[i] = diagonal + 1;
      else if ((row[i + 1] ?? 0) > below) row[i] = row[i + 1] ?? 0;
      diagonal = below;
    }
  }
  return row[0] ?? 0;
}

/** A code is told from others by these lowest bits of it. */
const MARK_BITS = 12;

/** Tells at once of how many words of a stretch, at the most, stand in some other words. */
export class CommonWords {
  /** How many of the words before each one may be among the others. */
  readonly #before: Uint32Array;

  /** `words` are those that stretches are taken of. */
  constructor(words: Uint32Array, others: Uint32Array) {
    const marks = new Uint8Array(1 << MARK_BITS);
    for (const code of others) marks[code & (marks.length - 1)] = 1;
    this.#before = new Uint32Array(words.length + 1);
    for (let i = 0; i < words.length; i++)
      this.#before[i + 1] = (this.#before[i] ?? 0) + (marks[(words[i] ?? 0) & (marks.length - 1)] ?? 0);
  }

  most({ from, to }: WordSpan): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }
}

type Step = 'equal' | 'insert' | 'delete';

function steps(page: Uint32Array, original: Uint32Array): Step[] {
  const table = suffixTable(page, original);
  const width = original.length + 1;
  const out: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < page.length || j < original.length) {
    const right = table[i * width + j + 1] ?? 0;
    const down = table[(i + 1) * width + j] ?? 0;
    if (i < page.length && j < original.length && page[i] === original[j]) {
      out.push('equal');
      i++;
      j++;
    } else if (j < original.length && (i === page.length || right >= down)) {
      out.push('delete');
      j++;
    } else {
      out.push('insert');
      i++;
    }
  }
  return out;
}

/** The edits that make `original` into `page`; a deletion beside an insertion is one replacement. */
export function diffWords(page: Uint32Array, original: Uint32Array): WordEdit[] {
  const edits: WordEdit[] = [];
  let [i, j] = [0, 0];
  for (const step of steps(page, original)) {
    const last = edits.at(-1);
    const pageEnd = i + (step === 'delete' ? 0 : 1);
    const originalEnd = j + (step === 'insert' ? 0 : 1);
    if (last && (last.op === 'equal') === (step === 'equal')) {
      const op = last.op === step ? step : 'replace';
      edits[edits.length - 1] = {
        op,
        page: wordSpan(last.page.from, pageEnd),
        original: wordSpan(last.original.from, originalEnd),
      };
    } else {
      edits.push({ op: step, page: wordSpan(i, pageEnd), original: wordSpan(j, originalEnd) });
    }
    [i, j] = [pageEnd, originalEnd];
  }
  return edits;
}
