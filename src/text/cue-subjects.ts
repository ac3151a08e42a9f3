/**
 * Who speaks by a verb ("conceded Ann Lee") or a noun ("in the words of Ann Lee", "his verdict") of saying. Cost: linear
 * in the sentence.
 */

import { CONJUNCTIONS, DETERMINERS, isParticle, PRONOUNS } from './function-words.ts';
import type { Narrative, NarrativeSentence, Token } from './narrative.ts';
import { nameEndingAt, type Subject, subjectOf } from './phrases.ts';
import { isBody, isCalling } from './roles.ts';
import { isCueVerb, isOftenNoun, isSayingNoun, isSpeechVerb, takesHearer } from './speech-verbs.ts';
import { isParticiple, subjectAfter, subjectBefore, verbPhraseStart } from './subjects.ts';

const PASSIVE = /^(?:is|are|was|were|be|been|being)$/;
const DEMONSTRATIVE = /^(?:this|that)$/;
const NOUN_OF = /^(?:of|from|by)$/;
/** How many tokens before a noun its owner may stand. */
const OWNER_REACH = 3;
/** Among how many tokens the verb is looked for whose subject another shares. */
const PREVIOUS_REACH = 40;
const PRONOUN_OF: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' };

/** Whether a word may be the subject of the verb after it, or stand between the two. */
const canSpeak = ({ key, isName }: Token): boolean =>
  isName || PRONOUNS.has(key) || isCalling(key) || isBody(key) || isParticle(key) || CONJUNCTIONS.has(key);

/** Whether the word at `at` is a verb of saying, and no noun. */
export function isCue({ tokens }: Narrative, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word' || token.isName || !isCueVerb(token.key)) return false;
  if (before?.kind !== 'word') return true;
  if (DEMONSTRATIVE.test(before.key)) return !isOftenNoun(token.key);
  if (DETERMINERS.has(before.key) || before.isPossessive) return false;
  return !isOftenNoun(token.key) || (canSpeak(before) && tokens[at + 1]?.kind !== 'comma');
}

/** "was called", "is described" say what others called it; "was quoted as saying" is told by its second verb. */
const isPassive = ({ tokens }: Narrative, at: number): boolean =>
  PASSIVE.test(tokens[at - 1]?.key ?? '') && tokens[at]?.key.endsWith('ed') === true && tokens[at + 1]?.key !== 'as';

/** Whether a quote stands before the verb, with nothing between them but a comma or dash. */
function followsQuote({ tokens }: Narrative, from: number, at: number): boolean {
  let last = at - 1;
  while (last >= from && (tokens[last]?.kind === 'comma' || tokens[last]?.kind === 'dash')) last--;
  return last >= from && tokens[last]?.kind === 'quote';
}

/** Who speaks by the verb at `at`; what stands before the token `from` is left out. */
export function subjectOfCue(
  narrative: Narrative,
  sentence: NarrativeSentence,
  from: number,
  at: number,
): Subject | null {
  const { tokens } = narrative;
  const verb = tokens[at]?.key ?? '';
  if (tokens[at + 1]?.key === 'by' && startsPhrase(tokens[at + 2])) return subjectAfter(narrative, at + 2, sentence.to);
  if (isPassive(narrative, at)) return null;
  const mayInvert = followsQuote(narrative, sentence.from, at) || isInverted(narrative, sentence, at);
  const inverted = mayInvert && !takesHearer(verb) ? subjectAfter(narrative, at + 1, sentence.to) : null;
  if (inverted) return inverted;
  const isInfinitive = tokens[at - 1]?.key === 'to';
  return isInfinitive || sharesSubject(narrative, from, at)
    ? previousSubject(narrative, sentence, from, at)
    : subjectBefore(narrative, from, at);
}

/** `The system failed, conceded Ann Lee, who runs it.` */
function isInverted({ tokens }: Narrative, sentence: NarrativeSentence, at: number): boolean {
  if (tokens[at - 1]?.kind !== 'comma' || !isSpeechVerb(tokens[at]?.key ?? '') || !tokens[at + 1]?.isName) return false;
  let end = at + 2;
  while (end < sentence.to && tokens[end]?.isName) end++;
  const next = tokens[end];
  return end >= sentence.to || next?.kind !== 'word' || /^(?:of|who|from)$/.test(next.key);
}

export const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (token.isName || DETERMINERS.has(token.key));

/** Whether the verb has the subject of another before it: "said …, adding", "said … and called". */
function sharesSubject({ tokens }: Narrative, from: number, at: number): boolean {
  const start = verbPhraseStart(tokens, from, at);
  const before = tokens[start - 1];
  if (!before || start <= from || before.isName) return false;
  return CONJUNCTIONS.has(before.key) || (isParticiple(tokens[at]) && start === at);
}

/** The subject of the verb of saying before the one at `at`: the first of the sentence for a participle, else the last. */
function previousSubject(narrative: Narrative, sentence: NarrativeSentence, from: number, at: number): Subject | null {
  const isFirst = isParticiple(narrative.tokens[at]);
  for (let i = 0; i < Math.min(at - from, PREVIOUS_REACH); i++) {
    const cue = isFirst ? from + i : at - 1 - i;
    if (!isCue(narrative, cue) || narrative.tokens[cue - 1]?.key === 'to' || sharesSubject(narrative, from, cue))
      continue;
    const subject = subjectOfCue(narrative, sentence, from, cue);
    if (subject) return subject;
  }
  return subjectBefore(narrative, from, at);
}

/** Whose noun it is at `at`: "Ann Lee's words", "his latest verdict". */
function ownerOf(narrative: Narrative, from: number, at: number): Subject | null {
  const { tokens } = narrative;
  for (let owner = at - 1; owner >= Math.max(from, at - OWNER_REACH); owner--) {
    const token = tokens[owner];
    if (token?.kind !== 'word') return null;
    const pronoun = PRONOUN_OF[token.key];
    if (pronoun !== undefined) return { kind: 'pronoun', text: pronoun, head: pronoun, at: owner };
    if (!token.isPossessive) continue;
    return token.isName ? subjectOf(narrative, nameEndingAt(tokens, from, owner + 1), true) : null;
  }
  return null;
}

/** Who speaks by the noun at `at`: "in Ann Lee's words", "his verdict", "the verdict of Ann Lee", "according to her". */
function subjectOfNoun(narrative: Narrative, sentence: NarrativeSentence, at: number): Subject | null {
  const { tokens } = narrative;
  const [key, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? ''];
  if (key === 'according' && next === 'to') return subjectAfter(narrative, at + 2, sentence.to);
  if (!isSayingNoun(key)) return null;
  return NOUN_OF.test(next) ? subjectAfter(narrative, at + 2, sentence.to) : ownerOf(narrative, sentence.from, at);
}

/** Who speaks by the word at `at`, if it is a verb or noun of saying. */
export function subjectAt(narrative: Narrative, sentence: NarrativeSentence, from: number, at: number): Subject | null {
  return isCue(narrative, at) ? subjectOfCue(narrative, sentence, from, at) : subjectOfNoun(narrative, sentence, at);
}
