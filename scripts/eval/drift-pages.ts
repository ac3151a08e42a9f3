/** Pages for measuring drift: wire stories in another house's style, some with one fact tampered with. Seeded. */

import type { DriftKind } from '../../src/match/report.ts';
import { sizeOf } from '../../src/text/places.ts';
import { findSentences } from '../../src/text/sentences.ts';

export type Random = () => number;

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MONTHS: readonly (readonly [string, string])[] = [
  ['Jan', 'January'],
  ['Feb', 'February'],
  ['Aug', 'August'],
  ['Sept', 'September'],
  ['Oct', 'October'],
  ['Nov', 'November'],
  ['Dec', 'December'],
];
const DIGITS = 'two three four five six seven eight nine'.split(' ');

/** Changes that say the same: each is made in a page or not, as a house has its style. */
const STYLE: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[] = [
  [/(\d)(?:%| percent)/g, '$1 per cent'],
  [/\bU\.S\./g, 'US'],
  [/\bU\.N\./g, 'United Nations'],
  ...MONTHS.map(([short, full]): [RegExp, string] => [new RegExp(`\\b${short}\\. (\\d+)`, 'g'), `${full} $1`]),
  ...MONTHS.map(([, full]): [RegExp, string] => [
    new RegExp(`\\b${full} (\\d{1,2})\\b(?!,? \\d{4})`, 'g'),
    `$1 ${full}`,
  ]),
  [
    /\b([2-9]) (years|months|weeks|people|days|hours)\b/g,
    (_, digit = '', noun = '') => `${DIGITS[Number(digit) - 2]} ${noun}`,
  ],
  [/ on (?:Mon|Tues|Wednes|Thurs|Fri)day(?=[ ,.])/g, ''],
  [/\$(\d[\d.]*) (m|b)illion/g, '$$$1$2n'],
  [/, (\w+) (\w+) said\./g, ', said $1 $2.'],
  [/\btold reporters\b/g, 'told journalists'],
  [/\babout (\d)/g, 'around $1'],
  [/\bmore than (\d)/g, 'over $1'],
  [/ but /g, ' though '],
  [/\bhas said\b/g, 'said'],
  [/\s*\([^()]{3,60}\)/g, ''],
  [/\bChief Executive(?: Officer)?\b/g, 'CEO'],
  [/\brose\b/g, 'climbed'],
  [/\bfell\b/g, 'dropped'],
  [/\bincluding\b/g, 'among them'],
];

export interface Tampering {
  readonly kind: DriftKind;
  /** The words now on the page; of a cut those that stand before it. */
  readonly page: string;
  readonly original: string;
  readonly text: string;
}

const swapped = (figure: string, random: Random): string => {
  const digits = figure.replace(/\D/g, '');
  const [a = '', b = ''] = digits;
  if (digits.length > 1 && a !== b && b !== '0') return figure.replace(a, '\u0000').replace(b, a).replace('\u0000', b);
  return figure.replace(/\d/, (digit) => String(((Number(digit) + 2 + Math.floor(random() * 5)) % 9) + 1));
};

const other = (list: readonly string[], not: string, random: Random): string => {
  const rest = list.filter((one) => one !== not);
  return rest[Math.floor(random() * rest.length)] ?? '';
};

const PLACE =
  /(?<=[\p{Ll},] (?:in|near|at) )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}\p{Ll}{3,}(?= \p{Ll}|[.,] )/u;
const COUNTRIES = 'Bolivia Portugal Morocco Thailand Norway Ghana Uruguay'.split(' ');
const CITIES = 'Lisbon Nagoya Tampere Cordoba Kumasi Adelaide Tulsa'.split(' ');

/** Another place of the same size. */
const elsewhere = (place: string, random: Random): string =>
  other({ country: COUNTRIES, place: CITIES, region: [], continent: [] }[sizeOf(place)], place, random);

/** Another place that the story has, of the same size. */
function swappedPlace(place: string, random: Random, text: string): string {
  const places = [...text.matchAll(new RegExp(PLACE, 'gu'))].map(([name]) => name);
  return other(
    places.filter((name) => sizeOf(name) === sizeOf(place)),
    place,
    random,
  );
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');
const NAMES = 'Harold Bettina Oswald Marguerite Clement Rosalind'.split(' ');

type Change = (found: string, random: Random, text: string) => string;

const TAMPERINGS: Readonly<Record<string, readonly [DriftKind, RegExp, Change]>> = {
  number: [
    'number',
    /(?<=[\s$])\d{2,3}(?:\.\d)?(?=(?:%| percent| million| billion| people| tonnes| barrels| points| years| days))/,
    swapped,
  ],
  date: ['date', new RegExp(`(?<=on )(?:${DAYS.join('|')})`), (day, random) => other(DAYS, day, random)],
  year: [
    'date',
    /(?<=\b(?:in|since|by|until) )(?:19|20)\d\d(?=[\s,.])/,
    (year, random) => String(Number(year) + (random() < 0.5 ? -2 : 3)),
  ],
  condition: ['hedge', /(?<=\p{Ll}{4} \p{Ll}+)\b,? (?:if|unless|provided) [\p{L} ,'-]{12,80}(?=\.(?:\s|$))/u, () => ''],
  negation: [
    'negation',
    /\b(?:is|was|are|were|has|have|had|will|would|could|did|does) not (?!only|just|immediately)\p{L}+/u,
    (found) => found.replace(' not', ''),
  ],
  hedge: ['hedge', /\b(?:may|might|could) (?!not)\p{Ll}+/u, (found) => found.replace(/^\S+/, 'will')],
  expected: ['hedge', /\b(?:is|are) (?:expected|likely) to \p{Ll}+/u, (found) => found.replace(/^.* to /, 'will ')],
  place: ['place', PLACE, elsewhere],
  'place swapped': ['place', PLACE, swappedPlace],
  name: [
    'name',
    /(?<=(?:Chief Executive|Minister|President|spokesman|analyst|Chairman) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= )/u,
    (found, random) => found.replace(/^\S+/, other(NAMES, '', random)),
  ],
};

/** Tampers with one fact of a kind in `text`, where it has one and states it once. */
export function tamper(text: string, what: string, random: Random): Tampering | null {
  const [kind, pattern, change] = TAMPERINGS[what] ?? [];
  if (!kind || !pattern || !change) return null;
  const match = pattern.exec(text);
  if (!match || match.index < 120 || text.split(match[0]).length > 2) return null;
  const said = change(match[0], random, text);
  const before = text.slice(0, match.index);
  if (said === '' && kind === 'place') return null;
  const page = said || (/\S+ \S+$/.exec(before)?.[0] ?? '');
  return { kind, page, original: match[0], text: before + said + text.slice(match.index + match[0].length) };
}

export const TAMPERED = Object.keys(TAMPERINGS);

/** The story in another house's style: some sentences dropped, some moved, some words changed. Keeps `kept`. */
export function restyled(text: string, random: Random, kept?: string): string {
  const sentences = findSentences(text).map(({ start, end }) => text.slice(start, end));
  const left = sentences.filter((sentence) => (kept !== undefined && sentence.includes(kept)) || random() > 0.2);
  for (let i = 2; i < left.length; i++) {
    if (random() < 0.1) [left[i], left[i - 1]] = [left[i - 1] ?? '', left[i] ?? ''];
  }
  const style = STYLE.filter(() => random() < 0.6);
  return left
    .map((sentence) => style.reduce((said, [pattern, to]) => said.replace(pattern, to as string), sentence))
    .join('\n\n');
}
