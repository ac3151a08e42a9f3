/**
 * Where words, sentences and quotes lie in documents whose text is not there.
 *
 * Varints, column by column over all the documents: words · sentences · quotes (how many) · then of each sentence its
 * words, its distance in code units from the one before, its length · then of each quote its first word less that of the
 * quote before, its start less the quote's before, its words, its length, its depth. A length, or a start, is written as
 * what it differs from six code units a word: 2 d for d more, 2 d - 1 for d less.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { stretch, wordCount } from '../base/span.ts';
import type { Quote, Sentence } from '../text/analyse.ts';
import { DEEPEST } from '../text/quotes.ts';
import { readNumbers, writeNumbers } from './columns.ts';

export interface Places {
  /** Words of the document. */
  readonly words: number;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
}

const COLUMNS_A_SENTENCE = 3;
const COLUMNS_A_QUOTE = 5;

/** Code units of a word with the space after it, about. */
const WORD_LENGTH = 6;

/** What a number of code units differs from the usual for so many words, as a number that is not negative. */
const fromUsual = (units: number, words: number): number => {
  const more = units - words * WORD_LENGTH;
  return more < 0 ? -2 * more - 1 : 2 * more;
};

const toUnits = (code: number, words: number): number =>
  words * WORD_LENGTH + (code % 2 === 0 ? code / 2 : -(code + 1) / 2);

/** Differences of each number from the one before it, which is never greater. */
const deltas = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

export function encodePlaces(documents: readonly Places[]): Uint8Array {
  const out = new ByteWriter();
  const column = (values: (document: Places) => readonly number[]): void => {
    for (const document of documents) writeNumbers(out, values(document));
  };
  column(({ words }) => [words]);
  column(({ sentences }) => [sentences.length]);
  column(({ quotes }) => [quotes.length]);
  column(({ sentences }) => sentences.map(({ from, to }) => to - from));
  column(({ sentences }) => sentences.map(({ start }, i) => start - (sentences[i - 1]?.end ?? 0)));
  column(({ sentences }) => sentences.map(({ start, end, from, to }) => fromUsual(end - start, to - from)));
  column(({ quotes }) => deltas(quotes.map(({ from }) => from)));
  column(({ quotes }) => {
    const words = deltas(quotes.map(({ from }) => from));
    return deltas(quotes.map(({ start }) => start)).map((units, i) => fromUsual(units, words[i] ?? 0));
  });
  column(({ quotes }) => quotes.map(({ from, to }) => to - from));
  column(({ quotes }) => quotes.map(({ start, end, from, to }) => fromUsual(end - start, to - from)));
  column(({ quotes }) => quotes.map(({ depth }) => depth));
  return out.finish();
}

/** One document's sentences by their columns, in the order in which they are written. */
function sentencesOf([words = [], gaps = [], lengths = []]: readonly number[][]): Sentence[] {
  let from = 0;
  let end = 0;
  return words.map((count, i) => {
    const start = end + (gaps[i] ?? 0);
    end = start + toUnits(lengths[i] ?? 0, count);
    from += count;
    return stretch(start, end, from - count, from);
  });
}

/** Its quotes. */
function quotesOf([froms = [], starts = [], words = [], lengths = [], depths = []]: readonly number[][]): Quote[] {
  let from = 0;
  let start = 0;
  return froms.map((delta, i) => {
    from += delta;
    start += toUnits(starts[i] ?? 0, delta);
    const [length, count] = [lengths[i] ?? 0, words[i] ?? 0];
    return { depth: depths[i] ?? 0, ...stretch(start, start + toUnits(length, count), from, from + count) };
  });
}

/** Whether the sentences share out all the words among them, and the quotes, of which those of one depth do not overlap, lie within. */
function fits({ words, sentences, quotes }: Places): boolean {
  const quoted = quotes.reduce((sum, quote) => sum + wordCount(quote), 0);
  return (
    quoted <= DEEPEST * words &&
    (sentences.at(-1)?.to ?? 0) === words &&
    sentences.every(({ from, to, start, end }) => from < to && start <= end) &&
    quotes.every(
      ({ from, to, start, end, depth }) => from < to && to <= words && 0 <= start && start <= end && depth < DEEPEST,
    )
  );
}

/** Where each document's numbers begin in a column of all of them, and last where they end. */
function startsOf(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

/** A block of which each document's places are made when they are asked for. */
export interface PlacesBlock {
  /** Where each document's sentences, and quotes, begin among the block's, and last how many there are. */
  readonly sentences: readonly number[];
  readonly quotes: readonly number[];
  /** Those of the document with this number in the block; null if they are malformed. */
  document(index: number): Places | null;
}

/** The places in `count` documents, or null if the bytes are malformed. */
export function decodePlaces(bytes: Uint8Array, count: number): PlacesBlock | null {
  const reader = new ByteReader(bytes);
  if (count > reader.remaining) return null;
  const words = readNumbers(reader, count);
  const [sentences, quotes] = [startsOf(readNumbers(reader, count)), startsOf(readNumbers(reader, count))];
  const [allSentences, allQuotes] = [sentences[count] ?? 0, quotes[count] ?? 0];
  if (allSentences * COLUMNS_A_SENTENCE + allQuotes * COLUMNS_A_QUOTE > reader.remaining) return null;
  const columns = (length: number, width: number): number[][] =>
    Array.from({ length: width }, () => readNumbers(reader, length));
  const sentenceColumns = columns(allSentences, COLUMNS_A_SENTENCE);
  const quoteColumns = columns(allQuotes, COLUMNS_A_QUOTE);
  if (!reader.isSpent) return null;
  const document = (index: number): Places | null => {
    const part = (all: readonly number[][], starts: readonly number[]): number[][] =>
      all.map((column) => column.slice(starts[index], starts[index + 1]));
    const places = {
      words: words[index] ?? 0,
      sentences: sentencesOf(part(sentenceColumns, sentences)),
      quotes: quotesOf(part(quoteColumns, quotes)),
    };
    return fits(places) ? places : null;
  };
  return { sentences, quotes, document };
}
