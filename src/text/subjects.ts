/**
 * Who does what a verb says: the phrase before it ("Ann Lee, who runs the bank, later said") or, inverted, after it
 * ("said the bank's head, Ann Lee"). Cost: linear in the sentence.
 */

import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isParticle,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './function-words.ts';
import type { Narrative, Token } from './narrative.ts';
import { isAdjunct, nameEndingAt, type Range, type Subject, subjectOf, VERB_LIKE } from './phrases.ts';
import { isBody, isCalling } from './roles.ts';
import { isCueVerb } from './speech-verbs.ts';

/** After these an inverted subject has ended: "said Ann Lee on Monday". */
const AFTER_SUBJECT = new Set(
  'in on after during as to when while that before since by who whose which following amid if because'.split(' '),
);

const RELATIVE = /^(?:who|which)$/;
const JOINS_CLAUSE = /^(?:and|but|that|while|when|where|whereas|although|though)$/;

const isVerbLike = ({ key, isName }: Token): boolean =>
  !isName && (AUXILIARIES.has(key) || isCueVerb(key) || VERB_LIKE.test(key));

export const isParticiple = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.key.endsWith('ing') && token.key !== 'according';

/** The phrases of a range: what stands between its commas, dashes, colons and quotes. */
function phrasesOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const phrases: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && tokens[at]?.kind === 'word') continue;
    if (at > start) phrases.push({ from: start, to: at });
    start = at + 1;
  }
  return phrases;
}

/** Where the noun phrase ends with which a phrase begins: at its verb, or after a name. */
function nounPhraseEnd(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || (at > from && isVerbLike(token))) return Math.max(at, from + 1);
    const endsName = token.isName && !token.isPossessive && next !== undefined && !next.isName;
    if (endsName && !isCalling(next.key) && !PREPOSITIONS.has(next.key)) return at + 1;
  }
  return to;
}

/** The subject of the main clause: the first noun phrase that is no adjunct. */
export function mainSubject(narrative: Narrative, range: Range): Subject | null {
  const { tokens } = narrative;
  const phrases = phrasesOf(tokens, range);
  for (const [i, phrase] of phrases.entries()) {
    if (isAdjunct(tokens, phrase)) continue;
    const end = nounPhraseEnd(tokens, phrase);
    const subject = subjectOf(narrative, { from: phrase.from, to: end });
    if (subject) return end < phrase.to ? subject : apposed(narrative, subject, phrases[i + 1]);
  }
  return null;
}

/** A description gives way to the name that follows it: "the bank's head, Ann Lee". */
function apposed(narrative: Narrative, subject: Subject, next: Range | undefined): Subject {
  if (subject.kind !== 'description' || !next || isAdjunct(narrative.tokens, next)) return subject;
  if (DETERMINERS.has(narrative.tokens[next.from]?.key ?? '')) return subject;
  const name = subjectOf(narrative, next);
  return name?.kind === 'name' ? name : subject;
}

/** Where the clause of a phrase that ends before `to` begins: after the last word that subordinates or joins. */
function clauseStart(tokens: readonly Token[], { from, to }: Range): number {
  if (PRONOUNS.has(tokens[to - 1]?.key ?? '')) return to - 1;
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    if (token && !token.isName && (SUBORDINATORS.has(token.key) || CONJUNCTIONS.has(token.key))) return at + 1;
    if (token?.key === 'who') return at;
  }
  return from;
}

/** Where a phrase begins once the words are left out that join its clause to another. */
function joinedStart(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = to - 1; at >= from; at--) if (JOINS_CLAUSE.test(tokens[at]?.key ?? '')) return at + 1;
  return from;
}

/** The antecedent of "who" or "which" at `at`. */
function antecedent(narrative: Narrative, from: number, at: number): Subject | null {
  const phrase = phrasesOf(narrative.tokens, { from, to: at }).at(-1);
  if (phrase && narrative.tokens[phrase.to - 1]?.isName)
    return subjectOf(narrative, nameEndingAt(narrative.tokens, phrase.from, phrase.to));
  return phrase ? subjectOf(narrative, { ...phrase, from: clauseStart(narrative.tokens, phrase) }) : null;
}

/** A place that ends the phrase before it: "in Paris, France". */
const isPlaceTail = (tokens: readonly Token[], phrase: Range, before: Range | undefined): boolean =>
  phrase.to - phrase.from <= 2 &&
  before !== undefined &&
  tokens
    .slice(before.from, before.to)
    .some(
      ({ key, isName }, i, all) => !isName && PREPOSITIONS.has(key) && all.slice(i + 1).every((token) => token.isName),
    );

/** Whether the phrase with this index may hold a subject, and does not say more of the one before it. */
function mayHoldSubject(tokens: readonly Token[], phrases: readonly Range[], index: number, from: number): boolean {
  const [phrase, previous] = [phrases[index], phrases[index - 1]];
  const first = phrase && tokens[phrase.from];
  if (!phrase || !first || isVerbLike(first) || isPlaceTail(tokens, phrase, previous)) return false;
  return !isAdjunct(tokens, { from, to: phrase.to }) && tokens[previous?.from ?? -1]?.key !== 'whose';
}

/** The subject of a verb that follows a comma: the name before the appositions, else what they describe. */
function subjectOfPhrases(narrative: Narrative, range: Range): Subject | null {
  const phrases = phrasesOf(narrative.tokens, range);
  let described: Subject | null = null;
  for (const [i, phrase] of [...phrases.entries()].reverse()) {
    const from = joinedStart(narrative.tokens, phrase);
    if (!mayHoldSubject(narrative.tokens, phrases, i, from)) continue;
    const subject = subjectOf(narrative, { from, to: phrase.to });
    if (subject && subject.kind !== 'description') return subject;
    described = subject ?? described;
    if (from > phrase.from) break;
  }
  return described;
}

const isAttribute = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.key) &&
  !CONJUNCTIONS.has(token.key) &&
  !isVerbLike(token) &&
  !token.key.endsWith('ing');

/** What stands directly before a participle: "a sign saying", "with Ann Lee calling". */
function holderOf(narrative: Narrative, from: number, to: number): Subject | null {
  const { tokens } = narrative;
  const last = tokens[to - 1];
  if (last?.kind !== 'word') return null;
  if (last.isName) return subjectOf(narrative, nameEndingAt(tokens, from, to));
  if (!isCalling(last.key) && !isBody(last.key)) return null;
  let start = to - 1;
  while (start > from && !DETERMINERS.has(tokens[start]?.key ?? '') && isAttribute(tokens[start - 1])) start--;
  return subjectOf(narrative, { from: start, to });
}

/** Where the words end that stand before a verb and the adverbs and auxiliaries beside it. */
export function verbPhraseStart(tokens: readonly Token[], from: number, verb: number): number {
  let start = verb;
  for (; start > from; start--) {
    const token = tokens[start - 1];
    if (token?.kind !== 'word' || token.isName || !isParticle(token.key)) break;
  }
  return start;
}

/** The subject of a verb that follows a subordinating or joining word: "a headline that said", "and said". */
function sharedSubject(narrative: Narrative, { from, to }: Range): Subject | null {
  const [noun, last] = [narrative.tokens[to - 2], narrative.tokens[to - 1]];
  const isRelative = last?.key === 'that' && noun !== undefined && (isCalling(noun.key) || isBody(noun.key));
  return (isRelative ? holderOf(narrative, from, to - 1) : null) ?? mainSubject(narrative, { from, to });
}

/** The subject of a verb that directly follows words: the end of their last clause. */
function subjectOfClause(narrative: Narrative, range: Range): Subject | null {
  const { tokens } = narrative;
  const { from, to } = range;
  const start = clauseStart(tokens, phrasesOf(tokens, range).at(-1) ?? range);
  if (start === to) return sharedSubject(narrative, range);
  if (RELATIVE.test(tokens[start]?.key ?? '')) {
    return antecedent(narrative, from, start) ?? mainSubject(narrative, { from, to: start });
  }
  return subjectOf(narrative, { from: start, to }) ?? mainSubject(narrative, range);
}

/** The subject of the verb at the token `verb`, from what stands before it from the token `from` on. */
export function subjectBefore(narrative: Narrative, from: number, verb: number): Subject | null {
  const { tokens } = narrative;
  const to = verbPhraseStart(tokens, from, verb);
  if (to <= from) return null;
  if (verb === to && isParticiple(tokens[verb]))
    return holderOf(narrative, from, to) ?? mainSubject(narrative, { from, to });
  if (tokens[to - 1]?.kind === 'word') return subjectOfClause(narrative, { from, to });
  if (tokens[to - 1]?.kind === 'quote') return mainSubject(narrative, { from, to });
  return subjectOfPhrases(narrative, { from, to: to - 1 });
}

/** The subject that begins at `from`: "the bank's head, Ann Lee, on Monday". */
export function subjectAfter(narrative: Narrative, from: number, to: number): Subject | null {
  const { tokens } = narrative;
  const [first, second] = phrasesOf(tokens, { from, to });
  if (!first || first.from !== from) return null;
  let end = first.from;
  while (end < first.to && !(AFTER_SUBJECT.has(tokens[end]?.key ?? '') && !describesOn(tokens, first.from, end))) end++;
  const subject = subjectOf(narrative, { from: first.from, to: end });
  return subject && end === first.to ? apposed(narrative, subject, second) : subject;
}

/** "a spokesman in Oslo": a preposition after a description that has no name yet. */
const describesOn = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens[at]?.key === 'in' && DETERMINERS.has(tokens[from]?.key ?? '') && !tokens[at - 1]?.isName;
