/**
 * Words, with the map back to the text they stand in.
 *
 * A word is a stretch of letters and digits, with the apostrophes inside it ("don't"), the dots of an acronym ("U.S")
 * and the separators of a number ("10,000.5"). Hyphens and dashes part words. Each word has a key: its letters without
 * case and typography, so that words that differ in these alone have one key. Scripts without spaces are divided by
 * `Intl.Segmenter`. Cost: linear in the text; stretches of ASCII, most of most texts, are scanned without the expression.
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

/** Told of a word: where it begins and how long it is, in UTF-16 code units, and its key. */
type OnWord = (index: number, length: number, key: string) => void;

/** The words of a stretch of text, by the expression. */
function wordsBetween(text: string, from: number, to: number, add: OnWord): void {
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const [word] = match;
    const at = from + match.index;
    if (PLAIN.test(word) || !UNSPACED.test(word)) add(at, word.length, wordKey(word));
    else for (const piece of unspacedWords(word)) add(at + piece.index, piece.word.length, wordKey(piece.word));
  }
}

/** ASCII in classes: 0 for other marks, and of white space `SPACE`. */
const [LETTER, DIGIT, SPACE] = [1, 2, 3] as const;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  return /\s/.test(character) ? SPACE : 0;
});

const classAt = (text: string, at: number): number => CLASSES[text.charCodeAt(at)] ?? 0;
const isInside = (kind: number): boolean => kind === LETTER || kind === DIGIT;

const [APOSTROPHE, COMMA, STOP] = [0x27, 0x2c, 0x2e] as const;

/** Whether the ASCII mark at `at`, after a letter or digit, is inside a word: what `JOINT` says. */
function isJoint(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== APOSTROPHE && mark !== COMMA && mark !== STOP) return false;
  const [before, after] = [classAt(text, at - 1), classAt(text, at + 1)];
  if (mark === APOSTROPHE) return after === LETTER;
  if (before === DIGIT && after === DIGIT) return true;
  if (mark === COMMA || before !== LETTER || after !== LETTER || classAt(text, at + 2) === LETTER) return false;
  return !isInside(classAt(text, at - 2));
}

/** The words of a stretch of ASCII without white space. */
function asciiWordsBetween(text: string, from: number, to: number, add: OnWord): void {
  for (let at = from; at < to; at++) {
    if (!isInside(classAt(text, at))) continue;
    const start = at;
    do {
      while (at < to && isInside(classAt(text, at))) at++;
    } while (at < to && isJoint(text, at) && ++at);
    add(start, at - start, text.slice(start, at).toLowerCase());
  }
}

/** The words between one white space and the next: no word goes beyond, and no rule looks beyond. */
function eachWord(text: string, add: OnWord): void {
  for (let from = 0; from < text.length; from++) {
    let to = from;
    let isAscii = true;
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to);
      if (code > 0x7f) isAscii = false;
      else if (CLASSES[code] === SPACE) break;
    }
    if (isAscii) asciiWordsBetween(text, from, to, add);
    else wordsBetween(text, from, to, add);
    from = to;
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
