import type { Hash32 } from '../../src/base/brand.ts';
import { hashString } from '../../src/base/hash.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Span } from '../../src/base/span.ts';
import { type Article, type PageMap, readArticle } from '../../src/index.ts';
import type { Mark } from '../../src/report/marks.ts';
import type { HighlightLook } from '../messages/settings.ts';
import { paintRanges, pulse } from './highlights.ts';
import { isShown, scrollToRange } from './scroll.ts';

/** The article as last read, to look spans up in. */
interface Reading {
  readonly text: Hash32;
  readonly map: PageMap;
}

let reading: Reading | undefined;

function rangeOf(text: Hash32, span: Span): Range | null {
  return reading?.text === text ? reading.map.range(span) : null;
}

/** Reads the article of this page. */
export function read(): Result<Article> {
  if (document.contentType === 'application/pdf') return fail('page-not-scriptable', 'This is the PDF viewer.');
  const page = readArticle(document, location.href);
  if (!page.ok) return page;
  const { article, map } = page.value;
  reading = { text: hashString(article.text), map };
  return ok(article);
}

/** Highlights the marks that are on the page, and says how many these are. */
export function paint(text: Hash32, marks: readonly Mark[], look: HighlightLook): Result<number> {
  const found = marks.flatMap((mark) => {
    const range = rangeOf(text, mark);
    return range === null ? [] : [{ range, style: mark.style }];
  });
  paintRanges(found, look);
  return ok(found.length);
}

/** Scrolls to a span and pulses it; false where the page does not show it. */
export function show(text: Hash32, span: Span): Result<boolean> {
  const range = rangeOf(text, span);
  if (range === null || !isShown(range)) return ok(false);
  scrollToRange(range);
  pulse(range);
  return ok(true);
}
