/** Reads this page, and keeps what was read until it is painted. */

import type { Hash32 } from '../../src/base/brand.ts';
import { hashString } from '../../src/base/hash.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { type Article, findStories, type PageMap, readArticle, readSelection } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { pageNews } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { storyInView } from './story-in-view.ts';
import { type Trace, traceOf } from './trace.ts';

export interface Reading {
  readonly hash: Hash32;
  readonly article: Article;
  readonly map: PageMap;
  readonly scope: 'page' | 'selection';
  /** Of the page when it was read: what happens to it while the text is compared is not missed. */
  readonly trace: Trace;
}

/** Above this share of characters that could not be decoded, a text is not worth comparing. */
const MOST_GARBLED = 0.05;

/** What was read last and is not painted yet. */
let unpainted: Reading | null = null;
let newest: symbol | null = null;

function selectedRanges(): Range[] {
  const selection = getSelection();
  if (selection === null) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
}

const isGarbled = ({ text }: Article): boolean => text.split('\uFFFD').length - 1 > text.length * MOST_GARBLED;

/** Milliseconds from one word of the progress to the next: each goes through three processes. */
const SILENCE = 100;

/** Tells the background how far a reading that begins now has come. */
function tellingProgress(): (share: number) => void {
  let told = performance.now();
  return (share) => {
    if (performance.now() - told < SILENCE) return;
    told = performance.now();
    void ask(sendToBackground, pageNews.reading, share);
  };
}

type Found = Pick<Reading, 'article' | 'map'>;

function asReading(found: Result<Found>, scope: Reading['scope']): Result<Reading> {
  if (!found.ok) return found;
  const { article, map } = found.value;
  return ok({ hash: hashString(article.text), article, map, scope, trace: traceOf(article, map) });
}

/** Reads `story` of this page, or the page's one article. */
export const readStory = (story: Element | null, progress?: (share: number) => void): Promise<Result<Found>> =>
  readArticle(document, location.href, progress, story);

/** Reads all that the page says, article or not. */
export function readAllText(): Promise<Result<Found>> {
  const all = document.createRange();
  all.selectNodeContents(document.body);
  return readSelection(document, location.href, [all]);
}

const readSelected = async (): Promise<Result<Reading>> =>
  asReading(await readSelection(document, location.href, selectedRanges()), 'selection');

/** Where the page has no article, what is selected is read, if anything is. */
async function readPage(): Promise<Result<Reading>> {
  const page = asReading(await readStory(storyInView(findStories(document)), tellingProgress()), 'page');
  if (page.ok || page.error.code !== 'no-article') return page;
  const selected = await readSelected();
  return selected.ok ? selected : page;
}

async function readScope(scope: 'page' | 'selection'): Promise<Result<Reading>> {
  if (document.contentType === 'application/pdf') return fail('page-is-pdf', 'The browser shows a PDF in its viewer.');
  const read = scope === 'page' ? await readPage() : await readSelected();
  return read.ok && isGarbled(read.value.article)
    ? fail('input-unreadable', 'Many letters of this page could not be decoded: it may state a wrong encoding.')
    : read;
}

/** Reads the article of this page that is in view, or what is selected. */
export async function read(scope: 'page' | 'selection'): Promise<Result<Pick<Reading, 'article' | 'scope'>>> {
  const ticket = Symbol();
  newest = ticket;
  const found = await readScope(scope);
  if (newest !== ticket) return fail('internal', 'The reading was ended.');
  if (found.ok) unpainted = found.value;
  return found.ok ? ok({ article: found.value.article, scope: found.value.scope }) : found;
}

/** What the reading under way finds is left alone, as is what was read and not painted. */
export function stopReading(): null {
  newest = null;
  unpainted = null;
  return null;
}

/** Hands over the last reading if it is of the text with this hash and was not painted yet. */
export function takeReading(text: Hash32): Reading | null {
  if (unpainted?.hash !== text) return null;
  const reading = unpainted;
  unpainted = null;
  return reading;
}
