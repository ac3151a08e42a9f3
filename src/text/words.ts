/**
 * Words, with the map back to the text they stand in.
 *
 * A word is a stretch of letters and digits, with the apostrophes inside it ("don't"), the dots of an acronym ("U.S")
 * and the separators of a number ("10,000.5"). Hyphens and dashes part words. Each word has a key: its letters without
 * case and typography, so that words that differ in these alone have one key. Scripts without spaces are divided by
 * `Intl.Segmenter`. Cost: linear in the text.
 */

import { hashString } from '../base/hash.ts';

/** The words of a text: column by column, `count` entries each. */
export interface Words {
  readonly count: number;
  /** Where each word begins, in UTF-16 code units. */
  readonly start: Uint32Array;
  /** Where each word ends (exclusive), in UTF-16 code units. */
  readonly end: Uint32Array;
  /** Each word without case and typography. */
  readonly keys: readonly string[];
  /** The hash of each key. */
  readonly hashes: Uint32Array;
}

const INVISIBLE = '\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u2060\\uFEFF';
const INSIDE = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;
const JOINT = [
  `(?<=[\\p{L}\\p{N}\\p{M}${INVISIBLE}])['\\u2019\\u02BC\\uFF07](?=\\p{L})`,
  '(?<=\\p{N})[.,](?=\\p{N})',
  '(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.(?=\\p{L}(?!\\p{L}))',
  '(?<=\\.\\p{L})\\.(?=\\p{L}(?!\\p{L}))',
].join('|');
const WORD = new RegExp(`[\\p{L}\\p{N}]${INSIDE}*(?:(?:${JOINT})${INSIDE}+)*`, 'gu');

const PLAIN = /^[A-Za-z0-9'.,]*$/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IGNORED = new RegExp(`[${INVISIBLE}]`, 'gu');
const APOSTROPHES = /[\u2019\u02BC\uFF07]/g;

/** A word without case and typography: ligatures, soft hyphens, curly apostrophes. */
export function wordKey(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.replace(IGNORED, '').normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'");
}

let segmenter: Intl.Segmenter | undefined;

function* unspacedWords(text: string): Generator<{ index: number; word: string }> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const piece of segmenter.segment(text)) {
    if (piece.isWordLike) yield { index: piece.index, word: piece.segment };
  }
}

/** All the words of `text`, in order. */
export function findWords(text: string): Words {
  const start: number[] = [];
  const end: number[] = [];
  const keys: string[] = [];
  const add = (index: number, word: string): void => {
    start.push(index);
    end.push(index + word.length);
    keys.push(wordKey(word));
  };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (PLAIN.test(word) || !UNSPACED.test(word)) add(match.index, word);
    else for (const piece of unspacedWords(word)) add(match.index + piece.index, piece.word);
  }
  return {
    count: keys.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    keys,
    hashes: Uint32Array.from(keys, hashString),
  };
}

/** The index of the first word that begins at or after `offset` code units: binary search. */
export function firstWordFrom(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
