/**
 * How well article text is extracted from saved pages, measured as the article-extraction-benchmark does (Scrapinghub,
 * 2019): 4-word shingles, precision and recall averaged over pages. Readability alone is measured beside it.
 *
 *     tsx scripts/eval/pages.ts [--json]
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import * as v from 'valibot';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';

const PAGES = fileURLToPath(new URL('../../../shared/data/pages/', import.meta.url));
const SHINGLE = 4;
const WORD = /[\p{L}\p{N}_]+/gu;

interface Overlap {
  readonly precision: number;
  readonly recall: number;
}

type Extractor = 'wirecheck' | 'readability';

interface PageScore {
  readonly id: string;
  readonly url: string;
  readonly scores: Readonly<Record<Extractor, Overlap>>;
}

const truthSchema = v.record(v.string(), v.object({ articleBody: v.string(), url: v.string() }));

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

function compare(truth: string, text: string): Overlap {
  const wanted = shingles(truth);
  const found = shingles(text);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  return { precision: shared / total(found), recall: shared / total(wanted) };
}

const EXTRACT: Readonly<Record<Extractor, (html: string, url: string) => string | Promise<string>>> = {
  wirecheck: async (html, url) => {
    const read = await readArticle(parsePage(html), url);
    return read.ok ? read.value.article.text : '';
  },
  readability: (html) => new Readability(parsePage(html)).parse()?.textContent ?? '',
};

async function scorePages(): Promise<PageScore[]> {
  const truth = v.parse(truthSchema, JSON.parse(readFileSync(`${PAGES}ground-truth.json`, 'utf8')));
  const pages: PageScore[] = [];
  for (const [id, { articleBody, url }] of Object.entries(truth)) {
    const html = gunzipSync(readFileSync(`${PAGES}${id}.html.gz`)).toString('utf8');
    const score = async (extractor: Extractor): Promise<Overlap> =>
      compare(articleBody, await EXTRACT[extractor](html, url));
    pages.push({ id, url, scores: { wirecheck: await score('wirecheck'), readability: await score('readability') } });
  }
  return pages;
}

function average(pages: readonly PageScore[], extractor: Extractor): Overlap & { readonly f1: number } {
  const mean = (key: keyof Overlap): number =>
    pages.reduce((sum, { scores }) => sum + scores[extractor][key], 0) / pages.length;
  const precision = mean('precision');
  const recall = mean('recall');
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const three = (value: number): string => value.toFixed(3);

function print(pages: readonly PageScore[], extractors: readonly Extractor[]): void {
  console.log('precision  recall  page');
  for (const { id, url, scores } of pages) {
    const { precision, recall } = scores.wirecheck;
    console.log(`${three(precision)}      ${three(recall)}   ${id.slice(0, 8)} ${url.slice(0, 80)}`);
  }
  for (const extractor of extractors) {
    const { precision, recall, f1 } = average(pages, extractor);
    console.log(
      `${extractor}: precision ${three(precision)}, recall ${three(recall)}, F1 ${three(f1)}, ${pages.length} pages`,
    );
  }
}

if (!existsSync(`${PAGES}ground-truth.json`)) {
  console.log('Skipped: the saved pages are not at ../shared/data/pages.');
} else {
  const pages = await scorePages();
  const extractors: readonly Extractor[] = ['readability', 'wirecheck'];
  if (!process.argv.includes('--json')) print(pages, extractors);
  else console.log(JSON.stringify(Object.fromEntries(extractors.map((name) => [name, average(pages, name)]))));
}
