/**
 * How well quotes and their speakers are found: on news articles with hand-marked attributions (PolNeAR), where the
 * contents in quote marks are the direct quotes, and on the labelled rewrite cases, pages and originals.
 *
 *     tsx scripts/eval/quotes.ts [--json] [--wrong]
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Span } from '../../src/base/span.ts';
import { type AnalysedText, analyse, type Quote } from '../../src/text/analyse.ts';
import { compareSpeakers } from '../../src/text/names.ts';
import { findSpeakers } from '../../src/text/speakers.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const OPENING = /^\s*(?:["\u2018\u201C]|'')/;
const CLOSING = /(?:["\u2019\u201D]|'')[.,]?\s*$/;
const PRONOUN = /^(?:i|he|she|they|we|you|it|who|that|which)$/i;
/** Code units by which the edges of a hand-marked content and of a quote may differ: the marks and a stop. */
const SLACK = 3;

type Sort = 'named' | 'described' | 'pronoun';

/** What was looked for, and how much of it was found. */
interface Tally {
  right: number;
  all: number;
}

type Scores = Record<string, Tally>;

interface Miss {
  readonly where: string;
  readonly quote: string;
  readonly wanted: string | null;
  readonly found: string | null;
}

const spans = v.array(v.tuple([v.number(), v.number()]));
const articleSchema = v.object({
  id: v.string(),
  text: v.string(),
  attributions: v.array(v.object({ source: v.optional(spans), content: v.optional(spans) })),
});
const caseSchema = v.object({
  id: v.string(),
  originals: v.array(v.object({ paragraphs: v.array(v.array(v.string())) })),
  page: v.object({ paragraphs: v.array(v.array(v.object({ t: v.string() }))) }),
  quotes: v.array(
    v.object({
      text: v.string(),
      speakerOnPage: v.nullable(v.string()),
      speakerInOriginal: v.nullable(v.string()),
      original: v.nullable(v.string()),
    }),
  ),
});
type Article = v.InferOutput<typeof articleSchema>;
type Edges = readonly [number, number];
type Case = v.InferOutput<typeof caseSchema>;

const scores: Scores = {};
const misses: Miss[] = [];

function count(name: string, isRight: boolean, miss: Miss): void {
  const tally = scores[name] ?? { right: 0, all: 0 };
  scores[name] = tally;
  tally.all++;
  if (isRight) tally.right++;
  else misses.push({ ...miss, where: `${name} ${miss.where}` });
}

function sortOf(source: string): Sort {
  if (PRONOUN.test(source.trim())) return 'pronoun';
  if (/^(?:the|an?|one|some|many|this|that) .*\p{Ll}+$/iu.test(source) && /(?<=\s)\p{Ll}+$/u.test(source))
    return 'described';
  return /\p{Lu}\p{L}+/u.test(source.replace(/^(?:The|An?|One|Some|Many) /, '')) ? 'named' : 'described';
}

/** The last source before `offset` that is no pronoun: most likely whom a pronoun there stands for. */
function lastSource(sources: readonly { at: number; text: string }[], offset: number): string | null {
  return sources.filter(({ at, text }) => at < offset && sortOf(text) === 'named').at(-1)?.text ?? null;
}

/** The marked content that most closely holds the quote, of those that have a source. */
function innermost(attributions: Article['attributions'], quote: Span): { source: Edges; content: Edges } | null {
  const holding = attributions.flatMap(({ source, content }) =>
    source?.[0] && content?.[0] && content[0][0] <= quote.start && quote.end <= content[0][1]
      ? [{ source: source[0], content: content[0] }]
      : [],
  );
  return holding.sort((a, b) => a.content[1] - a.content[0] - (b.content[1] - b.content[0]))[0] ?? null;
}

function scoreFound({ id, text, attributions }: Article, quotes: readonly Quote[]): void {
  for (const { content } of attributions) {
    const [[start, end] = [0, 0]] = content ?? [];
    const said = text.slice(start, end);
    if (!OPENING.test(said) || !CLOSING.test(said)) continue;
    const isFound =
      quotes.some((q) => Math.abs(q.start - start) <= SLACK) && quotes.some((q) => Math.abs(end - q.end) <= SLACK);
    count('found', isFound, { where: id, quote: said, wanted: null, found: null });
  }
}

function scoreArticle(article: Article): void {
  const { id, text, attributions } = article;
  const analysed = analyse(text);
  scoreFound(article, analysed.quotes);
  const sources = attributions
    .flatMap(({ source }) => (source?.[0] ? [{ at: source[0][0], text: text.slice(...source[0]) }] : []))
    .sort((a, b) => a.at - b.at);
  const speakers = findSpeakers(analysed).map((speaker) => speaker?.name ?? null);
  analysed.quotes.forEach((quote, index) => {
    const marked = quote.depth === 0 && quote.to - quote.from >= 2 ? innermost(attributions, quote) : null;
    if (!marked) return;
    const source = text.slice(...marked.source);
    const sort = sortOf(source);
    const wanted = sort === 'pronoun' ? lastSource(sources, marked.source[0]) : source;
    if (wanted === null || /^(?:i|we|you)$/i.test(source)) return;
    const said = text.slice(...marked.content);
    const extent = OPENING.test(said) && CLOSING.test(said) ? 'whole' : 'partial';
    const found = speakers[index] ?? null;
    const around = text.slice(Math.max(0, quote.start - 200), quote.end + 120);
    count(`${extent} ${sort}`, isSame(found, wanted), {
      where: id,
      quote: around,
      wanted: `${source} (${wanted})`,
      found,
    });
  });
}

const isSame = (found: string | null, wanted: string): boolean =>
  found !== null && compareSpeakers(found, wanted) === 'same';

const folded = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"');

function scoreQuote(
  where: string,
  analysed: readonly AnalysedText[],
  words: string,
  wanted: string | null,
  side: string,
): void {
  const miss = { where, quote: words, wanted, found: null };
  for (const text of analysed) {
    const index = text.quotes.findIndex(
      (q) => folded(text.text.slice(q.start, q.end)).replace(/[,.]$/, '') === folded(words).replace(/[,.]$/, ''),
    );
    if (index < 0) continue;
    const found = findSpeakers(text)[index]?.name ?? null;
    count(`${side} found`, true, miss);
    if (wanted !== null) count(`${side} speaker`, isSame(found, wanted), { ...miss, found });
    return;
  }
  count(`${side} found`, false, miss);
}

function scoreCase({ id, page, originals, quotes }: Case): void {
  const onPage = [analyse(page.paragraphs.map((p) => p.map(({ t }) => t).join(' ')).join('\n\n'))];
  const inOriginals = originals.map(({ paragraphs }) => analyse(paragraphs.map((p) => p.join(' ')).join('\n\n')));
  for (const { text, speakerOnPage, speakerInOriginal, original } of quotes) {
    scoreQuote(id, onPage, text, speakerOnPage, 'page');
    if (original !== null) scoreQuote(id, inOriginals, original, speakerInOriginal, 'original');
  }
}

const readLines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

if (!existsSync(`${DATA}polnear.jsonl`)) {
  console.log('Skipped: the marked articles are not at ../shared/data.');
} else {
  for (const line of readLines(`${DATA}polnear.jsonl`)) scoreArticle(v.parse(articleSchema, JSON.parse(line)));
  for (const file of readdirSync(`${DATA}cases`))
    scoreCase(v.parse(caseSchema, JSON.parse(readFileSync(`${DATA}cases/${file}`, 'utf8'))));
  if (process.argv.includes('--wrong')) for (const miss of misses) console.log(JSON.stringify(miss));
  if (process.argv.includes('--json')) console.log(JSON.stringify(scores));
  else
    for (const [name, { right, all }] of Object.entries(scores))
      console.log(`${name.padEnd(20)} ${right}/${all} ${(right / all).toFixed(3)}`);
}
