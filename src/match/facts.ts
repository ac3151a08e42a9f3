/** The quantities and dates of the page and of its sources, found once. */

import type { Span } from '../base/span.ts';
import { type DateMention, findDates, storyDay } from '../text/dates.ts';
import { findQuantities, type Quantity } from '../text/numbers.ts';
import type { Comparison } from './comparison.ts';
import type { Page } from './page.ts';

export interface Facts {
  readonly quantities: readonly Quantity[];
  /** Those that are said, and the story's own day. */
  readonly dates: readonly DateMention[];
}

export interface AllFacts {
  readonly page: Facts;
  /** Of each comparison, in order; nothing of a sealed original. */
  readonly originals: readonly Facts[];
}

function factsOf(text: string, date: string | null, language: string | null): Facts {
  const said = findDates(text, date);
  const today = storyDay(date);
  return { quantities: findQuantities(text, language, said), dates: today ? [...said, today] : said };
}

export function findFacts(page: Page, comparisons: readonly Comparison[]): AllFacts {
  const { text, published, language } = page.article;
  return {
    page: factsOf(text, published, language),
    originals: comparisons.map(({ original: { open, info } }) => factsOf(open?.text ?? '', info.date, null)),
  };
}

/** The facts that are said within a stretch of their text. */
export const within = <T extends Span>(facts: readonly T[], { start, end }: Span): T[] =>
  facts.filter((fact) => fact.start >= start && fact.end <= end && fact.end > fact.start);
