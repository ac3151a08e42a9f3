/** Reads the article of a document: its text, what it says of itself, and the way back from the text to the page. */

import { fail, ok, type Result } from '../base/result.ts';
import { findWords } from '../text/words.ts';
import type { Article } from './article.ts';
import { linesBeside } from './beside.ts';
import type { Block } from './blocks.ts';
import { type Body, findBody } from './body.ts';
import { authorOfLine } from './byline.ts';
import { confidenceIn } from './confidence.ts';
import { readCredits } from './credit.ts';
import { toIso } from './dates.ts';
import { excerptOf } from './excerpt.ts';
import { firstOf } from './meta-elements.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { copyPage } from './page-copy.ts';
import { joinBlocks, type PageMap } from './page-map.ts';
import { isCutOff, isStub } from './paywall.ts';
import { Slices } from './slices.ts';
import { sortBody } from './sorted-body.ts';
import { findStories, storyMetadata } from './stories.ts';

export type { PageMap };

export interface ReadPage {
  readonly article: Article;
  readonly map: PageMap;
}

const LEAST_WORDS = 40;

const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
}

/** Puts the article together from the page's `body`, the lines beside it and the metadata. */
function assemble({ blocks, metadata }: Page, body: Body): ReadPage {
  const { titleKeys, isFree, words: statedWords, origins, ...stated } = metadata;
  const sorted = sortBody(body.blocks, titleKeys);
  const beside = linesBeside(blocks, new Set(body.blocks), titleKeys);
  const { map, ...joined } = joinBlocks(sorted.text);
  const bylines = [...textsOf(sorted.byline), ...beside.bylines];
  const byline = stated.byline ?? firstOf(bylines.map(authorOfLine));
  const published = stated.published ?? firstOf([...beside.dates, ...textsOf(sorted.date).map(toIso)]);
  const credit = readCredits({
    url: stated.url,
    bylines: [bylines, stated.byline ?? []].flat(),
    paragraphs: textsOf(sorted.text),
    taglines: [...textsOf(sorted.credit), ...beside.taglines],
    origins,
  });
  const words = findWords(joined.text).count;
  const confidence = confidenceIn({
    text: joined.text,
    title: stated.title,
    published,
    leftOut: body.droppedWords * 2 > words || words * 2 < (statedWords ?? 0) || isCutOff(joined.text, words),
    isPaywalled: isStub(blocks, body.blocks.at(-1), words, isFree),
    isPlainText: false,
  });
  return { article: { ...stated, byline, published, ...joined, credit, confidence }, map };
}

/** Told how much of the reading is done, from 0 to 1. */
export type ReadProgress = (share: number) => void;

/**
 * Reads the article of `document`, which stands at `url` (null where unknown), in slices: the page stays usable. Of
 * several stories on the page `story` is read, one of `findStories`. The document is not changed. Fails with
 * `no-article` where there is too little prose, with `page-too-large` above 10 MB of text.
 */
export async function readArticle(
  document: Document,
  url: string | null,
  progress: ReadProgress = () => {},
  story: Element | null = null,
): Promise<Result<ReadPage>> {
  const slices = new Slices();
  const rest = async (share: number): Promise<void> => {
    progress(share);
    await slices.rest();
  };
  await rest(0);
  const others = story === null ? [] : findStories(document).filter((other) => other !== story);
  const copy = await copyPage(document, slices, new Set(others));
  if (!copy.ok) return copy;
  await rest(0.7);
  const stated = await readMetadata(document, url, slices);
  const metadata = story === null ? stated : storyMetadata(story, url, stated);
  await rest(0.8);
  const excerpt = excerptOf(copy.value, metadata.titleKeys);
  await rest(0.85);
  const body = findBody(excerpt, metadata.titleKeys);
  await rest(0.95);
  const page = assemble({ blocks: excerpt.blocks, metadata }, body);
  progress(1);
  return findWords(page.article.text).count < LEAST_WORDS
    ? fail('no-article', 'No article was found on this page. Open a news story and check again.')
    : ok(page);
}
