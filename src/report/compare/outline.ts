/**
 * What is known of a sealed original: where its sentences lie, how many words each has, and which of these are the
 * page's. A page's word is taken for the original's where word codes agree in a stretch that the report has found.
 */

import { overlap, type Span, span, type WordSpan, wordCount, wordSpan } from '../../base/span.ts';
import type { Original } from '../../corpus/corpus.ts';
import { diffWords } from '../../match/diff.ts';
import type { Range, Report, ReportedSentence } from '../../match/report.ts';
import { findWords, firstWordFrom, type Words } from '../../text/words.ts';

/** Words of a sealed sentence, `from` and `to` counted in the sentence, that stand on the page at `page`. */
export interface KnownWords {
  readonly from: number;
  readonly to: number;
  readonly page: Range;
}

export interface OutlineSentence extends Span {
  readonly words: number;
  readonly known: readonly KnownWords[];
}

/** Single words that agree prove nothing. */
const SHORTEST = 2;
/** So many codes in a row stand in one place of an original only. */
const UNMISTAKABLE = 5;

/** The page, and which of its words each word of the original is: -1 for none. */
interface Placing {
  readonly words: Words;
  readonly codes: Uint32Array;
  readonly original: Original;
  readonly pageWord: Int32Array;
}

const pageWords = (words: Words, { start, end }: Span): WordSpan =>
  wordSpan(firstWordFrom(words, start), firstWordFrom(words, end));

function place({ pageWord }: Placing, original: number, page: number, count: number): void {
  for (let i = 0; i < count; i++) {
    if (pageWord[original + i] === -1) pageWord[original + i] = page + i;
  }
}

/** Places a stretch of the page that stands unbroken in the original. Cost: the original's length, or little more. */
function placeUnbroken(placing: Placing, { from, to }: WordSpan): void {
  const { codes, original } = placing;
  const count = to - from;
  if (count < UNMISTAKABLE) return;
  for (let at = 0; at + count <= original.codes.length; at++) {
    let same = 0;
    while (same < count && original.codes[at + same] === codes[from + same]) same++;
    if (same < count) continue;
    place(placing, at, from, count);
    return;
  }
}

/** The sentences of the original that a page sentence was matched with, as one stretch of words. */
function matchedWords({ sentences }: Original, { original }: ReportedSentence): WordSpan | null {
  const matched = sentences.filter((one) => original?.some((other) => overlap(one, other) > 0));
  const [first, last] = [matched[0], matched.at(-1)];
  return first && last ? wordSpan(first.from, last.to) : null;
}

/** Places the words of a sentence that its report calls equal, in order. */
function placeInOrder(placing: Placing, sentence: ReportedSentence): void {
  const { codes, original, words } = placing;
  const others = matchedWords(original, sentence);
  if (!others) return;
  const kept = sentence.edits.filter(({ op }) => op === 'equal').map(({ page }) => pageWords(words, span(...page)));
  const own = pageWords(words, sentence);
  for (const edit of diffWords(codes.subarray(own.from, own.to), original.codes.subarray(others.from, others.to))) {
    const at = own.from + edit.page.from;
    const isKept = kept.some(({ from, to }) => from <= at && at < to);
    if (edit.op !== 'equal' || wordCount(edit.page) < SHORTEST || !isKept) continue;
    place(placing, others.from + edit.original.from, at, wordCount(edit.page));
  }
}

/** The words of a sentence that are known, in stretches that stand unbroken on the page. */
function knownIn({ pageWord, words }: Placing, { from, to }: WordSpan): KnownWords[] {
  const known: KnownWords[] = [];
  for (let first = from as number; first < to; first++) {
    const page = pageWord[first] ?? -1;
    if (page < 0) continue;
    let last = first;
    while (last + 1 < to && pageWord[last + 1] === page + last + 1 - first) last++;
    const range: Range = [words.start[page] ?? 0, words.end[page + last - first] ?? 0];
    known.push({ from: first - from, to: last + 1 - from, page: range });
    first = last;
  }
  return known;
}

/** What the page tells of the sealed `original`, sentence by sentence. */
export function outlineOf({ page, runs, sentences, quotes }: Report, original: Original): OutlineSentence[] {
  const { id } = original.info;
  const words = findWords(page.text);
  const codes = words.hashes.map((hash) => (hash & original.codeMask) >>> 0);
  const placing = { words, codes, original, pageWord: new Int32Array(original.codes.length).fill(-1) };
  for (const run of runs) if (run.source === id) placeUnbroken(placing, pageWords(words, run));
  for (const sentence of sentences) if (sentence.source === id) placeInOrder(placing, sentence);
  for (const quote of quotes) {
    if (quote.source === id && quote.status !== 'altered') placeUnbroken(placing, pageWords(words, quote));
  }
  return original.sentences.map((sentence) => ({
    ...span(sentence.start, sentence.end),
    words: wordCount(sentence),
    known: knownIn(placing, sentence),
  }));
}
