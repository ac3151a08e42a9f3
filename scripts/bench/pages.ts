/** Pages of 1,000 words for the bench: other papers' articles with wire passages planted in them, and wire stories. */

import { existsSync, readFileSync } from 'node:fs';
import type { Story } from '../../src/corpus/corpus.ts';
import { findWords } from '../../src/text/words.ts';

export interface BenchPage {
  readonly kind: 'planted' | 'wire';
  readonly text: string;
  /** Wire passages of 8 words or more that were planted. */
  readonly planted: readonly string[];
}

const PAGES_A_KIND = 60;
/** Pages of a kind where each takes as long as hundreds of checks. */
const FEW_PAGES = 6;
const WORDS = 1000;
/** Words of the planted passages, one of each length in every page. */
const LENGTHS = [8, 9, 12, 20, 40];

const prefix = (text: string, words: number): string => text.slice(0, findWords(text).end[words - 1] ?? text.length);

/** `length` words of a story from a place that depends on `seed`; null if it is too short. */
function passage({ text }: Story, length: number, seed: number): string | null {
  const { start, end, count } = findWords(text);
  if (count < length + 2) return null;
  const first = (seed * 7919) % (count - length);
  return text.slice(start[first], end[first + length - 1]);
}

function plantedPage(base: string, stories: readonly Story[], seed: number): BenchPage {
  const planted = LENGTHS.flatMap((length, i) => {
    const story = stories[(seed * 613 + i * 104_729) % stories.length];
    return story ? (passage(story, length, seed + i) ?? []) : [];
  });
  const paragraphs = prefix(base, WORDS - LENGTHS.reduce((sum, length) => sum + length, 0)).split('\n\n');
  for (const [i, words] of planted.entries()) {
    const at = Math.floor((i * paragraphs.length) / planted.length);
    paragraphs[at] = `${paragraphs[at]} ${words}`;
  }
  return { kind: 'planted', text: paragraphs.join('\n\n'), planted };
}

function wirePage(stories: readonly Story[], seed: number): BenchPage {
  let text = '';
  for (let i = (seed * 449) % stories.length; findWords(text).count < WORDS; i = (i + 1) % stories.length)
    text += `${stories[i]?.text}\n\n`;
  return { kind: 'wire', text: prefix(text, WORDS), planted: [] };
}

/** Pages of both kinds; those with planted passages need the file of other papers' articles. */
export function makePages(stories: readonly Story[], articles: string): BenchPage[] {
  const numbers = Array.from({ length: PAGES_A_KIND }, (_, i) => i);
  const lines = existsSync(articles) ? readFileSync(articles, 'utf8').trim().split('\n') : [];
  const bases = lines.map((line): string => JSON.parse(line).text).filter((text) => findWords(text).count >= WORDS);
  const planted = bases.slice(0, PAGES_A_KIND).map((text, i) => plantedPage(text, stories, i + 1));
  return [...planted, ...numbers.map((i) => wirePage(stories, i))];
}

/** Some pages of each kind, for ways of looking that take long. */
export const fewPages = (pages: readonly BenchPage[]): BenchPage[] =>
  (['planted', 'wire'] as const).flatMap((kind) => pages.filter((page) => page.kind === kind).slice(0, FEW_PAGES));
