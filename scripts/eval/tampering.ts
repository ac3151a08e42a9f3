/** Quotes of real stories, tampered with: one page for each, with what should be said of its quotes. */

import type { Story } from '../../src/corpus/corpus.ts';
import type { QuoteStatus } from '../../src/match/report.ts';
import { type AnalysedText, analyse, type Quote } from '../../src/text/analyse.ts';
import { mayBeSame } from '../../src/text/names.ts';
import { findSpeakers } from '../../src/text/speakers.ts';
import type { Random } from './random.ts';

export const TAMPERINGS = [
  'none',
  'word dropped',
  'word added',
  'word replaced',
  'negation lost',
  'figure changed',
  'cut',
  'spliced',
  'speakers swapped',
] as const;
export type Tampering = (typeof TAMPERINGS)[number];

export const EXPECTED: Readonly<Record<Tampering, QuoteStatus>> = {
  none: 'verbatim',
  'word dropped': 'altered',
  'word added': 'altered',
  'word replaced': 'altered',
  'negation lost': 'altered',
  'figure changed': 'altered',
  cut: 'truncated',
  spliced: 'spliced',
  'speakers swapped': 'misattributed',
};

/** A page whose quote that begins with `marker` characters is the tampered one. */
export interface TamperedPage {
  readonly text: string;
  /** The words inside the tampered quote's marks. */
  readonly quote: string;
}

/** Words a quote must have to be tampered with. */
const SHORTEST = 9;
const NEGATIONS = /\b(?:not|never|no)\s|n['’]t\b/i;
const ADDED = ['really', 'clearly', 'always', 'certainly', 'deeply', 'quickly'];
const REPLACEMENTS = [
  'market',
  'crisis',
  'decision',
  'future',
  'problem',
  'strong',
  'important',
  'support',
  'growing',
  'wrong',
];

type Change = (words: string[], random: Random) => string[] | null;

const middle = (words: readonly string[], random: Random): number => 2 + random.integer(words.length - 4);

const CHANGES: Readonly<Partial<Record<Tampering, Change>>> = {
  none: (words) => words,
  'word dropped': (words, random) => words.toSpliced(middle(words, random), 1),
  'word added': (words, random) => words.toSpliced(middle(words, random), 0, random.pick(ADDED)),
  'word replaced': (words, random) => {
    const at = middle(words, random);
    const other = random.pick(REPLACEMENTS);
    return words[at]?.replace(/\W/g, '').toLowerCase() === other ? null : words.toSpliced(at, 1, other);
  },
  'negation lost': (words) => {
    const at = words.findIndex((word) => NEGATIONS.test(`${word} `));
    const word = words[at];
    if (word === undefined || at === 0) return null;
    const kept = word.replace(/n['’]t\b/i, '');
    return kept === word ? words.toSpliced(at, 1) : words.toSpliced(at, 1, kept);
  },
  'figure changed': (words, random) => {
    const at = words.findIndex((word) => /\d/.test(word));
    const word = words[at];
    return word === undefined
      ? null
      : words.toSpliced(
          at,
          1,
          word.replace(/\d/, (digit) => String((Number(digit) + 1 + random.integer(8)) % 10)),
        );
  },
  cut: (words, random) => {
    const length = Math.max(4, Math.floor(words.length * 0.6));
    return random.integer(2) === 0 ? words.slice(0, length) : words.slice(-length);
  },
};

const inside = ({ text }: AnalysedText, quote: Quote): string => text.slice(quote.start, quote.end);

const isUsable = (analysed: AnalysedText, quote: Quote): boolean =>
  quote.depth === 0 && quote.to - quote.from >= SHORTEST && !/["“”\n]/.test(inside(analysed, quote));

const replaced = (text: string, quote: Quote, by: string): string =>
  text.slice(0, quote.start) + by + text.slice(quote.end);

function splicedPage(analysed: AnalysedText, quotes: readonly Quote[], random: Random): TamperedPage | null {
  const at = random.integer(quotes.length);
  const [first, second] = [quotes[at], quotes[at + 2]];
  if (!first || !second) return null;
  const joint = random.pick([', ', ', and ', '. ', '; ']);
  const quote = `${inside(analysed, first).replace(/[.,]$/, '')}${joint}${inside(analysed, second)}`;
  return {
    text: replaced(replaced(analysed.text, second, 'That was all there was to say about it'), first, quote),
    quote,
  };
}

function swappedPage(analysed: AnalysedText, quotes: readonly Quote[], random: Random): TamperedPage | null {
  const speakers = findSpeakers(analysed).map((speaker) => speaker?.name);
  const named = quotes.flatMap((quote) => {
    const speaker = speakers[analysed.quotes.indexOf(quote)];
    const sentence = analysed.sentences.find(({ start, end }) => start <= quote.start && quote.start < end);
    const isPlain =
      speaker &&
      sentence &&
      analysed.text.slice(quote.end, sentence.end).includes(speaker.split(' ').at(-1) ?? speaker);
    return isPlain ? [{ quote, speaker }] : [];
  });
  const pairs = named.flatMap((a) =>
    named.filter((b) => b.quote.start > a.quote.start && !mayBeSame(a.speaker, b.speaker)).map((b) => [a, b] as const),
  );
  if (pairs.length === 0) return null;
  const [a, b] = random.pick(pairs);
  const [first, second] = [inside(analysed, a.quote), inside(analysed, b.quote)];
  return { text: replaced(replaced(analysed.text, b.quote, first), a.quote, second), quote: second };
}

/** The story with one quote tampered with; null where it has none that lends itself to it. */
export function tamper(story: Story, tampering: Tampering, random: Random): TamperedPage | null {
  const analysed = analyse(story.text);
  const quotes = analysed.quotes.filter((quote) => isUsable(analysed, quote));
  if (quotes.length === 0) return null;
  if (tampering === 'spliced') return splicedPage(analysed, quotes, random);
  if (tampering === 'speakers swapped') return swappedPage(analysed, quotes, random);
  const quote = random.pick(quotes);
  const changed = CHANGES[tampering]?.(inside(analysed, quote).split(/\s+/), random)?.join(' ');
  if (changed === undefined) return null;
  return { text: replaced(analysed.text, quote, changed), quote: changed };
}

/** Sentences that no quote bridges, so that the page can be cut and reordered without harm to its quotes. */
function units(analysed: AnalysedText): string[] {
  const parts: string[] = [];
  let open = -1;
  for (const { start, end } of analysed.sentences) {
    const bridges = analysed.quotes.some((quote) => quote.start < end && quote.end > end);
    if (open < 0) open = start;
    if (bridges) continue;
    parts.push(analysed.text.slice(open, end));
    open = -1;
  }
  return parts;
}

/** The page with two sentences in five dropped and the rest moved about; the tampered quote stays. */
export function rearranged(page: TamperedPage, random: Random): TamperedPage {
  const parts = units(analyse(page.text));
  const kept = parts.filter((part) => part.includes(page.quote) || random.integer(5) >= 2);
  for (let k = 0; k + 1 < kept.length; k += 2) {
    const [a, b] = [kept[k], kept[k + 1]];
    if (a !== undefined && b !== undefined && random.integer(2) === 0) [kept[k], kept[k + 1]] = [b, a];
  }
  return { ...page, text: kept.join('\n\n') };
}
