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

function rangesOf(text: Hash32, span: Span): readonly Range[] {
  return reading?.text === text ? reading.map.ranges(span) : [];
}

/** Reads the article of this page. */
export async function read(): Promise<Result<Article>> {
  if (document.contentType === 'application/pdf') return fail('page-not-scriptable', 'This is the PDF viewer.');
  const page = await readArticle(document, location.href);
  if (!page.ok) return page;
  const { article, map } = page.value;
  reading = { text: hashString(article.text), map };
  return ok(article);
}

/** Highlights the marks that are on the page, and says how many these are. */
export function paint(text: Hash32, marks: readonly Mark[], look: HighlightLook): Result<number> {
  const found = marks
    .map((mark) => ({ ranges: rangesOf(text, mark), style: mark.style }))
    .filter(({ ranges }) => ranges.length > 0);
  paintRanges(found, look);
  return ok(found.length);
}

/** Scrolls to a span and pulses it; false where the page does not show it. */
export function show(text: Hash32, span: Span): Result<boolean> {
  const ranges = rangesOf(text, span).filter(isShown);
  const [first] = ranges;
  if (first === undefined) return ok(false);
  scrollToRange(first);
  pulse(ranges);
  return ok(true);
}
