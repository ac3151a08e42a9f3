/**
 * Quantities in a text: figures and number words with their scale and unit, brought to one base unit, so that "10,000",
 * "ten thousand" and the German "10.000" are one number, and 1,900 kg and 1.9 tonnes one mass. Cost: linear in the text.
 */

import { matchesOf } from '../base/matches.ts';
import { type Span, span } from '../base/span.ts';
import { LETTERS } from './letters.ts';
import {
  FRACTION_WORDS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  RATIO_WORDS,
  scaleOf,
  valueOfFraction,
  valueOfOrdinal,
  valueOfRatio,
  valueOfWords,
} from './number-words.ts';
import { MONEY_SIGNS, moneyOf, UNIT_NAMES, type Unit, unitNamed } from './units.ts';

/** A number with its unit, where they stand in the text. */
export interface Quantity extends Span {
  /** In the base unit. */
  readonly value: number;
  /** The base unit: "kg", "%", "USD"; "" for a count, "ordinal", "share" (of 1), "clock" (minutes since midnight). */
  readonly base: string;
  /** How many base units one of the unit as written is: quantities of another factor were converted. */
  readonly factor: number;
  /** The worth of the last digit that is written, in the base unit. */
  readonly step: number;
  /** "about", "more than", "nearly" stands before it. */
  readonly isRough: boolean;
  /** A round word that stands for what is near it: "a dozen", "more than a decade". */
  readonly isVague: boolean;
}

/** Languages that write 10.000,5 for ten thousand and a half. */
const DECIMAL_COMMA =
  /^(?:bg|ca|cs|da|de|el|es|fi|fr|gl|hr|hu|id|is|it|lt|lv|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)\b/i;
const ROUGH =
  /(?:\b(?:about|around|some|roughly|nearly|almost|over|under|above|below|beyond|approximately|approaching|circa|just|close to|close on|(?:more|less|fewer|better) than|at (?:least|most)|up to|upwards? of|north of|south of|as (?:much|many|few|little) as|no (?:more|fewer|less) than|an? estimated|an? (?:good|full)|only|barely|within|towards?|slightly \w+|a little \w+)|~)\s*(?:the\s+|an?\s+)?$/i;
const FIGURE = "\\d{1,3}(?:[,.\\u00A0\\u202F\\u2009'\\u2019]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
const SCALE_WORDS =
  'hundred|thousand|tausend|million(?:s|en)?|millones|mio\\.?|mln|mn|billion|bn|bln|milliarden|milliards|mrd\\.?|trillion|trn|tn|dozen|crore|lakh';
const QUANTITY = new RegExp(
  `(?<![\\d${LETTERS}.,])(?<sign>${MONEY_SIGNS})?(?:(?<figure>${FIGURE})(?:[\\s\\u00A0-]?(?<scale>${SCALE_WORDS}|m|k)(?![\\d${LETTERS}²/]))?|` +
    `(?<ratio>${RATIO_WORDS})|(?<fraction>${FRACTION_WORDS})(?![${LETTERS}])|(?<words>${NUMBER_WORDS})(?![${LETTERS}]))` +
    `(?:[\\s\\u00A0-]*(?:(?:of\\s+)?an?\\s+)?(?:(?:Swedish|Danish|Norwegian|Czech|Swiss|Canadian|Australian|U\\.?S\\.?|Kenyan|Turkish|full|straight|more|long|whole)\\s+)?(?<unit>${UNIT_NAMES})(?![\\d${LETTERS}]))?(?<more>\\s+and\\s+a\\s+half)?(?![\\d${LETTERS}])|` +
    `(?<![\\d${LETTERS}])an?\\s+(?<single>year|decade|century|month|week|fortnight|day|hour)(?<moreOne>\\s+and\\s+a\\s+half)?(?![\\d${LETTERS}])|` +
    `(?<![\\d${LETTERS}])(?<ordinal>${ORDINAL_WORDS})(?![\\d${LETTERS}])`,
  'gi',
);
const CLOCK =
  /(?<![\w.,:])(?:(?<military>[0-2]\d[0-5]\d)(?=\s*GMT)|(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap]\.?m\b\.?)|(?<hour24>[0-2]?\d):(?<minute24>[0-5]\d)(?![:\d])|(?<hourUhr>[0-2]?\d)(?:[:.](?<minuteUhr>[0-5]\d))?(?=\s*Uhr\b))(?:\s*(?<zone>GMT|UTC|EST|EDT|ET|CET|BST|IST))?/gi;

/** The space in "10 000": English does not write it, and two numbers may stand side by side there. */
const GROUP_SPACE = /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;

/** How a language parts a figure's thousands and decimals, and what shows that a figure is written the other way round. */
interface Separators {
  readonly thousands: string;
  readonly decimal: string;
  readonly isForeign: RegExp;
}

const separators = (thousands: string, decimal: string): Separators => ({
  thousands,
  decimal,
  isForeign: new RegExp(
    `\\${decimal}\\d{3}\\${thousands}|\\${decimal}\\d{3}\\${decimal}|^\\d+\\${thousands}(?:\\d{1,2}|\\d{4,})$`,
  ),
});
const DECIMAL_POINTS = separators(',', '.');
const DECIMAL_COMMAS = separators('.', ',');

/** The number that a figure writes; a lone separator before three digits parts thousands or decimals by language. */
function parseFigure(figure: string, hasDecimalComma: boolean): number {
  const { thousands, decimal, isForeign } = hasDecimalComma ? DECIMAL_COMMAS : DECIMAL_POINTS;
  const plain = figure.replace(/[\u00A0\u202F\u2009'\u2019]/g, '');
  const [group, point] = isForeign.test(plain) ? [decimal, thousands] : [thousands, decimal];
  return Number(plain.replaceAll(group, '').replace(point, '.'));
}

/** The worth of the last digit written: 0.1 for 2.4, 1000 for 18,000. */
function stepOf(figure: string, value: number): number {
  const decimals = /[.,](\d+)$/.exec(figure)?.[1]?.length ?? 0;
  if (!Number.isInteger(value)) return 10 ** -decimals;
  return 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}

function clockTimes(text: string): Quantity[] {
  return matchesOf(CLOCK, text).map((match) => {
    const { military, hour, minute, half, hour24, minute24, hourUhr, minuteUhr, zone } = match.groups ?? {};
    const hours = Number(military?.slice(0, 2) ?? hour ?? hour24 ?? hourUhr);
    const minutes = Number(military?.slice(2) ?? minute ?? minute24 ?? minuteUhr ?? 0);
    const isAfternoon = half?.toLowerCase().startsWith('p') ?? false;
    const value = (half === undefined ? hours : (hours % 12) + (isAfternoon ? 12 : 0)) * 60 + minutes;
    const base = zone === undefined ? 'clock' : `clock ${zone.toUpperCase().replace('UTC', 'GMT')}`;
    return {
      value,
      base,
      factor: 1,
      step: 1,
      isRough: false,
      isVague: false,
      ...span(match.index, match.index + match[0].length),
    };
  });
}

const COUNT: Unit = { base: '', factor: 1 };

type Groups = Readonly<Record<string, string | undefined>>;

interface Amount {
  readonly value: number;
  readonly step: number;
}

function amountOf({ figure, scale, words, fraction, ratio, more, moreOne }: Groups, hasDecimalComma: boolean): Amount {
  const half = more === undefined && moreOne === undefined ? 0 : 0.5;
  if (figure !== undefined) {
    const value = parseFigure(figure, hasDecimalComma);
    const factor = scale === undefined ? 1 : (scaleOf(scale) ?? 1);
    return { value: (value + half) * factor, step: stepOf(figure, value) * factor };
  }
  if (fraction !== undefined) return { value: valueOfFraction(fraction), step: 0.02 };
  if (ratio !== undefined) return { value: valueOfRatio(ratio), step: 0.02 };
  const value = (words === undefined ? 1 : valueOfWords(words)) + half;
  return { value, step: stepOf('', value) };
}

function unitOf({ sign, unit, single, fraction, ratio }: Groups, isAge: boolean): Unit {
  if (ratio !== undefined) return { base: 'share', factor: 1 };
  if (sign !== undefined) return moneyOf(sign) ?? COUNT;
  const named = unitNamed(unit ?? single ?? '');
  if (isAge || named === null) return fraction === undefined ? COUNT : { base: 'share', factor: 1 };
  return named;
}

function quantityOf(text: string, match: RegExpExecArray, hasDecimalComma: boolean): Quantity {
  const groups: Groups = match.groups ?? {};
  const { ordinal, fraction, ratio, single, words } = groups;
  const at = span(match.index, match.index + match[0].length);
  if (ordinal !== undefined) {
    return {
      value: valueOfOrdinal(ordinal),
      base: 'ordinal',
      factor: 1,
      step: 1,
      isRough: false,
      isVague: false,
      ...at,
    };
  }
  const { value, step } = amountOf(groups, hasDecimalComma);
  const { base, factor } = unitOf(groups, /^[\s-]olds?\b/.test(text.slice(at.end, at.end + 5)));
  const isVague = /^(?:decade|century)$/i.test(single ?? '') || /dozen$/i.test(words ?? '');
  const isApproximate = isVague || fraction !== undefined || ratio !== undefined || single !== undefined;
  const isRough = isApproximate || ROUGH.test(text.slice(Math.max(0, at.start - 24), at.start));
  return { value: value * factor, base, factor, step: step * factor, isRough, isVague, ...at };
}

/** "12% to 15%", "between two and three weeks": a number takes the unit of the one it is paired with. */
function withSharedUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((one, at) => {
    const next = quantities[at + 1];
    if (one.base !== '' || !next || next.base === '' || next.factor === 0) return one;
    if (!/^\s*(?:to|and|or|-|\u2013)\s*$/.test(text.slice(one.end, next.start))) return one;
    if (next.base === 'ordinal' || next.base === 'share') return one;
    return {
      ...one,
      base: next.base,
      factor: next.factor,
      value: one.value * next.factor,
      step: one.step * next.factor,
    };
  });
}

/** All the quantities of `text`, in order; `language` is a BCP 47 tag. Stretches in `taken` (dates) hold none. */
export function findQuantities(text: string, language: string | null = null, taken: readonly Span[] = []): Quantity[] {
  const hasDecimalComma = DECIMAL_COMMA.test(language ?? '');
  const clocks = clockTimes(text);
  const figures = hasDecimalComma ? text.replace(GROUP_SPACE, '\u00A0') : text;
  const isFree = ({ start, end }: Span): boolean =>
    ![...taken, ...clocks].some((other) => other.start < end && start < other.end);
  const numbers = matchesOf(QUANTITY, figures)
    .map((match) => quantityOf(text, match, hasDecimalComma))
    .filter(isFree);
  return [...withSharedUnits(text, numbers), ...clocks].sort((a, b) => a.start - b.start);
}

/** Quantities further apart than this, in parts of the larger, are two even where one is said roughly or rounded. */
const ROUGHLY = 0.1;
/** The same for "a dozen" and "a decade". */
const VAGUELY = 0.3;
/** The same between units that were converted. */
const CONVERTED = 0.04;

/** A count from here on, or one with decimals, is not met by chance. */
const TELLING = 100;

const asPercent = ({ base, value }: Quantity): number | null => {
  if (base === 'share') return value * 100;
  return base === '%' || base === 'point' ? value : null;
};

function nearlyEqual(a: Quantity, b: Quantity): boolean {
  const gap = Math.abs(a.value - b.value);
  const most = Math.max(Math.abs(a.value), Math.abs(b.value));
  if (gap <= most * 1e-9) return true;
  if (a.isVague || b.isVague) return gap <= most * VAGUELY;
  const isRounded = gap <= Math.max(a.step, b.step) * 0.5001 && a.step !== b.step;
  if (isRounded || a.isRough || b.isRough) return gap <= most * ROUGHLY;
  return a.factor !== b.factor && gap <= most * CONVERTED;
}

/** A number that lost or gained its unit: "143.8 to the euro", "143.8 per euro". */
function isWithoutUnit(bare: Quantity, other: Quantity): boolean {
  if (bare.base !== '' || other.base === 'ordinal') return false;
  const isTelling = !Number.isInteger(bare.value) || bare.value >= TELLING;
  return isTelling && Math.abs(bare.value - other.value / other.factor) < 1e-9;
}

/** Whether two quantities may be the same: equal, rounded, roughly said, or converted from one unit to another. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.base === b.base) return nearlyEqual(a, b);
  if (a.base.startsWith('clock') && b.base.startsWith('clock')) return (a.value - b.value) % 30 === 0;
  if (isWithoutUnit(a, b) || isWithoutUnit(b, a)) return true;
  const [shareA, shareB] = [asPercent(a), asPercent(b)];
  return shareA !== null && shareB !== null && Math.abs(shareA - shareB) <= 5;
}
