/**
 * Words, with the map back to the text they stand in.
 *
 * A word is a stretch of letters and digits, with the apostrophes inside it ("don't"), the dots of an acronym ("U.S")
 * and the separators of a number ("10,000.5"). Hyphens and dashes part words. Each word has a key: its letters without
 * case and typography, so that words that differ in these alone have one key. Scripts without spaces are divided by
 * `Intl.Segmenter`. Cost: linear in the text.
 */

import { filled } from '../base/filled.ts';
import { hashString } from '../base/hash.ts';
import { matchesOf } from '../base/matches.ts';
import { afterOf, beforeOf, DIGIT, endOfInside, INVISIBLE, kindAt, LETTER } from './characters.ts';

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

const IGNORED = new RegExp(`[${INVISIBLE}]`, 'gu');
const CURLY_APOSTROPHES = /[\u2019\u02BC\uFF07]/g;
const PLAIN = /^[A-Za-z0-9'.,]*$/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word without case and typography: ligatures, soft hyphens, curly apostrophes. */
export function wordKey(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.replace(IGNORED, '').normalize('NFKC').toLowerCase().replace(CURLY_APOSTROPHES, "'");
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Code points that are segmented at once: the time that `Intl.Segmenter` takes grows with the square of what it is given.
 * No language writes so many without a mark or a space.
 */
const SEGMENTED_AT_ONCE = /.{1,1000}/gsu;

function* unspacedWords(text: string): Generator<{ index: number; word: string }> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const part of matchesOf(SEGMENTED_AT_ONCE, text)) {
    for (const piece of segmenter.segment(part[0])) {
      if (piece.isWordLike) yield { index: part.index + piece.index, word: piece.segment };
    }
  }
}

const [APOSTROPHE, COMMA, STOP] = [0x27, 0x2c, 0x2e] as const;

const isApostrophe = (unit: number): boolean =>
  unit === APOSTROPHE || unit === 0x2019 || unit === 0x02bc || unit === 0xff07;

/** Whether the mark at `at`, after what words are made of, is inside a word. */
function isJoint(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (isApostrophe(mark)) return kindAt(text, at + 1) === LETTER;
  if (mark !== COMMA && mark !== STOP) return false;
  const first = beforeOf(text, at);
  const [before, after] = [kindAt(text, first), kindAt(text, at + 1)];
  if (before === DIGIT && after === DIGIT) return true;
  if (mark === COMMA || before !== LETTER || after !== LETTER) return false;
  return !beginsWord(kindAt(text, beforeOf(text, first))) && kindAt(text, afterOf(text, at + 1)) !== LETTER;
}

const beginsWord = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/** Where the word that begins at `start` ends. */
function endOfWord(text: string, start: number): number {
  let end = endOfInside(text, start);
  while (isJoint(text, end)) end = endOfInside(text, end + 1);
  return end;
}

/** Told of a word: where it begins and how long it is, in UTF-16 code units, and its key. */
type OnWord = (index: number, length: number, key: string) => void;

const isAscii = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
};

function eachWord(text: string, add: OnWord): void {
  for (let at = 0; at < text.length; ) {
    if (!beginsWord(kindAt(text, at))) {
      at = afterOf(text, at);
      continue;
    }
    const start = at;
    at = endOfWord(text, start);
    const word = text.slice(start, at);
    if (isAscii(word)) add(start, at - start, word.toLowerCase());
    else if (!UNSPACED.test(word)) add(start, at - start, wordKey(word));
    else for (const piece of unspacedWords(word)) add(start + piece.index, piece.word.length, wordKey(piece.word));
  }
}

/** All the words of `text`, in order. */
export function findWords(text: string): Words {
  const start: number[] = [];
  const end: number[] = [];
  const keys: string[] = [];
  eachWord(text, (index, length, key) => {
    start.push(index);
    end.push(index + length);
    keys.push(key);
  });
  return {
    count: keys.length,
    start: new Uint32Array(start),
    end: new Uint32Array(end),
    keys,
    hashes: filled(new Uint32Array(keys.length), (word) => hashString(keys[word] ?? '')),
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
