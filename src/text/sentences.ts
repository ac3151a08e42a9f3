/**
 * Sentences, by punctuation and the abbreviations of news English.
 *
 * `Intl.Segmenter` ends a sentence after "Mr." and "U.S."; here a full stop ends one only where the word before it is
 * no title or initial, and where what follows can begin a sentence. Cost: linear in the text.
 */

import { matchesOf } from '../base/matches.ts';
import { type Span, span } from '../base/span.ts';
import { LETTERS } from './letters.ts';

/** Abbreviations that stand before a name or a figure and so never end a sentence. */
const BEFORE_NAME = new Set(
  'mr mrs ms mx dr prof gen col lt sgt capt cmdr adm maj sen rep gov rev hon pres supt st mt messrs no nos vs art fig approx'.split(
    ' ',
  ),
);
/** Abbreviations that may end a sentence: one ends there only if a usual first word follows. */
const MAY_END = new Set(
  'inc corp co ltd plc jr sr bros dept est ave blvd etc jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m'.split(
    ' ',
  ),
);
/** Words that, with a capital, begin sentences and hardly any names. */
const FIRST_WORDS = new Set(
  `the a an he she it they we i you this that these those there here in on at by for from with without as but and or so
  if when while after before since although though however its his her their our my your who what where why how not no
  some many most all both each other another such only still yet then now also even more last earlier later`.split(
    /\s+/,
  ),
);

const PARAGRAPH_BREAK = /\s*\n\s*\n\s*/g;
const STOP = /[.!?\u2026\u203C\u2047-\u2049\u061F\u0964\u0965\u3002\uFF01\uFF0E\uFF1F]+/gu;
const UNSPACED_STOP = /[\u3002\uFF01\uFF0E\uFF1F]$/u;
const CLOSERS = /["'\u2019\u201D\u00BB\u203A)\]}\u300D\u300F]*/y;
const NEXT = new RegExp(
  `\\s+(["\u2018\u201C\u201E\u00AB\u2039]?)["'\u2018\u201C\u201E\u00AB\u2039([{\u2014\u2013-]*\\s*(\\S[${LETTERS}'\u2019]*)`,
  'y',
);
const LAST_TOKEN = new RegExp(`[\\d${LETTERS}.'\u2019]+$`);
const LOWER_START = /^\p{Ll}/u;
const UNFINISHED_END = /[\p{L}\p{N},;]$/u;

function endsAtFullStop(before: string, next: string): boolean {
  const token = (LAST_TOKEN.exec(before)?.[0] ?? '').toLowerCase();
  if (BEFORE_NAME.has(token)) return false;
  const isInitial = /^\p{L}$/u.test(token) && token !== 'i';
  const isAcronym = /^\p{L}(?:\.\p{L})+$/u.test(token);
  if (isInitial || isAcronym || MAY_END.has(token)) return FIRST_WORDS.has(next.toLowerCase());
  return true;
}

/** Whether the stop that ends at `at` (closing marks passed) ends a sentence of `text`. */
function isBoundary(text: string, stopStart: number, stop: string, at: number): boolean {
  if (UNSPACED_STOP.test(stop)) return true;
  NEXT.lastIndex = at;
  const [, opening, next] = NEXT.exec(text) ?? [];
  if (next === undefined || (LOWER_START.test(next) && opening === '')) return false;
  if (stop !== '.') return true;
  return endsAtFullStop(text.slice(Math.max(0, stopStart - 24), stopStart), next);
}

function sentencesOf(text: string, from: number, to: number, out: Span[]): void {
  const paragraph = text.slice(from, to);
  let begin = 0;
  for (const match of matchesOf(STOP, paragraph)) {
    CLOSERS.lastIndex = match.index + match[0].length;
    const end = CLOSERS.lastIndex + (CLOSERS.exec(paragraph)?.[0].length ?? 0);
    if (end <= begin || !isBoundary(paragraph, match.index, match[0], end)) continue;
    out.push(span(from + begin, from + end));
    begin = end + (/^\s*/.exec(paragraph.slice(end))?.[0].length ?? 0);
  }
  if (begin < paragraph.length) out.push(span(from + begin, from + paragraph.length));
}

/** The paragraphs of `text` (parted by blank lines). Lines broken within a sentence are one paragraph. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = text.length - text.trimStart().length;
  const close = (end: number): void => {
    if (end > start) paragraphs.push(span(start, end));
  };
  for (const gap of matchesOf(PARAGRAPH_BREAK, text)) {
    const next = gap.index + gap[0].length;
    const isWrap =
      UNFINISHED_END.test(text.slice(0, gap.index).slice(-1)) && LOWER_START.test(text.slice(next, next + 2));
    if (isWrap || next <= start) continue;
    close(gap.index);
    start = next;
  }
  close(text.trimEnd().length);
  return paragraphs;
}

/** The sentences of `text`, in order: white space between them belongs to none. */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const { start, end } of findParagraphs(text)) sentencesOf(text, start, end, sentences);
  return sentences;
}
