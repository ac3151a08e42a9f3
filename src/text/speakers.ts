/**
 * Who speaks each quote, by the attributions of news English: `“…,” said NAME`, `“…,” NAME said`, `NAME said: “…”`,
 * `according to NAME, “…”`. A pronoun stands for the person named last; a quote without an attribution of its own goes
 * on from the one before it. Cost: linear in the text.
 */

import type { AnalysedText, Quote, Sentence } from './analyse.ts';

const VERBS = `said says say told tells tell added adds add asked asks wrote writes insisted insists argued argues warned
  warns explained explains noted notes stated states declared declares announced announces acknowledged acknowledges
  admitted admits conceded concedes claimed claims stressed stresses recalled recalls replied replies responded responds
  remarked remarks observed observes commented comments predicted predicts suggested suggests continued continues
  concluded concludes complained complains cautioned cautions counselled counsels counseled urged urges promised promises
  vowed vows joked jokes quipped lamented laments tweeted posted testified emphasised emphasized emphasises emphasizes
  maintained maintains countered counters confirmed confirms reiterated reiterates called calls described describes quoted
  shouted thinks thought believes believed offered offers put summed reported reports agreed agrees denied denies pledged
  boasted recounted read reads went`;
const VERB = new RegExp(`\\b(?:${VERBS.trim().split(/\s+/).join('|')})\\b`, 'giu');
const PRONOUN = /^(?:he|she|they|it|who|i|we)$/i;
const PRONOUNS = /\b(?:he|she|they|it|who)\b/i;
const NAME = /\p{Lu}[\p{L}\p{M}'\u2019.-]*(?:\s+(?:(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|ibn|al|el|of|ter|ten)\s+)*\p{Lu}[\p{L}\p{M}'\u2019-]*)*/gu;
/** What a clause names when no name stands in it: "a spokesman for the ministry". */
const PLAIN_SUBJECT = /\b(?:(?:a|an|the|one|another|his|her|their|its)\s+)?[\p{L}\p{M}'\u2019 -]*?\b(?:spokes\p{L}+|officials?|diplomats?|ministers?|ministry|source|analysts?|sources|police|statement|report|company|government|document|draft|lawyers?|residents?|witness(?:es)?|aide|adviser|advisor|nurse|doctor|king|president|chairman|chairwoman|governor|mayor|judge|court|bank|union|person|people|man|woman)\b[^,.;:]*/iu;
const NOT_NAMES = new Set(
  `the a an he she it they we i you but and in on at for by as if when while after before since although though however
  his her its their our my this that these those there here then now so yet or nor not no one asked speaking according
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mr mrs ms dr`.split(/\s+/),
);
/** How far, in code units, an attribution may stand from its quote. */
const REACH = 160;
/** Sentences after which a quote without an attribution no longer goes on from the one before it. */
const LONGEST_PAUSE = 2;

const trimName = (name: string): string => name.replace(/['\u2019]s?$/u, '').replace(/[.,]+$/, '');

/** The first or last name in a clause; its leading words that are no names are cut. */
function nameIn(clause: string, which: 'first' | 'last'): string | null {
  const names = [...clause.matchAll(NAME)].map(([name]) => {
    const words = name.split(/\s+/);
    while (words.length > 0 && NOT_NAMES.has((words[0] ?? '').toLowerCase())) words.shift();
    return trimName(words.join(' '));
  });
  const found = names.filter((name) => name.length > 1);
  return (which === 'first' ? found[0] : found.at(-1)) ?? null;
}

function subjectIn(clause: string, which: 'first' | 'last'): string | null {
  const text = clause.trim();
  if (PRONOUN.test(text)) return text;
  const name = nameIn(text, which);
  if (name) return name;
  return PLAIN_SUBJECT.exec(text)?.[0].trim() ?? (PRONOUNS.exec(text)?.[0] || null);
}

/** `… said NAME, a banker, on Monday` or `… NAME, a banker, said on Monday`, after a quote. */
function subjectAfter(text: string): string | null {
  VERB.lastIndex = 0;
  const verb = VERB.exec(text);
  if (!verb) return null;
  const before = text.slice(0, verb.index).replace(/^[\s,"'\u2019\u201D\u00BB.?!-]+/u, '');
  if (/[.?!]\s/.test(before)) return null;
  if (before.trim() !== '') return subjectIn(before.split(/[,;(]/)[0] ?? '', 'last') ?? subjectIn(before, 'first');
  const after = text.slice(verb.index + verb[0].length);
  return subjectIn(after.split(/[,;:(]|\s(?:in|on|at|during|after|as|to)\s/)[0] ?? '', 'last') ?? subjectIn(after.slice(0, 80), 'first');
}

/** `NAME, a banker, said: “` or `according to NAME, “`, before a quote. */
function subjectBefore(text: string): string | null {
  const according = /according to ([^,;:]+)/i.exec(text);
  if (according?.[1]) return subjectIn(according[1], 'last');
  VERB.lastIndex = 0;
  const verb = [...text.matchAll(VERB)].at(-1);
  const clause = verb ? text.slice(0, verb.index) : '';
  const subject = clause.split(/\b(?:that|but|while|and)\s/).at(-1) ?? clause;
  return (subject.trim() === '' ? null : subjectIn(subject, 'first')) ?? subjectIn(clause, 'last');
}

const sentenceAt = (sentences: readonly Sentence[], offset: number): number =>
  sentences.findIndex((sentence) => offset >= sentence.start && offset < sentence.end);

function attributionOf({ text, sentences }: AnalysedText, quote: Quote): string | null {
  const first = sentences[sentenceAt(sentences, quote.start)];
  const last = sentences[sentenceAt(sentences, Math.max(quote.start, quote.end - 1))];
  const after = last ? text.slice(quote.end, Math.min(last.end, quote.end + REACH)) : '';
  const before = first ? text.slice(Math.max(first.start, quote.start - REACH), quote.start) : '';
  const isOpening = before.replace(/[\s"'\u201C\u2018\u00AB]/g, '') === '';
  if (isOpening) return subjectAfter(after);
  return subjectBefore(before) ?? subjectAfter(after);
}

/** The longest form of a name in the text before `until`: "Jenkins" is "Bonnie Jenkins". */
function fullName(text: string, name: string, until: number): string {
  const family = name.split(/\s+/).at(-1) ?? name;
  const escaped = family.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const form = new RegExp(`(?:\\p{Lu}[\\p{L}\\p{M}'\\u2019-]+\\s+){1,2}${escaped}(?![\\p{L}])`, 'u').exec(text.slice(0, until));
  if (!form || name.includes(' ')) return name;
  const words = form[0].split(/\s+/);
  while (words.length > 1 && NOT_NAMES.has((words[0] ?? '').toLowerCase())) words.shift();
  return words.join(' ');
}

function lastNamed(text: string, until: number): string | null {
  return nameIn(text.slice(Math.max(0, until - 400), until), 'last');
}

/** The speaker of each of `analysed.quotes`, in order; null where none can be told. */
export function findSpeakers(analysed: AnalysedText): (string | null)[] {
  const { text, sentences, quotes } = analysed;
  let [speaker, spokeAt]: [string | null, number] = [null, Number.NEGATIVE_INFINITY];
  return quotes.map((quote) => {
    const at = sentenceAt(sentences, quote.start);
    const subject = attributionOf(analysed, quote);
    const goesOn = at - spokeAt <= LONGEST_PAUSE;
    if (subject === null) return goesOn ? speaker : null;
    const isPronoun = PRONOUN.test(subject);
    const named = isPronoun ? (goesOn ? speaker : null) ?? lastNamed(text, sentences[at]?.start ?? 0) : fullName(text, subject, quote.end);
    [speaker, spokeAt] = [named, sentenceAt(sentences, Math.max(quote.start, quote.end - 1))];
    return named;
  });
}

const nameWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !NOT_NAMES.has(word));

/** Whether two names may be one person's: they share a word that is no title or article. */
export function mayBeSame(a: string, b: string): boolean {
  const words = new Set(nameWords(a));
  return nameWords(b).some((word) => words.has(word));
}
