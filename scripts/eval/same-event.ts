/**
 * Articles of July 2018 about one event, by 70 publishers. Those of one cluster share wire copy: is it found? Those of two
 * clusters do not, but for what the clusters overlook: how many are said to be retold from one another though not a
 * sentence of the other is kept?
 *
 *     tsx scripts/eval/same-event.ts [--json]
 */

import { readFileSync } from 'node:fs';
import type { Pack, Story } from '../../src/corpus/corpus.ts';
import { check } from '../../src/match/check.ts';
import type { Report } from '../../src/match/report.ts';
import { findWords } from '../../src/text/words.ts';
import { unwrap } from '../unwrap.ts';
import { articleOf, only, packOf } from './check-text.ts';
import { lexicon } from './lexicon.ts';
import { type Measure, printMeasures } from './print.ts';
import { skipWithout } from './reuters.ts';
import { KINDS, type Kind } from './reuters-pack.ts';

/** As long as wire stories are: a live page of thousands of words tells of everything. In words. */
const LENGTHS = { least: 150, most: 1200 } as const;

interface Line {
  readonly id: string;
  readonly publisher: string;
  readonly scraped: string;
  readonly cluster: string | null;
  readonly paragraphs: readonly string[];
}

const textOf = ({ paragraphs }: Line): string => paragraphs.join('\n\n');

function readArticles(): Line[] {
  const lines = readFileSync(skipWithout('data/publishers-2018.jsonl'), 'utf8').trim().split('\n');
  return lines
    .map((line): Line => JSON.parse(line))
    .filter((article) => {
      const { count } = findWords(textOf(article));
      return count >= LENGTHS.least && count <= LENGTHS.most;
    });
}

const storyOf = (article: Line): Story => ({
  id: article.id,
  status: 'current',
  agency: article.publisher,
  headline: '',
  byline: '',
  date: article.scraped,
  url: '',
  text: textOf(article),
});

const articles = readArticles();

const isShared = (a: Line, b: Line): boolean => a.cluster !== null && a.cluster === b.cluster;

/** Reports of each article against those of other publishers that are `like` it; of those that have any. */
async function reportsAgainst(pack: Pack, like: (a: Line, b: Line) => boolean): Promise<Report[]> {
  const ids = unwrap(await pack.list()).map(({ id }) => id);
  const reports: Report[] = [];
  for (const article of articles) {
    const others = articles.filter((other) => other.publisher !== article.publisher && like(article, other));
    if (others.length === 0) continue;
    const docs = new Set(others.map(({ id }) => ids.indexOf(id)));
    const page = articleOf({ title: '', published: article.scraped, text: textOf(article) });
    reports.push(unwrap(await check(page, { packs: [only(pack, (doc) => docs.has(doc))], lexicon })));
  }
  return reports;
}

/** The sentences that are called rewritten from sources of which none is kept. */
function merelyRewritten({ sentences }: Report): number {
  const kept = new Set(
    sentences.filter(({ kind }) => kind === 'verbatim' || kind === 'edited').map(({ source }) => source),
  );
  return sentences.filter(({ kind, source }) => kind === 'rewritten' && !kept.has(source)).length;
}

async function measure(kind: Kind): Promise<Measure[]> {
  const pack = await packOf(articles.map(storyOf), kind);
  const shared = await reportsAgainst(pack, isShared);
  const other = await reportsAgainst(pack, (a, b) => !isShared(a, b));
  const sentences = other.reduce((sum, report) => sum + report.sentences.length, 0);
  const rewritten = other.reduce((sum, report) => sum + merelyRewritten(report), 0);
  return [
    { name: `${kind} pack, pages with copy shared with others`, value: shared.length },
    {
      name: `${kind} pack, called derived or partly derived`,
      value: shared.filter(({ verdict }) => verdict !== 'independent').length / shared.length,
    },
    { name: `${kind} pack, pages on the same event`, value: other.length },
    {
      name: `${kind} pack, said to be retold without a sentence kept`,
      value: other.filter((report) => merelyRewritten(report) > 0).length / other.length,
    },
    { name: `${kind} pack, share of sentences so called`, value: rewritten / sentences },
  ];
}

const measures: Measure[] = [];
for (const kind of KINDS) measures.push(...(await measure(kind)));
printMeasures(measures);
