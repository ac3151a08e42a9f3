import type { Article } from '../../src/article/article.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { packOf, story, unwrap } from './packs.ts';
import { lexicon } from './sample.ts';

/** The report on a page of one day against an original of the same day. */
export async function checkPage(
  text: string,
  original: string,
  { date = '2024-11-14', language = 'en' }: { date?: string; language?: string } = {},
): Promise<Report> {
  const article: Article = {
    url: null,
    title: '',
    publisher: null,
    byline: null,
    published: date,
    modified: null,
    language,
    text,
    paragraphs: [],
    credit: [],
    confidence: { level: 'high', reasons: [] },
  };
  const pack = await packOf([story('original', original, { agency: 'Reuters', headline: '', date })], false);
  return unwrap(await check(article, { packs: [pack], lexicon }));
}
