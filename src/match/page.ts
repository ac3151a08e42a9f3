import type { Article } from '../article/article.ts';
import { filled } from '../base/filled.ts';
import { type WordSpan, wordCount } from '../base/span.ts';
import { windowSamples } from '../corpus/sampling.ts';
import { type AnalysedText, analyse, type Quote } from '../text/analyse.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { type Term, termOf } from '../text/terms.ts';
import { type GramIndex, indexGrams } from './runs.ts';
import { factWords } from './strange-facts.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The page, made ready to be compared with many originals. */
export interface Page extends AnalysedText {
  readonly article: Article;
  readonly lexicon: Lexicon;
  /** 1 for a word inside quote marks. */
  readonly quoted: Uint8Array;
  /** 1 for a sentence that is not mostly a quote. */
  readonly narration: Uint8Array;
  /** 1 for a word of narration that is a name or figure. */
  readonly facts: Uint8Array;
  /** How much each word says, 0 to 1; 0 for function words. */
  readonly weights: Float32Array;
  /** Where the sampled k-gram of each window of words begins. */
  readonly samples: Uint32Array;
  /** The content term of each word; null for function words. */
  readonly terms: readonly (Term | null)[];
  readonly vocabulary: Vocabulary;
  /** The place in the vocabulary of each word's stem; -1 for function words. */
  readonly stems: Int32Array;
  /** The place in the vocabulary of the stem of a word, given by its hash and key; -1 for what the page has not. */
  stemPlace(hash: number, key: string): number;
  /** The same of a word that the page has in this very form; -1 for any other. Much cheaper. */
  formPlace(hash: number): number;
  /** The word hashes under a mask: computed once a mask. */
  codes(mask: number): Uint32Array;
  /** Where the n-grams of the codes under a mask stand: computed once a mask and n. */
  grams(mask: number, n: number): GramIndex;
}

/** A function's results by its arguments. */
function remembered<A extends readonly number[], T>(make: (...args: A) => T): (...args: A) => T {
  const results = new Map<string, T>();
  return (...args) => {
    const key = args.join();
    const result = results.get(key) ?? make(...args);
    results.set(key, result);
    return result;
  };
}

/** Finds stems by the hashes of words, signed, as engines like them: the same ones come again and again in a check. */
function stemFinders(
  { numbers }: Vocabulary,
  hashes: Uint32Array,
  stems: Int32Array,
  lexicon: Lexicon,
): Pick<Page, 'stemPlace' | 'formPlace'> {
  const [forms, others] = [new Map<number, number>(), new Map<number, number>()];
  for (let word = 0; word < stems.length; word++) forms.set((hashes[word] ?? 0) | 0, stems[word] ?? -1);
  const stemPlace = (hash: number, key: string): number => {
    const known = forms.get(hash | 0) ?? others.get(hash | 0);
    if (known !== undefined) return known;
    const place = numbers.get(termOf(key, lexicon)?.stem ?? '') ?? -1;
    others.set(hash | 0, place);
    return place;
  };
  return { stemPlace, formPlace: (hash) => forms.get(hash | 0) ?? -1 };
}

function quotedWords(count: number, quotes: readonly Quote[]): Uint8Array {
  const quoted = new Uint8Array(count);
  for (const { from, to } of quotes) quoted.fill(1, from, to);
  return quoted;
}

export function preparePage(article: Article, lexicon: Lexicon): Page {
  const analysed = analyse(article.text);
  const { words, sentences, quotes } = analysed;
  const quoted = quotedWords(words.count, quotes);
  const terms = words.keys.map((key) => termOf(key, lexicon));
  const vocabulary = vocabularyOf(terms, sentences);
  const stems = filled(new Int32Array(words.count), (word) => vocabulary.numbers.get(terms[word]?.stem ?? '') ?? -1);
  const codes = remembered((mask: number) => words.hashes.map((hash) => (hash & mask) >>> 0));
  return {
    article,
    lexicon,
    quoted,
    narration: Uint8Array.from(sentences, (sentence) =>
      2 * countMarked(quoted, sentence) <= wordCount(sentence) ? 1 : 0,
    ),
    facts: factWords(analysed, article.language, quoted),
    weights: filled(new Float32Array(words.count), (word) => terms[word]?.weight ?? 0),
    samples: windowSamples(words.hashes),
    terms,
    vocabulary,
    stems,
    codes,
    grams: remembered((mask: number, n: number) => indexGrams(codes(mask), n)),
    ...stemFinders(vocabulary, words.hashes, stems, lexicon),
    ...analysed,
  };
}

/** How much the words of a stretch say, together. */
export function weightIn(page: Page, { from, to }: WordSpan): number {
  let sum = 0;
  for (let word = from as number; word < to; word++) sum += page.weights[word] ?? 0;
  return sum;
}

/** How many words of a stretch are marked. */
export function countMarked(marks: Uint8Array, { from, to }: WordSpan): number {
  let count = 0;
  for (let word = from as number; word < to; word++) count += marks[word] ?? 0;
  return count;
}
