/** A text's content terms, each stem numbered once, sentence by sentence. */

import type { WordSpan } from '../base/span.ts';
import type { Term } from '../text/terms.ts';

export interface Vocabulary {
  /** One term a stem, in the order in which they come. */
  readonly terms: readonly Term[];
  /** The place of each stem in `terms`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The distinct terms of each sentence, as places in `terms`. */
  readonly sentences: readonly (readonly number[])[];
}

/** `words` has the term of each word, null for function words. */
export function vocabularyOf(words: readonly (Term | null)[], sentences: readonly WordSpan[]): Vocabulary {
  const terms: Term[] = [];
  const numbers = new Map<string, number>();
  /** By term, the sentence that it was last seen in. */
  const seen: number[] = [];
  const numberOf = (term: Term): number => {
    const known = numbers.get(term.stem);
    if (known !== undefined) return known;
    numbers.set(term.stem, terms.length);
    return terms.push(term) - 1;
  };
  const inSentence = ({ from, to }: WordSpan, sentence: number): number[] => {
    const distinct: number[] = [];
    for (let word = from as number; word < to; word++) {
      const term = words[word];
      const number = term ? numberOf(term) : -1;
      if (number < 0 || seen[number] === sentence) continue;
      seen[number] = sentence;
      distinct.push(number);
    }
    return distinct;
  };
  return { terms, numbers, sentences: sentences.map(inSentence) };
}
