/** The quantities and dates of the page and of its sources, found when they are asked for. */

import { type Span, span } from '../base/span.ts';
import { type DateMention, findDates, storyDay } from '../text/dates.ts';
import { findQuantities, type Quantity } from '../text/numbers.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';

interface Facts {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** The facts of one text. Most drifts are found by those of single sentences: those of the whole text are dear. */
export class TextFacts {
  /** The story's own day. */
  readonly today: DateMention | null;
  readonly #text: string;
  readonly #date: string | null;
  readonly #language: string | null;
  #all: Facts | undefined;
  /** By the stretch: one sentence is asked for its numbers, its dates, and what it says again of each hedge. */
  readonly #within = new Map<string, Facts>();

  constructor(text: string, date: string | null, language: string | null) {
    this.today = storyDay(date);
    this.#text = text;
    this.#date = date;
    this.#language = language;
  }

  /** All that are said, and the story's own day as the last date. */
  get all(): Facts {
    this.#all ??= this.#allFacts();
    return this.#all;
  }

  /** Those that are said in a stretch of whole sentences. */
  within(stretch: Span): Facts {
    const key = `${stretch.start}-${stretch.end}`;
    const facts = this.#within.get(key) ?? this.#findWithin(stretch);
    this.#within.set(key, facts);
    return facts;
  }

  #findWithin({ start, end }: Span): Facts {
    const { quantities, dates } = this.#find(this.#text.slice(start, end));
    const moved = <T extends Span>(fact: T): T => ({ ...fact, ...span(fact.start + start, fact.end + start) });
    return { quantities: quantities.map(moved), dates: dates.map(moved) };
  }

  #find(text: string): Facts {
    const dates = findDates(text, this.#date);
    return { quantities: findQuantities(text, this.#language, dates), dates };
  }

  #allFacts(): Facts {
    const { quantities, dates } = this.#find(this.#text);
    return { quantities, dates: this.today ? [...dates, this.today] : dates };
  }
}

export interface AllFacts {
  readonly page: TextFacts;
  /** Of each comparison, in order; nothing of a sealed original. */
  readonly originals: readonly TextFacts[];
}

export const factsOf = (
  { article: { text, published, language } }: Page,
  comparisons: readonly Comparison[],
): AllFacts => ({
  page: new TextFacts(text, published, language),
  originals: comparisons.map(({ original: { open, info } }) => new TextFacts(open?.text ?? '', info.date, null)),
});
