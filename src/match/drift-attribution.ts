/**
 * Statements that changed their speaker: the page reports as one person's what the original reports as another's. A
 * body may speak by its spokesman, and he for it, so only two persons tell, or a person whom the original names beside
 * somebody whom it leaves unnamed.
 */

import { overlap, type Span, span } from '../base/span.ts';
import type { AnalysedText } from '../text/analyse.ts';
import { attributionOf, reportedSpeaker } from '../text/attributions.ts';
import { LETTERS } from '../text/letters.ts';
import { mayBeSame } from '../text/names.ts';
import type { Narrative, NarrativeSentence, Token } from '../text/narrative.ts';
import { People } from '../text/people.ts';
import type { Subject } from '../text/phrases.ts';
import { isBody } from '../text/roles.ts';
import { isSpeechVerb } from '../text/speech-verbs.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';
import type { Drift, ReportedQuote } from './report.ts';

const UNNAMED =
  /^(?:an?|one|two|three|some|another)\b.*\b(?:officials?|sources?|diplomats?|person|people|analysts?|traders?|witness(?:es)?|aides?|lawyers?|executives?|ministers?|officers?|lawmakers?|residents?|bankers?|envoys?|economists?|doctors?|judges?|soldiers?|police(?:man|men)|spokes\w+)\b/i;
/** How many words may stand between a speaker and the verb of saying. */
const VERB_REACH = 3;

interface Account {
  readonly analysed: AnalysedText;
  readonly narrative: Narrative;
  readonly people: People;
}

function accountOf(analysed: AnalysedText): Account {
  const narrative = analysed.narrative();
  return { analysed, narrative, people: new People(narrative) };
}

/** A statement's speakers on both sides; `words` are the page's attribution, code units. */
interface Misattribution {
  readonly words: Span;
  readonly said: string;
  readonly was: string;
  readonly source: string;
}

/** The narrative's sentences that lie in a stretch of its text. */
function sentencesIn({ tokens, sentences }: Narrative, at: Span): NarrativeSentence[] {
  return sentences.filter(({ from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return overlap(span(start, end), at) > (end - start) / 2;
  });
}

const speakersIn = (narrative: Narrative, at: Span): Subject[] =>
  sentencesIn(narrative, at).flatMap((sentence) => reportedSpeaker(narrative, sentence) ?? []);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const FULL_NAME = new RegExp(
  `^\\p{Lu}[${LETTERS}'\u2019-]+(?: [${LETTERS}'\u2019.-]+)* \\p{Lu}[${LETTERS}'\u2019-]{2,}$`,
  'u',
);
const familyOf = (name: string): string => name.split(' ').at(-1) ?? '';

/** Whether the text calls somebody of two names by the second alone, as it does persons and hardly any firm. */
function goesByFamilyName(text: string, name: string): boolean {
  const family = familyOf(name);
  if (!FULL_NAME.test(name) || isBody(family.toLowerCase())) return false;
  return new RegExp(`(?<!\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*\\s)(?<!\\p{L})${escaped(family)}(?!\\p{L})`, 'u').test(text);
}

/** Whether a name is a person's, as far as the text tells: by gender, calling, or the way it is used. */
function isPerson({ people, analysed }: Account, name: string): boolean {
  const person = people.find(name);
  if (person === null) return false;
  return person.gender !== null || person.callings.size > 0 || goesByFamilyName(analysed.text, person.name);
}

/** Whether a speaker on the page is certainly not the one in the original. */
function areTwo(said: Subject, original: Account, was: Subject): boolean {
  if (said.kind !== 'name' || !isPerson(original, said.text) || mayBeSame(said.text, was.text)) return false;
  return was.kind === 'name' ? isPerson(original, was.text) : was.kind === 'description' && UNNAMED.test(was.text);
}

const isSaying = (token: Token | undefined): token is Token => token !== undefined && isSpeechVerb(token.key);

/** "Okello counselled", "said Okello": the speaker with the verb beside it; null where none stands there. */
function attributionWords({ tokens }: Narrative, { at, text: name }: Subject): Span | null {
  const start = tokens[at]?.start ?? 0;
  const last = tokens.findIndex(({ end }) => end >= start + name.length);
  const before = tokens[at - 1];
  if (isSaying(before)) return span(before.start, tokens[last]?.end ?? start);
  const verb = tokens.slice(last + 1, last + 1 + VERB_REACH).find(isSaying);
  return verb ? span(start, verb.end) : null;
}

/** What a sentence reports one to say, where it names nobody else's words. */
function inNarration(passage: Passage, page: Account, original: Account): Misattribution[] {
  const { match, target, sentence, comparison } = passage;
  if (match.kind === 'verbatim') return [];
  const there = speakersIn(original.narrative, target).filter(
    (one) => attributionWords(original.narrative, one) !== null,
  );
  const [was] = there;
  if (!was) return [];
  return speakersIn(page.narrative, sentence).flatMap((said) => {
    const words = attributionWords(page.narrative, said);
    if (!words || !there.every((one) => areTwo(said, original, one)) || namesBoth(passage, said, there)) return [];
    return [{ words, said: said.text, was: was.text, source: comparison.original.info.id }];
  });
}

/** Whether the original's sentence names the page's speaker too, or the page's one of the original's. */
function namesBoth({ page, sentence, open, target }: Passage, said: Subject, there: readonly Subject[]): boolean {
  const here = page.text.slice(sentence.start, sentence.end);
  const inOriginal = open.text.slice(target.start, target.end).includes(familyOf(said.text));
  return inOriginal || there.some((one) => one.kind === 'name' && here.includes(familyOf(one.text)));
}

/** What the text beside a quote says of its speaker. */
function attributionAt({ analysed, narrative }: Account, at: Span): Subject | null {
  const token = narrative.tokenOfQuote[analysed.quotes.findIndex((quote) => overlap(quote, at) > 0)] ?? -1;
  const sentence = narrative.sentences.findIndex(({ from, to }) => token >= from && token < to);
  return sentence < 0 ? null : attributionOf(narrative, sentence, token);
}

/** Of a misattributed quote. Where the page says no more than "he said", it adds nothing that is certain. */
function atQuote(page: Account, original: Account, quote: ReportedQuote): Misattribution[] {
  if (!quote.source || !quote.original) return [];
  const said = attributionAt(page, quote);
  const stated = attributionAt(original, span(...quote.original));
  const was: Subject | null =
    stated?.kind === 'pronoun' && quote.originalSpeaker
      ? { ...stated, kind: 'name', text: quote.originalSpeaker }
      : stated;
  const words = said && attributionWords(page.narrative, said);
  if (!words || !was || !areTwo(said, original, was)) return [];
  return [{ words, said: said.text, was: was.text, source: quote.source }];
}

const saySame = (a: Misattribution, b: Misattribution): boolean => mayBeSame(a.said, b.said) && mayBeSame(a.was, b.was);

/** Where the statements of one original have another speaker on the page. */
function misattributions(
  page: Account,
  passages: readonly Passage[],
  quotes: readonly ReportedQuote[],
): Misattribution[] {
  const [first] = passages;
  if (!first) return [];
  const original = accountOf(first.open.analysed);
  return [
    ...passages.flatMap((one) => inNarration(one, page, original)),
    ...quotes.flatMap((quote) => atQuote(page, original, quote)),
  ];
}

/** One drift for each pair of speakers, where the page first takes the one for the other. */
export function attributionDrifts(page: Page, passages: readonly Passage[], quotes: readonly ReportedQuote[]): Drift[] {
  const given = quotes.filter(({ status }) => status === 'misattributed');
  const sourceOf = ({ comparison }: Passage): string => comparison.original.info.id;
  const sources = new Set(
    passages
      .filter((one) => one.match.kind !== 'verbatim' || given.some(({ source }) => source === sourceOf(one)))
      .map(sourceOf),
  );
  if (sources.size === 0) return [];
  const account = accountOf(page);
  const inOrder = [...sources]
    .flatMap((id) =>
      misattributions(
        account,
        passages.filter((one) => sourceOf(one) === id),
        given.filter(({ source }) => source === id),
      ),
    )
    .sort((a, b) => a.words.start - b.words.start);
  return inOrder
    .filter((one, at) => !inOrder.slice(0, at).some((other) => saySame(one, other)))
    .map(({ words, was, source }) => {
      const said = page.text.slice(words.start, words.end);
      return { ...words, page: said, original: was, kind: 'attribution', source };
    });
}
