/** Bylines, dates and credit lines that stand beside an article's text: under the headline, after the last paragraph. */

import { isByline, isSigned, isTagline } from '../text/tagline.ts';
import type { Block } from './blocks.ts';
import { authorOfLine } from './byline.ts';
import { toIso } from './dates.ts';
import { isDateLine } from './lines.ts';
import { namesOf } from './names.ts';
import { isCaption } from './pointers.ts';
import { countWords } from './structure.ts';
import { isHeadline } from './title.ts';

const BEFORE_BODY = 6;
const FROM_HEADLINE = 25;
const AFTER_BODY = 6;
const MOST_BYLINE_WORDS = 25;
const MOST_DATE_WORDS = 15;
const PUBLISHED = /\b(?:published|posted|updated)\b/i;
const ELSEWHERE = 'figure, figcaption, nav, aside, form';
const PICTURE_WORDS = new Set('caption captions photo image picture gallery figure video media slideshow'.split(' '));
const CREDIT_WORDS = new Set(
  'credit credits byline author authors source sources attribution agency provider'.split(' '),
);

export interface BesideLines {
  readonly bylines: readonly string[];
  readonly taglines: readonly string[];
  /** ISO 8601. */
  readonly dates: readonly string[];
}

function ownNames(element: Element): string[] {
  const parent = element.parentElement;
  return [...namesOf(element), ...(parent ? namesOf(parent) : [])].flat();
}

interface Beside {
  readonly text: string;
  readonly names: readonly string[];
  readonly isBefore: boolean;
}

/** Whether a list's item is about the story, and not one of a menu. */
const saysWhoOrWhen = (item: string): boolean =>
  authorOfLine(item) !== null || isDateLine(item) || (PUBLISHED.test(item) && toIso(item) !== null);

/** The lines from the headline, if it is near, to a little after the last paragraph; none of pictures and lists. */
function neighbours(blocks: readonly Block[], body: ReadonlySet<Block>, titles: readonly string[]): Beside[] {
  const first = blocks.findIndex((block) => body.has(block));
  const last = blocks.findLastIndex((block) => body.has(block));
  const start = Math.max(0, first - FROM_HEADLINE);
  const headline = blocks.slice(start, first).findIndex(({ text }) => isHeadline(text, titles));
  const from = headline < 0 ? Math.max(0, first - BEFORE_BODY) : start + headline + 1;
  const lines = blocks
    .slice(from, last + 1 + AFTER_BODY)
    .map((block, index) => ({ block, isBefore: from + index < first }));
  return lines
    .filter(({ block }) => !body.has(block) && !block.element.closest(ELSEWHERE) && !isCaption(block.text))
    .filter(({ block }) => !block.element.closest('li') || saysWhoOrWhen(block.text))
    .map(({ block, isBefore }) => ({ text: block.text, names: ownNames(block.element), isBefore }))
    .filter(({ names }) => !names.some((name) => PICTURE_WORDS.has(name)));
}

function isCreditLine({ text, names, isBefore }: Beside): boolean {
  if (isBefore && isSigned(text)) return true;
  if (authorOfLine(text) !== null) return true;
  return countWords(text) <= MOST_BYLINE_WORDS && names.some((name) => CREDIT_WORDS.has(name));
}

/** The bylines, dates and credit lines around the `body` of a page with these `blocks`, that goes by `titles` (keys). */
export function linesBeside(
  blocks: readonly Block[],
  body: ReadonlySet<Block>,
  titles: readonly string[],
): BesideLines {
  const lines = neighbours(blocks, body, titles);
  const isTaglineOnly = ({ text }: Beside): boolean => isTagline(text) && !isByline(text);
  const isDated = ({ text, isBefore }: Beside): boolean =>
    countWords(text) <= MOST_DATE_WORDS && (isBefore || PUBLISHED.test(text));
  const dates = lines.filter(isDated).map(({ text }) => toIso(text));
  return {
    bylines: lines.filter((line) => isCreditLine(line) && !isTaglineOnly(line)).map(({ text }) => text),
    taglines: lines.filter(isTaglineOnly).map(({ text }) => text),
    dates: dates.filter((date) => date !== null),
  };
}
