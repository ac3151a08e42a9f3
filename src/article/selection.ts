/** Reads what is selected on a page as an article: its text, and the way back to the page. */

import { fail, ok, type Result } from '../base/result.ts';
import { type Span, span } from '../base/span.ts';
import { findWords } from '../text/words.ts';
import type { Article } from './article.ts';
import type { Block, Stretch } from './blocks.ts';
import { readCredits } from './credit.ts';
import { readMetadata } from './metadata.ts';
import { copyPage } from './page-copy.ts';
import { joinBlocks } from './page-map.ts';
import { type ReadPage, readArticle } from './read.ts';
import { Slices } from './slices.ts';

/** The shortest stretch of words that is looked up. */
const LEAST_WORDS = 8;
const WORD = /[\p{L}\p{N}]/u;

/** The code units of a stretch's block that `range` holds; null where it holds none. */
function selectedIn(range: Range, { at, node, from, length }: Stretch): Span | null {
  if (!range.intersectsNode(node)) return null;
  const start = node === range.startContainer ? Math.max(from, range.startOffset) : from;
  const end = node === range.endContainer ? Math.min(from + length, range.endOffset) : from + length;
  return end > start ? span(at + start - from, at + end - from) : null;
}

/** `start` and `end` moved to the ends of the words that they stand in, and past white space. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean => WORD.test(text[at] ?? '');
  let [from, to]: [number, number] = [start, end];
  while (isWord(from - 1) && isWord(from)) from--;
  while (isWord(to - 1) && isWord(to)) to++;
  while (text[from] === ' ') from++;
  while (text[to - 1] === ' ') to--;
  return span(from, to);
}

function clipped(block: Block, { start, end }: Span): Block {
  const stretches = block.stretches.flatMap((stretch) => {
    const from = Math.max(start, stretch.at);
    const to = Math.min(end, stretch.at + stretch.length);
    return to > from
      ? [{ ...stretch, at: from - start, from: stretch.from + from - stretch.at, length: to - from }]
      : [];
  });
  return { ...block, text: block.text.slice(start, end), stretches };
}

/** The part of `block` within `range`; null where there is none. */
function selectedPart(block: Block, range: Range): Block | null {
  const spans = block.stretches.map((stretch) => selectedIn(range, stretch)).filter((found) => found !== null);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const part = clipped(block, wholeWords(block.text, span(first.start, last.end)));
  return part.text === '' ? null : part;
}

/** What the page says of itself; the credit as far as the page's article is found. */
async function about(document: Document, url: string | null, paragraphs: readonly string[]): Promise<Article> {
  const page = await readArticle(document, url);
  if (page.ok) return page.value.article;
  const { origins, titleKeys: _keys, isFree: _free, ...stated } = await readMetadata(document, url, new Slices());
  const credit = readCredits({ url: stated.url, bylines: [], paragraphs, taglines: [], origins });
  return { ...stated, text: '', paragraphs: [], credit, confidence: { level: 'high', reasons: [] } };
}

/**
 * Reads the words of `document` that `ranges` hold, whole words only, under the metadata of the page at `url`.
 * Fails with `nothing-selected` below 8 words.
 */
export async function readSelection(
  document: Document,
  url: string | null,
  ranges: readonly Range[],
): Promise<Result<ReadPage>> {
  const copy = await copyPage(document, new Slices());
  if (!copy.ok) return copy;
  const { blocks } = copy.value;
  const selected = ranges.flatMap((range) => blocks.map((block) => selectedPart(block, range)));
  const { map, ...text } = joinBlocks(selected.filter((block) => block !== null));
  if (findWords(text.text).count < LEAST_WORDS) {
    return fail('nothing-selected', `Fewer than ${LEAST_WORDS} words are selected. Select a passage and check again.`);
  }
  const article = await about(document, url, text.text.split('\n\n'));
  return ok({ article: { ...article, ...text, confidence: { level: 'high', reasons: [] } }, map });
}
