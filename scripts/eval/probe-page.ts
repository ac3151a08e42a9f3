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

/** Tasks of more than 50 ms, which hold up the page, from now on. */
function observeTasks(): { longest(): Promise<number> } {
  const began = performance.now();
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const longest = async (): Promise<number> => {
    // The browser tells of a task after it has ended.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return Math.max(0, ...tasks.filter(({ startTime }) => startTime >= began).map(({ duration }) => duration));
  };
  return { longest };
}

/** Waits until the page is laid out and at rest, as it is when a reader clicks. */
async function settle(): Promise<void> {
  document.body.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

async function probePage(): Promise<PageProbe | null> {
  await settle();
  const before = document.documentElement.outerHTML;
  let changes = 0;
  const watcher = new MutationObserver((records) => {
    changes += records.length;
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const tasks = observeTasks();
  const began = performance.now();
  const page = await readArticle(document, location.href);
  const milliseconds = performance.now() - began;
  const longestTask = await tasks.longest();
  watcher.disconnect();
  if (!page.ok) return null;
  const { article, map } = page.value;
  const count = (spans: readonly Span[]): RangeCounts => countRanges(article.text, spans, (span) => map.ranges(span));
  return {
    article,
    milliseconds,
    longestTask,
    isUnchanged: changes === 0 && document.documentElement.outerHTML === before,
    sentences: count(findSentences(article.text)),
    quotes: count(findQuotes(article.text)),
  };
}

Object.assign(globalThis, { probePage });
