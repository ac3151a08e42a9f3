import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { openLexicon } from '../../src/text/lexicon.ts';
import { memoryPack } from './memory-pack.ts';

const LEXICON = join(import.meta.dirname, '..', '..', 'extension', 'lexicon', 'english.bin');

/** The report on a page of one day against an original of the same day. */
export async function checkPage(text: string, original: string, date = '2024-11-14'): Promise<Report> {
  const lexicon = openLexicon(readFileSync(LEXICON));
  if (!lexicon.ok) throw new Error(lexicon.error.message);
  const story = { id: 'original', agency: 'Reuters', headline: '', byline: '', date, url: '', text: original };
  const article: Article = {
    url: null,
    title: '',
    publisher: null,
    byline: null,
    published: date,
    modified: null,
    language: 'en',
    text,
    paragraphs: [],
    credit: [],
    confidence: { level: 'high', reasons: [] },
  };
  const report = await check(article, { packs: [memoryPack([story])], lexicon: lexicon.value });
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}
