import type { Article } from '../../src/article/article.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { packOf, story, unwrap } from './packs.ts';
import { lexicon } from './sample.ts';

/** An article with this text, and nothing else known of it but its date. */
export const articleOf = (text: string, published: string | null = null): Article => ({
  url: null,
  title: '',
  publisher: null,
  byline: null,
  published,
  modified: null,
  language: 'en',
  text,
  paragraphs: [],
  credit: [],
  confidence: { level: 'high', reasons: [] },
});

/** The report on a page of one day against an original of the same day. */
export async function checkPage(
  text: string,
  original: string,
  { date = '2024-11-14', language = 'en' }: { date?: string; language?: string } = {},
): Promise<Report> {
  const pack = await packOf([story('original', original, { agency: 'Reuters', headline: '', date })], false);
  return unwrap(await check({ ...articleOf(text, date), language }, { packs: [pack], lexicon }));
}
