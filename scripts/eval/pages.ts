/**
 * How well article text is extracted from saved pages and found again on them: in Node's DOM and in Chromium, beside
 * Readability alone. Skips where the pages are not at ../shared; without Chromium it measures the rest.
 *
 *     tsx scripts/eval/pages.ts [--json]
 */

import { Readability } from '@mozilla/readability';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { type PageProbe, probePages } from './pages/chromium.ts';
import { average, type Overlap, overlapOf } from './pages/overlap.ts';
import { type SavedPage, savedPages } from './pages/saved.ts';

const pages = savedPages() ?? [];
const only = process.argv[2];
const got = new Map<string, PageProbe | null>();
const wc: Overlap[] = [];
const wcn: Overlap[] = [];
let all = 0;
let exact = 0;
let q = 0;
let qe = 0;
const long: number[] = [];
const picked = pages.filter((p) => !only || only.startsWith('--') || p.id.startsWith(only));
await probePages(picked, (page, probe) => {
  got.set(page.id, probe);
  const o = overlapOf(page.body, probe?.article.text ?? '');
  wc.push(o);
  if (probe) {
    all += probe.sentences.all;
    exact += probe.sentences.exact;
    q += probe.quotes.all;
    qe += probe.quotes.exact;
    long.push(probe.longestTask);
  }
  console.log(
    o.precision.toFixed(3),
    o.recall.toFixed(3),
    page.id.slice(0, 8),
    Math.round(probe?.milliseconds ?? 0),
    probe?.longestTask,
    probe?.isUnchanged,
    probe?.article.confidence.level,
    probe?.article.confidence.reasons.join(),
    probe?.sentences.missed.length ? probe.sentences.missed : '',
    probe?.quotes.missed.length ? probe.quotes.missed : '',
  );
});
for (const page of picked) {
  const read = await readArticle(parsePage(page.html), page.url);
  const text = read.ok ? read.value.article.text : '';
  wcn.push(overlapOf(page.body, text));
  const other = got.get(page.id)?.article.text ?? '';
  if (other !== text) console.log('differs', page.id.slice(0, 8), page.url, text.length, other.length);
}
console.log('chromium', average(wc), 'node', average(wcn), all, exact, q, qe, Math.max(...long));
void Readability;

export type { SavedPage };
