/**
 * Names and figures of the page that an original does not know. A sentence that was retold brings hardly a name of its
 * own, and a story that was retold keeps most of its names and figures, whatever else was tampered with; a story made by
 * the same template ("analysts on average expect a loss of …") shares the words and none of the facts.
 */

import type { AnalysedText } from '../text/analyse.ts';
import { capitalsAreNames } from '../text/capitals.ts';
import { isBody, isCalling, isNoName, isTitle } from '../text/roles.ts';
import type { Page } from './page.ts';

/** "Norwegian" is known where Norway is. In letters. */
const STEM = 4;
/** "EU", "NATO": short for what the original may write in full. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
const NAME = /^\p{Lu}\p{M}*[\p{Ll}'\u2019]/u;
const FIGURE = /^\p{Nd}/u;

/** If more than this share of the names and figures that a source would account for are strange to it, it is none. */
export const MOST_STRANGE = 0.57;
/** The same of figures alone: the next quarter's report has the names and other figures. */
const MOST_STRANGE_FIGURES = 0.5;
/** Fewer names and figures tell nothing, and fewer figures: who retells rounds some of them. */
const LEAST_FACTS = 4;
const LEAST_FIGURES = 6;

const isPlain = (key: string): boolean => isNoName(key) || isTitle(key) || isCalling(key) || isBody(key);

/** What a word states, without its ending and typography: "norw" for Norway, "6.5" for 6.50. */
function factOf(key: string): string {
  if (FIGURE.test(key)) return String(Number.parseFloat(key.replaceAll(',', '')));
  return key.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?$/, '').slice(0, STEM);
}

/** 1 for each word of narration that is a figure, or has a capital that neither its place nor its kind explains. */
export function factWords(
  { text, words, sentences }: AnalysedText,
  language: string | null,
  quoted: Uint8Array,
): Uint8Array {
  const facts = new Uint8Array(words.count);
  const mayBeName = (word: number, key: string): boolean => {
    const written = text.slice(words.start[word], words.end[word]);
    return NAME.test(written) && !ACRONYM.test(written) && !isPlain(key);
  };
  const hasNames = capitalsAreNames(language);
  for (const { from, to } of sentences) {
    for (let word = from as number; word < to; word++) {
      const key = words.keys[word] ?? '';
      if (!quoted[word] && (FIGURE.test(key) || (hasNames && word > from && mayBeName(word, key)))) facts[word] = 1;
    }
  }
  return facts;
}

/** What each sentence of the page states, and what of it an original does not know. */
export interface Facts {
  /** Names and figures. */
  readonly all: Uint8Array;
  readonly strange: Uint8Array;
  /** Those of the strange that are names. */
  readonly strangeNames: Uint8Array;
  readonly figures: Uint8Array;
  readonly strangeFigures: Uint8Array;
}

/** The facts of the page's sentences, beside an original of these words. */
export function compareFacts(page: Page, original: readonly string[]): Facts {
  const known = new Set(original.map(factOf));
  const keys = page.words.keys;
  const facts = [...page.facts.keys()].filter((word) => page.facts[word] === 1);
  const strange = facts.filter((word) => !known.has(factOf(keys[word] ?? '')));
  const isFigure = (word: number): boolean => FIGURE.test(keys[word] ?? '');
  return {
    all: countBySentence(page, facts),
    strange: countBySentence(page, strange),
    strangeNames: countBySentence(
      page,
      strange.filter((word) => !isFigure(word)),
    ),
    figures: countBySentence(page, facts.filter(isFigure)),
    strangeFigures: countBySentence(page, strange.filter(isFigure)),
  };
}

/** How many of these words (ascending) each sentence of the page has. */
function countBySentence({ sentences }: Page, words: readonly number[]): Uint8Array {
  let next = 0;
  return Uint8Array.from(sentences, ({ to }) => {
    const first = next;
    while (next < words.length && (words[next] ?? 0) < to) next++;
    return next - first;
  });
}

/** The share of what is counted in these sentences (1 for each) that is strange; 0 of fewer than `least`. */
function shareIn(rows: Uint8Array, all: Uint8Array, strange: Uint8Array, least: number): number {
  const sum = (counts: Uint8Array): number =>
    counts.reduce((total, count, row) => (rows[row] ? total + count : total), 0);
  const total = sum(all);
  return total >= least ? sum(strange) / total : 0;
}

/** The share of the names and figures of these sentences (1 for each) that the original does not know; 0 of few. */
export const shareStrange = (facts: Facts | null, rows: Uint8Array): number =>
  facts ? shareIn(rows, facts.all, facts.strange, LEAST_FACTS) : 0;

/** Whether these sentences (1 for each) state too much that the original does not know to be from it. */
export function areStrange(facts: Facts | null, rows: Uint8Array): boolean {
  if (!facts) return false;
  const figures = shareIn(rows, facts.figures, facts.strangeFigures, LEAST_FIGURES);
  return shareStrange(facts, rows) > MOST_STRANGE || figures > MOST_STRANGE_FIGURES;
}
