/** Clauses, roughly: what stands between marks of punctuation and the words that begin a subordinate clause. English. */

import type { WordSpan } from '../base/span.ts';
import { wordSpan } from '../base/span.ts';

interface WordsOfText {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly keys: readonly string[];
}

/** A stretch of words; `isNew` where punctuation parts it from the one before. */
export interface Clause extends WordSpan {
  readonly isNew: boolean;
}

const MARK = /[,;:()\u2013\u2014"\u201C\u201D]|[.?!]\s|\s-\s/;
const OPENERS = new Set(
  'that which who whom whose although though while whereas but because after before when where until since'.split(' '),
);

/** The clauses of a sentence. A word that opens one belongs to it. */
export function findClauses({ text, start, end, keys }: WordsOfText, sentence: WordSpan): Clause[] {
  const clauses: Clause[] = [];
  let from: number = sentence.from;
  let isNew = true;
  for (let word = from + 1; word < sentence.to; word++) {
    const hasMark = MARK.test(text.slice(end[word - 1], start[word]));
    if (!hasMark && !OPENERS.has(keys[word] ?? '')) continue;
    clauses.push({ isNew, ...wordSpan(from, word) });
    [from, isNew] = [word, hasMark];
  }
  clauses.push({ isNew, ...wordSpan(from, sentence.to) });
  return clauses;
}
