/**
 * Names and figures of the page that an original does not know. A sentence that was retold brings hardly a name of its
 * own, and a story that was retold keeps most of its names and figures, whatever else was tampered with; a story made by
 * the same template ("analysts on average expect a loss of …") shares the words and none of the facts.
 */

import type { AnalysedText } from '../text/analyse.ts';
import { isBody, isCalling, isNoName, isTitle } from '../text/roles.ts';
import type { Page } from './page.ts';

/** Languages that write every noun like a name. */
const CAPITAL_NOUNS = /^(?:de|lb|nds)\b/i;
/** "Norwegian" is known where Norway is. In letters. */
const STEM = 4;
/** "EU", "NATO": short for what the original may write in full. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
const NAME = /^\p{Lu}\p{M}*[\p{Ll}'\u2019]/u;
const FIGURE = /^\p{Nd}/u;

const isPlain = (key: string): boolean => isNoName(key) || isTitle(key) || isCalling(key) || isBody(key);

/** What a word states, without its ending and typography: "norw" for Norway, "6.5" for 6.50; null for other words. */
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
  const hasNames = !CAPITAL_NOUNS.test(language ?? '');
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
}

/** The facts of the page's sentences, beside an original of these words. */
export function compareFacts(page: Page, original: readonly string[]): Facts {
  const known = new Set(original.map(factOf));
  const keys = page.words.keys;
  const facts = [...page.facts.keys()].filter((word) => page.facts[word] === 1);
  const strange = facts.filter((word) => !known.has(factOf(keys[word] ?? '')));
  const names = strange.filter((word) => !FIGURE.test(keys[word] ?? ''));
  return {
    all: countBySentence(page, facts),
    strange: countBySentence(page, strange),
    strangeNames: countBySentence(page, names),
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
