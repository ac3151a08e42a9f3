/** Reads a page that is plain text: paragraphs are lines, or blocks parted by blank lines. */

import { fail, ok, type Result } from '../base/result.ts';
import { span } from '../base/span.ts';
import { isByline } from '../text/tagline.ts';
import type { Article } from './article.ts';
import { bareByline } from './byline.ts';
import { confidenceIn } from './confidence.ts';
import { readCredits } from './credit.ts';
import { toIso } from './dates.ts';
import { isDateLine, kindOfLine, type LineKind } from './lines.ts';
import { firstOf } from './meta-elements.ts';
import { titleKey } from './title.ts';

const MOST_TEXT = 10 * 1024 * 1024;
const LONGEST_HEADLINE = 250;
const BLANK_LINE = /\n[^\S\n]*\n/;
const LINE_BREAK = /\r\n?|\u2028|\u2029/g;
const SPACES = /\s+/g;
const WORD = /[\p{L}\p{N}]/u;

const collapsed = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(SPACES, ' ').trim()).filter((line) => line !== '');

/** Lines that are wrapped are shorter than most paragraphs and end anywhere: then blank lines part the paragraphs. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const broken = lines.filter(
    (line, i) => i + 1 < lines.length && /[\p{L},]$/u.test(line.trimEnd()) && line.length >= 40 && line.length <= 110,
  );
  return BLANK_LINE.test(text) && broken.length * 3 > lines.length;
}

function paragraphsOf(text: string): string[] {
  const unix = text.replace(LINE_BREAK, '\n');
  return collapsed(unix.split(isWrapped(unix) ? /\n[^\S\n]*(?:\n[^\S\n]*)+/ : '\n'));
}

interface Heading {
  readonly title: string;
  readonly published: string | null;
  readonly byline: string | null;
  /** How many lines the heading takes. */
  readonly length: number;
}

/** Headline, date and byline, in this order or with the last two exchanged; a headline only above one of these. */
function readHeading(lines: readonly string[], title: string): Heading {
  const below = lines.slice(1, 3);
  const isOther = below.findIndex((line) => !isByline(line) && !isDateLine(line));
  const stated = isOther < 0 ? below : below.slice(0, isOther);
  const [first = ''] = lines;
  if (stated.length === 0 || first.length > LONGEST_HEADLINE)
    return { title, published: null, byline: null, length: 0 };
  const byline = stated.find(isByline);
  const date = stated.find((line) => !isByline(line));
  return { title: first, published: toIso(date ?? ''), byline: byline ?? null, length: 1 + stated.length };
}

function joined(paragraphs: readonly string[]): Pick<Article, 'text' | 'paragraphs'> {
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const place = span(at, at + paragraph.length);
    at += paragraph.length + 2;
    return place;
  });
  return { text: paragraphs.join('\n\n'), paragraphs: spans };
}

/**
 * Reads `text` as an article named `title` (its first line is the title where a date or byline follows it).
 * Fails with `no-article` where there are no words, with `page-too-large` above 10 MB.
 */
export function readText(text: string, title: string): Result<Article> {
  if (text.length > MOST_TEXT) return fail('page-too-large', 'This text is longer than 10 MB. Give a single article.');
  const lines = paragraphsOf(text);
  const heading = readHeading(lines, title);
  const ofKind = sortLines(lines.slice(heading.length), [titleKey(heading.title)]);
  const paragraphs = ofKind('text');
  if (!paragraphs.some((line) => WORD.test(line))) {
    return fail('no-article', 'This text holds no article. Give the text of a news story.');
  }
  const bylines = [heading.byline ?? [], ofKind('byline')].flat();
  const published = heading.published ?? firstOf(ofKind('date').map(toIso));
  const body = joined(paragraphs);
  return ok({
    url: null,
    title: heading.title,
    publisher: null,
    byline: firstOf(bylines.map(bareByline)),
    published,
    modified: null,
    language: null,
    ...body,
    credit: readCredits({ url: null, bylines, paragraphs, taglines: ofKind('credit'), origins: [] }),
    confidence: confidenceIn({
      text: body.text,
      title: heading.title,
      published,
      leftOut: false,
      isPaywalled: false,
      isPlainText: true,
    }),
  });
}

/** The lines of each kind. */
function sortLines(lines: readonly string[], titles: readonly string[]): (kind: LineKind) => string[] {
  const kinds = lines.map((line, index) => kindOfLine(line, index, lines.length, titles));
  return (kind) => lines.filter((_, index) => kinds[index] === kind);
}
