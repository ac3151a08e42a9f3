/**
 * How well articles are read from saved pages: their text in Node's DOM and in Chromium, beside Readability alone; what
 * they state of themselves; whether every sentence and quote is found again on the live page; and how long reading takes.
 *
 *     tsx scripts/eval/pages.ts [--json]
 */

import { Readability } from '@mozilla/readability';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { type PageProbe, probePages, type RangeCounts } from './pages/chromium.ts';
import { scoreFields } from './pages/labels.ts';
import { largePages } from './pages/made-up.ts';
import { average, type Overlap, overlapOf } from './pages/overlap.ts';
import { type SavedPage, savedPages } from './pages/saved.ts';
import { type Measure, printMeasures } from './print.ts';

/** Pages with less than this of either are named. */
const POOR = 0.95;
const TABS = 3;
/** Characters of HTML. */
const LARGE = 1_000_000;

type Read = ReadonlyMap<SavedPage, Article | null>;

async function readInNode(pages: readonly SavedPage[]): Promise<Read> {
  const read = new Map<SavedPage, Article | null>();
  for (const page of pages) {
    const found = await readArticle(parsePage(page.html), page.url);
    read.set(page, found.ok ? found.value.article : null);
  }
  return read;
}

const overlaps = (read: Read): Overlap[] =>
  [...read].map(([{ body }, article]) => overlapOf(body, article?.text ?? ''));

function textMeasures(name: string, found: readonly Overlap[], isOurs: boolean): Measure[] {
  const { precision, recall, f1 } = average(found);
  const wanted = (share: string) => (isOurs ? { wanted: `≥ ${share}` } : {});
  return [
    { name: `${name}: precision`, value: precision, ...wanted('0.965') },
    { name: `${name}: recall`, value: recall, ...wanted('0.985') },
    { name: `${name}: F1`, value: f1, ...wanted('0.975') },
  ];
}

function fieldMeasures(name: string, read: Read): Measure[] {
  const articles = [...read].flatMap(([{ id }, article]) => (article === null ? [] : [[id, article] as const]));
  return scoreFields(new Map(articles)).map(({ field, right, stated }) => ({
    name: `${name}: ${field} right, of ${stated} that state it`,
    value: right / stated,
    wanted: '≥ 0.95',
  }));
}

function rangeMeasures(name: string, counts: readonly RangeCounts[]): Measure[] {
  const sum = (key: 'all' | 'exact'): number => counts.reduce((total, count) => total + count[key], 0);
  return [
    {
      name: `Chromium: ${name} found again exactly, of ${sum('all')}`,
      value: sum('exact') / sum('all'),
      wanted: '≥ 0.999',
    },
  ];
}

function probeMeasures(probes: readonly PageProbe[]): Measure[] {
  return [
    ...rangeMeasures(
      'sentences',
      probes.map(({ sentences }) => sentences),
    ),
    ...rangeMeasures(
      'quotes',
      probes.map(({ quotes }) => quotes),
    ),
    {
      name: 'Chromium: pages changed by being read',
      value: probes.filter((probe) => !probe.isUnchanged).length,
      wanted: '0',
    },
    {
      name: 'Chromium: longest task, ms',
      value: Math.max(...probes.map(({ longestTask }) => longestTask)),
      wanted: '≤ 100',
    },
  ];
}

/** The best of several, each in a tab of its own: other work on the machine only ever adds time. */
async function speedMeasures(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const page of largePages()) {
    const probes: PageProbe[] = [];
    await probePages(Array<SavedPage>(TABS).fill(page), (_, probe) => probes.push(...(probe ? [probe] : [])));
    const best = (key: 'milliseconds' | 'longestTask'): number =>
      Math.round(Math.min(...probes.map((probe) => probe[key])));
    const wanted = page.html.length > LARGE ? '≤ 5000' : '≤ 120';
    measures.push({ name: `Chromium, ${page.id}: ms, cold`, value: best('milliseconds'), wanted });
    measures.push({ name: `Chromium, ${page.id}: longest task, ms`, value: best('longestTask'), wanted: '≤ 100' });
  }
  return measures;
}

function namePoorPages(read: Read): void {
  for (const [page, article] of read) {
    const { precision, recall } = overlapOf(page.body, article?.text ?? '');
    if (Math.min(precision, recall) >= POOR) continue;
    console.log(`precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${page.id.slice(0, 8)} ${page.url}`);
  }
}

async function evaluate(pages: readonly SavedPage[]): Promise<void> {
  const alone = pages.map(({ html, body }) =>
    overlapOf(body, new Readability(parsePage(html)).parse()?.textContent ?? ''),
  );
  const inNode = await readInNode(pages);
  const inChromium = new Map<SavedPage, Article | null>();
  const probes: PageProbe[] = [];
  await probePages(pages, (page, probe) => {
    inChromium.set(page, probe?.article ?? null);
    if (probe) probes.push(probe);
  });
  if (!process.argv.includes('--json')) namePoorPages(inChromium);
  printMeasures([
    { name: 'pages', value: pages.length },
    ...textMeasures('Readability alone', alone, false),
    ...textMeasures('Node', overlaps(inNode), true),
    ...textMeasures('Chromium', overlaps(inChromium), true),
    ...fieldMeasures('Node', inNode),
    ...fieldMeasures('Chromium', inChromium),
    ...probeMeasures(probes),
    ...(await speedMeasures()),
  ]);
}

const pages = savedPages();
if (pages === null) console.log('Skipped: the saved pages are not at ../shared/data/pages.');
else await evaluate(pages);
