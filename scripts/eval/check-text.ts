import type { Article } from '../../src/article/article.ts';
import { ok } from '../../src/base/result.ts';
import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { unwrap } from '../unwrap.ts';
import type { Kind } from './reuters-pack.ts';

/** A plain text as an article. */
export const articleOf = (page: Pick<Article, 'title' | 'published' | 'text'>): Article => ({
  ...page,
  url: null,
  publisher: null,
  byline: null,
  modified: null,
  language: 'en',
  paragraphs: [],
  credit: [],
  confidence: { level: 'high', reasons: [] },
});

/** A pack of these stories, made and opened in memory. */
export async function packOf(stories: readonly Story[], kind: Kind): Promise<Pack> {
  const bytes = unwrap(writePack(stories, { name: 'stories', sealed: kind === 'sealed' }));
  return unwrap(await openPack(memorySource('stories', bytes)));
}

/** The report of a plain text against these stories alone. */
export async function checkText(
  page: Pick<Article, 'title' | 'published' | 'text'>,
  stories: readonly Story[],
  lexicon: Lexicon,
): Promise<Report> {
  return unwrap(await check(articleOf(page), { packs: [await packOf(stories, 'open')], lexicon }));
}

/** The pack with the documents alone of which `isShown` is true. */
export function only(pack: Pack, isShown: (doc: number) => boolean): Pack {
  return {
    ...pack,
    candidates: async (words) => {
      const found = await pack.candidates(words);
      return found.ok ? ok(found.value.filter(({ doc }) => isShown(doc))) : found;
    },
    similar: async (words, published) => {
      const found = await pack.similar(words, published);
      return found.ok ? ok(found.value.filter(isShown)) : found;
    },
  };
}
