/**
 * Finds the paragraphs of an earlier reading again in a later one of the same page, so that the spans of the one have
 * their places in the other. Cost: a search of the later text for each paragraph, from where the one before it was found.
 */

import type { Span } from '../../src/base/span.ts';
import { span } from '../../src/base/span.ts';
import type { Article, PageMap } from '../../src/index.ts';
import { findWords } from '../../src/text/words.ts';

export interface Anchored {
  /** From spans of the earlier text to ranges of the page as it was read later. */
  readonly map: PageMap;
  /** Words of the earlier text that the later has, that it has not, and that it has besides. */
  readonly kept: number;
  readonly lost: number;
  readonly gained: number;
}

const wordsIn = (text: string): number => findWords(text).count;

/** Where each paragraph of `earlier` begins in the text `later`; -1 for one that is not there. */
function findParagraphs({ text, paragraphs }: Article, later: string): number[] {
  let from = 0;
  return paragraphs.map(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const next = later.indexOf(paragraph, from);
    const found = next < 0 ? later.indexOf(paragraph) : next;
    if (found >= 0) from = found + paragraph.length;
    return found;
  });
}

/** Ties the text of `earlier` to the page as read later: its article, and the map of that. */
export function anchor(earlier: Article, later: { readonly article: Article; readonly map: PageMap }): Anchored {
  const { text, paragraphs } = earlier;
  const places = findParagraphs(earlier, later.article.text);
  const moved = (at: number): number | null => {
    const index = paragraphs.findIndex(({ start, end }) => start <= at && at <= end);
    const [place, paragraph] = [places[index], paragraphs[index]];
    return place === undefined || place < 0 || !paragraph ? null : place + at - paragraph.start;
  };
  const ranges = ({ start, end }: Span): readonly Range[] => {
    const [from, to] = [moved(start), moved(end)];
    if (from === null || to === null) return [];
    return later.article.text.slice(from, to) === text.slice(start, end) ? later.map.ranges(span(from, to)) : [];
  };
  const kept = paragraphs
    .filter((_, index) => (places[index] ?? -1) >= 0)
    .reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
  return {
    map: { ranges },
    kept,
    lost: wordsIn(text) - kept,
    gained: Math.max(0, wordsIn(later.article.text) - kept),
  };
}
