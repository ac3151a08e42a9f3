/**
 * Who does what a verb says: the phrase before it ("Ann Lee, who runs the bank, later said") or, inverted, after it
 * ("said the bank's head, Ann Lee"). Cost: linear in the sentence.
 */

import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, isBody, isCalling, isCueVerb, isParticle, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from './cues.ts';
import type { Narrative, Token } from './narrative.ts';
import { isAdjunct, nameEndingAt, type Range, type Subject, subjectOf, VERB_LIKE } from './phrases.ts';

/** After these an inverted subject has ended: "said Ann Lee on Monday". */
const AFTER_SUBJECT = new Set('in on after during as to when while that before since by who whose which following amid if because'.split(' '));

const JOINS_CLAUSE = /^(?:and|but|that|while|when|where|whereas|although|though)$/;

const isVerbLike = ({ key, isName }: Token): boolean => !isName && (AUXILIARIES.has(key) || isCueVerb(key) || VERB_LIKE.test(key));

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

/** The subject of the main clause: the first noun phrase that is no adjunct. */
export function mainSubject(narrative: Narrative, range: Range): Subject | null {
  const { tokens } = narrative;
  const phrases = phrasesOf(tokens, range);
  for (const [i, phrase] of phrases.entries()) {
    if (isAdjunct(tokens, phrase)) continue;
    let end = phrase.from;
    for (; end < phrase.to; end++) {
      const [token, next] = [tokens[end], tokens[end + 1]];
      if (!token || (end > phrase.from && isVerbLike(token))) break;
      const endsName = token.isName && !token.isPossessive && next !== undefined && !next.isName;
      if (endsName && !isCalling(next.key) && !PREPOSITIONS.has(next.key)) {
        end++;
        break;
      }
    }
    const subject = subjectOf(narrative, { from: phrase.from, to: Math.max(end, phrase.from + 1) });
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
  if (phrase && narrative.tokens[phrase.to - 1]?.isName) return subjectOf(narrative, nameEndingAt(narrative.tokens, phrase.from, phrase.to));
  return phrase ? subjectOf(narrative, { ...phrase, from: clauseStart(narrative.tokens, phrase) }) : null;
}

/** A place that ends the phrase before it: "in Paris, France". */
const isPlaceTail = (tokens: readonly Token[], phrase: Range, before: Range | undefined): boolean =>
  phrase.to - phrase.from <= 2 &&
  before !== undefined &&
  tokens.slice(before.from, before.to).some(({ key, isName }, i, all) => !isName && PREPOSITIONS.has(key) && all.slice(i + 1).every((token) => token.isName));

/** The subject of a verb that follows a comma: the name before the appositions, else what they describe. */
function subjectOfPhrases(narrative: Narrative, range: Range): Subject | null {
  const { tokens } = narrative;
  const phrases = phrasesOf(tokens, range);
  let described: Subject | null = null;
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i];
    if (!phrase || isPlaceTail(tokens, phrase, phrases[i - 1])) continue;
    const from = joinedStart(tokens, phrase);
    if (isAdjunct(tokens, { from, to: phrase.to })) continue;
    const first = tokens[phrase.from];
    if (!first || isVerbLike(first) || tokens[phrases[i - 1]?.from ?? -1]?.key === 'whose') continue;
    const subject = subjectOf(narrative, { from, to: phrase.to });
    if (subject && subject.kind !== 'description') return subject;
    described = subject ?? described;
    if (from > phrase.from) break;
  }
  return described;
}

const isAttribute = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !PREPOSITIONS.has(token.key) && !CONJUNCTIONS.has(token.key) && !isVerbLike(token) && !token.key.endsWith('ing');

/** What stands directly before a participle: "a sign saying", "with Ann Lee calling". */
function holderOf(narrative: Narrative, from: number, to: number): Subject | null {
  const { tokens } = narrative;
  const last = tokens[to - 1];
  if (!last || last.kind !== 'word') return null;
  if (last.isName) return subjectOf(narrative, nameEndingAt(tokens, from, to));
  if (!isCalling(last.key) && !isBody(last.key)) return null;
  let start = to - 1;
  while (start > from && !DETERMINERS.has(tokens[start]?.key ?? '') && isAttribute(tokens[start - 1])) start--;
  return subjectOf(narrative, { from: start, to });
}

/** The subject of the verb at `verb`, from what stands before it in `range`. */
export function subjectBefore(narrative: Narrative, from: number, verb: number): Subject | null {
  const { tokens } = narrative;
  let end = verb;
  while (end > from && tokens[end - 1]?.kind === 'word' && !tokens[end - 1]?.isName && isParticle(tokens[end - 1]?.key ?? '')) end--;
  const last = tokens[end - 1];
  if (end <= from || !last) return null;
  const isParticiple = verb === end && tokens[verb]?.key.endsWith('ing') === true;
  if (isParticiple) return holderOf(narrative, from, end) ?? mainSubject(narrative, { from, to: end });
  if (last.kind !== 'word') return last.kind === 'quote' ? mainSubject(narrative, { from, to: end }) : subjectOfPhrases(narrative, { from, to: end - 1 });
  const phrase = phrasesOf(tokens, { from, to: end }).at(-1) ?? { from, to: end };
  const start = clauseStart(tokens, phrase);
  if (start === end) {
    const noun = tokens[end - 2];
    const isRelative = last.key === 'that' && noun !== undefined && (isCalling(noun.key) || isBody(noun.key));
    return (isRelative ? holderOf(narrative, from, end - 1) : null) ?? mainSubject(narrative, { from, to: end });
  }
  if (/^(?:who|which)$/.test(tokens[start]?.key ?? '')) return antecedent(narrative, from, start) ?? mainSubject(narrative, { from, to: start });
  return subjectOf(narrative, { from: start, to: end }) ?? mainSubject(narrative, { from, to: end });
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
