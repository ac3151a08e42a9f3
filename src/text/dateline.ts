/**
 * Datelines of wire copy: "BUCHAREST (Reuters) –", "LISBON, March 3 (Reuters) -", "MOSCOW, November 19. /TASS/.",
 * "New Delhi [India], Nov 19 (ANI):", "(AP) —", "PARIS, France | AFP |".
 *
 * The agency's name in brackets is found first; then what stands before it must read like places and a date, and what
 * follows must read like the beginning of a sentence. Unknown agencies need a stricter form. Cost: constant.
 */

import { matchesOf } from '../base/matches.ts';
import { agenciesIn, agencyNamed, isAgencyLike } from './agencies.ts';
import { LETTERS } from './letters.ts';

/** A story's dateline. `text.slice(dateline.length)` is the copy that follows. */
export interface Dateline {
  /** As it stands, from the text's beginning to its closing dash. */
  readonly dateline: string;
  /** The usual name of a known agency, else the name as written. */
  readonly agency: string;
}

const LONGEST = 320;
const CHANGE =
  '(?:in paragraph \\d+, )?(?:notes?|adds?|updated?s?|recasts|(?:company )?correct(?:s|ed)|refiles?|repeats|rewrites|removes|clarifies)';
/** What a wire puts before a dateline: "(Adds details)", or a line of its own. */
const NOTE = new RegExp(`^\\s*(?:\\(${CHANGE}\\b[^)]*\\)|${CHANGE}\\b[^\\n]*\\n)`, 'i');
const BRACKETED = new RegExp(`\\(([^()]{2,45})\\)|\\[([^[\\]]{2,45})\\]|\\/([${LETTERS}][^/()]{1,44})\\/`, 'g');
const DASH = /^\s*[.,]?\s*(?:[-_\u2010-\u2015\u2212]{1,2})\s*/u;
const STOP = /^\s*(?:\.?\s*[-_\u2010-\u2015\u2212]{1,2}|[:.|])\s*/u;
const SENTENCE_START = /^\s*["'\u2018\u201C\u00AB]?[\p{Lu}\p{Lo}\p{N}$\u20AC\u00A3]/u;
const BARE_SEPARATOR = /\s*(?:\||\s[-\u2010-\u2015]{1,2})\s+/gu;

const CONNECTORS = new Set(
  'of de del da do das dos du la le les el al the and on upon am an der den sur di in y by'.split(' '),
);
const PLACE_TOKEN = new RegExp(`^[[(]?\\p{Lu}[${LETTERS}.'\u2019\u2010-]*[\\])]?[.:]?$`, 'u');
const DATE_TOKEN =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic|f[e\u00E9]v|avr|mai|jui|ao\u00FB|d\u00E9c|okt|dez|m\u00E4r)[a-z\u00E0-\u00FF]{0,7})[.:]?$/i;
const DATE = /\d{1,2}(?:st|nd|rd|th)?(?!\d)/;
const NAME_TOKEN = new RegExp(`^(?:\\p{Lu}[\\d${LETTERS}.&'\u2019-]*|of|and|the|de|&)$`, 'u');
const NO_AGENCY =
  /\b(?:photos?|images?|getty)\b|^(?:video|pictures|gallery|watch|listen|live|updated?|corrected|opinion|analysis|exclusive|the|I+|[a-z])$/i;

/** What stands before the name in the credit of a picture or a recording. */
const NO_PLACE = /^\W*(?:(?:file )?(?:photo|picture|image|graphic|video|audio)s?|listen|watch|read|see|more)\b/i;

/** Whether `head` could stand before the agency's name: places, a date, a byline, all in few words. */
function isHead(head: string): boolean {
  const tokens = head.split(/[\s,/;|\u2013\u2014]+/).filter((token) => token !== '' && token !== '-');
  if (tokens.length > 20 || NO_PLACE.test(head)) return false;
  const hasDate = DATE.test(head);
  return tokens.every(
    (token) => PLACE_TOKEN.test(token) || CONNECTORS.has(token.toLowerCase()) || (hasDate && DATE_TOKEN.test(token)),
  );
}

const isUpperCase = (head: string): boolean => /\p{Lu}{2}/u.test(head) && !/^\P{L}*\p{Lu}\p{Ll}/u.test(head);

function isUnknownName(name: string, head: string): boolean {
  const tokens = name.split(/\s+/);
  if (tokens.length > 5 || !tokens.every((token) => NAME_TOKEN.test(token))) return false;
  return head.trim() === '' || DATE.test(head) || isUpperCase(head) || isAgencyLike(name);
}

/** How long the stretch is that parts the agency's name from the copy `after` it; null where no copy can begin. */
function closingLength(after: string, isKnown: boolean): number | null {
  const stop = (isKnown ? STOP : DASH).exec(after)?.[0];
  if (stop === undefined) return isKnown && SENTENCE_START.test(after) ? 0 : null;
  return isKnown || SENTENCE_START.test(after.slice(stop.length)) ? stop.length : null;
}

function datelineAt(text: string, from: number, nameStart: number, nameEnd: number, name: string): Dateline | null {
  const head = text.slice(from, nameStart);
  if (!isHead(head) || NO_AGENCY.test(name)) return null;
  const known = agencyNamed(name) ?? agenciesIn(name)[0] ?? null;
  if (known === null && !isUnknownName(name, head)) return null;
  const closing = closingLength(text.slice(nameEnd), known !== null);
  if (closing === null) return null;
  return { dateline: text.slice(0, nameEnd + closing).trimEnd(), agency: known ?? name };
}

/** The known agency that `text` ends with: after a comma or a bar, or after a date ("Tarn, May 3 PTI"). */
function agencyAtEnd(text: string): string | null {
  const last =
    text
      .split(/[,|\u2010-\u2015]/)
      .at(-1)
      ?.trim() ?? '';
  if (agencyNamed(last) !== null) return last;
  const name = /\d\s+(?=\S)(\P{N}+)$/u.exec(last)?.[1]?.trim() ?? '';
  return agencyNamed(name) === null ? null : name;
}

/** "AP — …", "PARIS, France | AFP | …": only for agencies we know. */
function bareDateline(text: string, from: number): Dateline | null {
  const stops = matchesOf(BARE_SEPARATOR, text.slice(from)).slice(0, 2);
  for (const stop of stops) {
    const end = from + stop.index;
    const name = agencyAtEnd(text.slice(from, end));
    if (name === null) continue;
    const found = datelineAt(text, from, end - name.length, end, name);
    if (found) return found;
  }
  return null;
}

/** The dateline that `text` (a story, or its first paragraph) begins with, or null where it names no agency. */
export function splitDateline(text: string): Dateline | null {
  const beginning = text.slice(0, LONGEST);
  const from = NOTE.exec(beginning)?.[0].length ?? 0;
  for (const match of matchesOf(BRACKETED, beginning.slice(from))) {
    const start = from + match.index;
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const found = datelineAt(beginning, from, start, start + match[0].length, name);
    if (found) return found;
  }
  return bareDateline(beginning, from);
}
