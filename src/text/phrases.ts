/**
 * Noun phrases, told by the classes of their words alone: what a phrase is about ("the bank's head" is a description,
 * "finance chief Johan Ekdahl" a name). No parser, no model. Cost: linear in the phrase.
 */

import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverbial,
  isParticle,
  isTimeWord,
  NAME_CONNECTORS,
  OF_LIKE,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './function-words.ts';
import type { Narrative, Token } from './narrative.ts';
import { isBody, isCalling, isNoPerson, isTitle } from './roles.ts';

export interface Subject {
  readonly kind: 'pronoun' | 'name' | 'description';
  /** A name without titles; a description with its article. */
  readonly text: string;
  /** What a description is about, in lower case ("envoy"). */
  readonly head: string;
  /** The token that it begins at. */
  readonly at: number;
}

/** A stretch of tokens, from the first to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Common past tenses, and what ends like one. */
export const VERB_LIKE =
  /^(?:began|met|won|lost|made|took|came|gave|left|went|got|ran|sat|stood|held|kept|led|let|paid|sent|spoke|spent|became|built|bought|caught|chose|drew|fell|fought|grew|knew|rose|sought|sold|set|shot|struck|taught|threw|wore|hit|cut|sees|wants|\p{Ll}{2,}ed)$/u;
const LONGEST_DESCRIPTION = 10;
const PARTICIPLE = /^\p{Ll}{2,}(?:ing|ed)$/u;
const AGE_OR_SEAT = /^(?:\d+|[DRI]-.*)$/;

/** The text of a range, its white space single. */
export const sliceOf = ({ text, tokens }: Narrative, { from, to }: Range): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');

const isOfName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'of' &&
  isNoPerson(tokens[at - 1]?.key ?? '') &&
  tokens[at - 1]?.isName === true &&
  tokens[at + 1]?.isName === true;

/** Whether the token, lower-case, joins the names beside it to one: "Leyla de Souza", "Bank of England". */
export const joinsNames = (tokens: readonly Token[], at: number): boolean =>
  isOfName(tokens, at) || (NAME_CONNECTORS.has(tokens[at]?.key ?? '') && tokens[at + 1]?.isName === true);

/** The name that ends at token `to`, back to `from` at most. */
export function nameEndingAt(tokens: readonly Token[], from: number, to: number): Range {
  let start = to - 1;
  for (let at = to - 2; at >= from; at--) {
    const token = tokens[at];
    if (token?.isName && !token.isPossessive) start = at;
    else if (!token || token.isPossessive || !joinsNames(tokens, at)) break;
  }
  return { from: start, to };
}

/** The name without the titles before it; empty where there is nothing else. */
export function withoutTitles(tokens: readonly Token[], { from, to }: Range): Range {
  let start = from;
  for (let at = from; at < to; at++) if (isTitle(tokens[at]?.key ?? '') && tokens[at]?.kind === 'word') start = at + 1;
  return { from: start, to };
}

/** Where the core of the phrase ends: at its first preposition. */
function coreEnd(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = from; at < to; at++) {
    const key = tokens[at]?.key ?? '';
    if ((PREPOSITIONS.has(key) || key === 'who') && !tokens[at]?.isName && !joinsNames(tokens, at)) return at;
  }
  return to;
}

/** The phrase without conjunctions and adverbs at its edges. */
function trimmed(tokens: readonly Token[], { from, to }: Range): Range {
  const isLoose = (at: number): boolean => {
    const token = tokens[at];
    return (
      token?.kind !== 'word' ||
      (!token.isName && (isParticle(token.key) || CONJUNCTIONS.has(token.key))) ||
      (!token.isName && isTimeWord(token.key))
    );
  };
  let [start, end] = [from, to];
  while (start < end && isLoose(start)) start++;
  while (end > start && isLoose(end - 1)) end--;
  return { from: start, to: end };
}

function describe(narrative: Narrative, { from, to }: Range, core: number): Subject | null {
  const head = narrative.tokens[core - 1];
  const first = narrative.tokens[from];
  if (!head || !first || head.kind !== 'word') return null;
  const isNoun = isCalling(head.key) || isBody(head.key) || isTitle(head.key);
  if (!isNoun && (VERB_LIKE.test(head.key) || head.key.endsWith('ing'))) return null;
  if (!isNoun && !DETERMINERS.has(first.key) && !/\p{N}/u.test(first.text) && !first.isPossessive) return null;
  const last = OF_LIKE.has(narrative.tokens[core]?.key ?? '') ? to : core;
  const text = sliceOf(narrative, { from, to: Math.min(last, from + LONGEST_DESCRIPTION) });
  return { kind: 'description', text, head: head.key, at: from };
}

/** What the phrase in `range` (without a comma in it) names or describes; `isOwner` where its possessive is meant. */
export function subjectOf(narrative: Narrative, range: Range, isOwner = false): Subject | null {
  const { tokens } = narrative;
  const phrase = trimmed(tokens, range);
  const first = tokens[phrase.from];
  if (phrase.to <= phrase.from || !first) return null;
  if (PRONOUNS.has(first.key)) return { kind: 'pronoun', text: first.text, head: first.key, at: phrase.from };
  const core = coreEnd(tokens, phrase);
  if (core === phrase.from) return null;
  const last = tokens[core - 1];
  if (!last?.isName || (last.isPossessive && !isOwner)) return describe(narrative, phrase, core);
  const whole = nameEndingAt(tokens, phrase.from, core);
  const name = withoutTitles(tokens, whole);
  const isGroup =
    whole.to - whole.from === 1 && DETERMINERS.has(tokens[whole.from - 1]?.key ?? '') && isCalling(last.key);
  if (name.to <= name.from || isGroup) return describe(narrative, phrase, core);
  return { kind: 'name', text: sliceOf(narrative, name), head: last.key, at: name.from };
}

/** Whether the phrase says when, where or how, and not who. */
export function isAdjunct(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from];
  if (!first || to <= from) return true;
  const second = tokens[from + 1];
  if (AGE_OR_SEAT.test(first.text)) return true;
  const { key } = first;
  if (PREPOSITIONS.has(key) || SUBORDINATORS.has(key) || isAdverbial(key) || key === 'who') return true;
  if (CONJUNCTIONS.has(key)) return to - from === 1 || isAdjunct(tokens, { from: from + 1, to });
  if (isParticle(key) || PARTICIPLE.test(key)) return !isCalling(second?.key ?? '') && !isBody(second?.key ?? '');
  return false;
}
