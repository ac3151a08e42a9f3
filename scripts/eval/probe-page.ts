/** Runs in the page, in Chromium: reads its article and looks for every sentence and quote among what is shown. */

import { readArticle } from '../../src/article/read.ts';
import type { Span } from '../../src/base/span.ts';
import { findQuotes } from '../../src/text/quotes.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { PageProbe, RangeCounts } from './pages/chromium.ts';

/** White space and soft hyphens, which a page shows or not as it pleases. */
const UNSEEN = /[\s\u00AD\u200B]+/g;
const seen = (text: string): string => text.replace(UNSEEN, '');

type Find = (span: Span) => readonly Range[];

function countRanges(text: string, spans: readonly Span[], find: Find): RangeCounts {
  const counts: RangeCounts = { all: spans.length, exact: 0, missed: [] };
  for (const span of spans) {
    const ranges = find(span);
    const isExact = seen(ranges.join('')) === seen(text.slice(span.start, span.end));
    if (isExact && ranges.every((range) => range.getClientRects().length > 0)) counts.exact++;
    else counts.missed.push(text.slice(span.start, span.end));
  }
  return counts;
}

/** The longest task of the browser's since `from`, in milliseconds; 0 where none took more than 50. */
async function longestTask(observer: PerformanceObserver): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return Math.max(0, ...observer.takeRecords().map(({ duration }) => duration));
}

async function probePage(): Promise<PageProbe | null> {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'longtask' });
  const before = document.documentElement.outerHTML;
  let changes = 0;
  const watcher = new MutationObserver((records) => {
    changes += records.length;
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const began = performance.now();
  const page = await readArticle(document, location.href);
  const milliseconds = performance.now() - began;
  const longest = await longestTask(observer);
  watcher.disconnect();
  if (!page.ok) return null;
  const { article, map } = page.value;
  const count = (spans: readonly Span[]): RangeCounts => countRanges(article.text, spans, (span) => map.ranges(span));
  return {
    article,
    milliseconds,
    longestTask: longest,
    isUnchanged: changes === 0 && document.documentElement.outerHTML === before,
    sentences: count(findSentences(article.text)),
    quotes: count(findQuotes(article.text)),
  };
}

Object.assign(globalThis, { probePage });
