/**
 * The attribution of a quote within its sentence: `“…,” said X`, `“…,” X said`, `X said: “…”`, `according to X, “…”`,
 * `what X called “…”`, `“…” was the verdict of X`, `in X's words, “…”`, `To X, it was “…”`. Cost: linear in the sentence.
 */

import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isBody,
  isCalling,
  isCueVerb,
  isOftenNoun,
  isParticle,
  isSayingNoun,
  isSpeechVerb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  takesHearer,
} from './cues.ts';
import type { Narrative, NarrativeSentence, Token } from './narrative.ts';
import { nameEndingAt, type Subject, subjectOf } from './phrases.ts';
import { mainSubject, subjectAfter, subjectBefore } from './subjects.ts';

const PASSIVE = /^(?:is|are|was|were|be|been|being)$/;
const ENDS_CLAUSE = /[,.?!\u2026\u2014-]$/u;
const OWNER = /^(?:his|her|their|its|my|our)$/;
const PRONOUN_OF: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' };
/** How many tokens after a quote its verb may stand. */
const REACH = 30;
/** How many tokens before a quote a noun ("his verdict") or a participle may stand that attributes it. */
const NEAR_NOUN = 5;
const NEAR_PARTICIPLE = 8;

/** Whether a word may be the subject of the verb after it, or stand between the two. */
const canSpeak = ({ key, isName }: Token): boolean =>
  isName || PRONOUNS.has(key) || isCalling(key) || isBody(key) || isParticle(key) || CONJUNCTIONS.has(key);

function isCue({ tokens }: Narrative, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'word' || token.isName || !isCueVerb(token.key)) return false;
  if (!before || before.kind !== 'word' || /^(?:this|that)$/.test(before.key)) return !isOftenNoun(token.key) || before?.kind !== 'word';
  if (DETERMINERS.has(before.key) || before.isPossessive) return false;
  return !isOftenNoun(token.key) || (canSpeak(before) && tokens[at + 1]?.kind !== 'comma');
}

/** Who speaks by the verb at `at`; `isInverted` where a quote stands directly before it. */
function subjectOfCue(narrative: Narrative, sentence: NarrativeSentence, from: number, at: number): Subject | null {
  const { tokens } = narrative;
  const verb = tokens[at]?.key ?? '';
  if (tokens[at + 1]?.key === 'by' && startsPhrase(tokens[at + 2])) return subjectAfter(narrative, at + 2, sentence.to);
  if (PASSIVE.test(tokens[at - 1]?.key ?? '') && verb.endsWith('ed') && !/^as$/.test(tokens[at + 1]?.key ?? '')) return null;
  let before = at - 1;
  while (before >= sentence.from && (tokens[before]?.kind === 'comma' || tokens[before]?.kind === 'dash')) before--;
  if ((tokens[before]?.kind === 'quote' || isInverted(narrative, sentence, at)) && !takesHearer(verb)) {
    const inverted = subjectAfter(narrative, at + 1, sentence.to);
    if (inverted) return inverted;
  }
  return sharesSubject(narrative, from, at) ? previousSubject(narrative, sentence, from, at) : subjectBefore(narrative, from, at);
}

/** `The system failed, conceded Ann Lee, who runs it.` */
function isInverted({ tokens }: Narrative, sentence: NarrativeSentence, at: number): boolean {
  if (tokens[at - 1]?.kind !== 'comma' || !isSpeechVerb(tokens[at]?.key ?? '') || !tokens[at + 1]?.isName) return false;
  let end = at + 2;
  while (end < sentence.to && tokens[end]?.isName) end++;
  const next = tokens[end];
  return end >= sentence.to || next?.kind !== 'word' || /^(?:of|who|from)$/.test(next.key);
}

const startsPhrase = (token: Token | undefined): boolean => token !== undefined && (token.isName || DETERMINERS.has(token.key));

/** Whether the verb has the subject of another before it: "said …, adding", "said … and called". */
function sharesSubject({ tokens }: Narrative, from: number, at: number): boolean {
  let last = at - 1;
  while (last >= from && tokens[last]?.kind === 'word' && !tokens[last]?.isName && isParticle(tokens[last]?.key ?? '')) last--;
  const before = tokens[last];
  if (!before || last < from || before.isName) return false;
  return CONJUNCTIONS.has(before.key) || (tokens[at]?.key.endsWith('ing') === true && last === at - 1);
}

function previousSubject(narrative: Narrative, sentence: NarrativeSentence, from: number, at: number): Subject | null {
  const isParticiple = narrative.tokens[at]?.key.endsWith('ing') === true;
  for (let i = 1; i <= at - from; i++) {
    const cue = isParticiple ? from + i - 1 : at - i;
    const subject = isCue(narrative, cue) && narrative.tokens[cue - 1]?.key !== 'to' ? subjectOfCue(narrative, sentence, from, cue) : null;
    if (subject) return subject;
  }
  return subjectBefore(narrative, from, at);
}

/** "in Ann Lee's words", "his verdict": who owns the saying at `at`; "the verdict of Ann Lee", "the words from her". */
function ownerOfSaying(narrative: Narrative, sentence: NarrativeSentence, at: number): Subject | null {
  const { tokens } = narrative;
  if (!isSayingNoun(tokens[at]?.key ?? '') && tokens[at]?.key !== 'according') return null;
  const next = tokens[at + 1]?.key ?? '';
  if (/^(?:of|from|by)$/.test(next) || (tokens[at]?.key === 'according' && next === 'to')) return subjectAfter(narrative, at + 2, sentence.to);
  for (let owner = at - 1; owner >= Math.max(sentence.from, at - 3); owner--) {
    const token = tokens[owner];
    if (!token || token.kind !== 'word') return null;
    if (OWNER.test(token.key)) return { kind: 'pronoun', text: PRONOUN_OF[token.key] ?? 'we', head: token.key, at: owner };
    if (token.isPossessive) {
      return token.isName ? subjectOf(narrative, nameEndingAt(tokens, sentence.from, owner + 1), true) : null;
    }
  }
  return null;
}

function subjectAt(narrative: Narrative, sentence: NarrativeSentence, from: number, at: number): Subject | null {
  return isCue(narrative, at) ? subjectOfCue(narrative, sentence, from, at) : ownerOfSaying(narrative, sentence, at);
}

/** The first attribution after the quote at token `quote`, before any other quote. */
function after(narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null {
  const { tokens } = narrative;
  for (let at = quote + 1; at < Math.min(sentence.to, quote + REACH) && tokens[at]?.kind !== 'quote'; at++) {
    const subject = subjectAt(narrative, sentence, quote + 1, at);
    if (subject) return subject;
  }
  return null;
}

/** `“…,” thundered Ann Lee`, `“…!” came a voice from the hall`, whatever the verb. */
function inverted(narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null {
  const { tokens } = narrative;
  const verb = tokens[quote + 1];
  const isVerb = verb?.kind === 'word' && /^\p{Ll}/u.test(verb.text) && !PREPOSITIONS.has(verb.key) && !CONJUNCTIONS.has(verb.key);
  if (!verb || !isVerb || AUXILIARIES.has(verb.key) || SUBORDINATORS.has(verb.key) || !startsPhrase(tokens[quote + 2])) return null;
  return subjectAfter(narrative, quote + 2, sentence.to);
}

const follower = (narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null =>
  after(narrative, sentence, quote) ?? inverted(narrative, sentence, quote);

/** The nearest attribution before the quote, back to a colon or semicolon, or beyond it where `farther` is set. */
function before(narrative: Narrative, sentence: NarrativeSentence, quote: number, farther = false): Subject | null {
  for (let at = quote - 1; at >= sentence.from; at--) {
    const kind = narrative.tokens[at]?.kind;
    if (!farther && (kind === 'semicolon' || kind === 'colon') && at < quote - 1) return null;
    const isLoose = isSayingNoun(narrative.tokens[at]?.key ?? '') ? NEAR_NOUN : isParticiple(narrative, at) ? NEAR_PARTICIPLE : quote;
    if (quote - at > isLoose) continue;
    const subject = subjectAt(narrative, sentence, sentence.from, at);
    if (subject?.kind === 'pronoun') return outerSubject(narrative, sentence, subject) ?? subject;
    if (subject) return subject;
  }
  return null;
}

const isParticiple = ({ tokens }: Narrative, at: number): boolean => tokens[at]?.key.endsWith('ing') === true && tokens[at]?.key !== 'according';

/** "The bank said it called the plan …": the pronoun is the subject of the verb of saying before it. */
function outerSubject(narrative: Narrative, sentence: NarrativeSentence, pronoun: Subject): Subject | null {
  if (/^(?:who|which|i|we|you|his|her)$/.test(pronoun.head)) return null;
  for (let at = pronoun.at - 1; at >= Math.max(sentence.from, pronoun.at - 2); at--) {
    const subject = isCue(narrative, at) ? subjectOfCue(narrative, sentence, sentence.from, at) : null;
    if (subject) return subject;
  }
  return null;
}

/** `“…” — Ann Lee` */
function signature(narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null {
  if (narrative.tokens[quote + 1]?.kind !== 'dash') return null;
  const subject = subjectAfter(narrative, quote + 2, sentence.to);
  return subject?.kind === 'name' ? subject : null;
}

/** `To Ann Lee, it was “…”`, `In the eyes of Ann Lee, it is “…”` */
function beholder(narrative: Narrative, sentence: NarrativeSentence): Subject | null {
  const { tokens } = narrative;
  const [first, second, third, fourth] = tokens.slice(sentence.from, sentence.from + 4);
  if (first?.key === 'to' && second?.isName) return subjectAfter(narrative, sentence.from + 1, sentence.to);
  const isView = first?.key === 'in' && second?.key === 'the' && isSayingNoun(third?.key ?? '') && fourth?.key === 'of';
  return isView ? subjectAfter(narrative, sentence.from + 4, sentence.to) : null;
}

/** `On Monday Ann Lee said: “…”`: the attribution in the words that lead straight to the quote. */
function leadIn(narrative: Narrative, sentence: NarrativeSentence, end: number): Subject | null {
  const { tokens } = narrative;
  const kind = tokens[end - 1]?.kind;
  if (kind !== 'comma' && kind !== 'colon') return null;
  let from = end - 1;
  while (from > sentence.from && tokens[from - 1]?.kind === 'word') from--;
  for (let at = end - 2; at >= from; at--) {
    const subject = subjectAt(narrative, sentence, sentence.from, at);
    if (subject) return subject;
  }
  return null;
}

/** `Ann Lee shot back, “…”`, `Ann Lee: “…”`: who the words are about that lead straight to the quote. */
function leader(narrative: Narrative, sentence: NarrativeSentence, end: number): Subject | null {
  const { tokens } = narrative;
  const kind = tokens[end - 1]?.kind;
  if (kind !== 'comma' && kind !== 'colon') return null;
  let from = end - 1;
  while (from > sentence.from && tokens[from - 1]?.kind === 'word') from--;
  const main = mainSubject(narrative, { from, to: end - 1 });
  if (kind === 'comma') return main?.kind === 'description' || end - 2 - from < 1 ? null : main;
  return subjectEndingAt(narrative, from, end - 1) ?? main;
}

/** The name that a phrase ends in. */
function subjectEndingAt(narrative: Narrative, from: number, to: number): Subject | null {
  if (!narrative.tokens[to - 1]?.isName) return null;
  const subject = subjectOf(narrative, nameEndingAt(narrative.tokens, from, to));
  return subject?.kind === 'name' ? subject : null;
}

/** Who speaks the quote at token `quote`, as far as its own sentence says, or the one that leads to it with a colon. */
export function attributionOf(narrative: Narrative, index: number, quote: number): Subject | null {
  const { tokens, text, sentences } = narrative;
  const [previous, sentence, token] = [sentences[index - 1], sentences[index], tokens[quote]];
  if (!token || !sentence) return null;
  const next = tokens[quote + 1];
  const endsClause = ENDS_CLAUSE.test(text.slice(token.end - 1, token.end)) || next?.kind === 'comma' || next?.kind === 'dash';
  const led = signature(narrative, sentence, quote) ?? leadIn(narrative, sentence, quote);
  if (led) return led;
  if (quote === sentence.from && previous && tokens[quote - 1]?.kind === 'colon') {
    const led = leadIn(narrative, previous, quote) ?? before(narrative, previous, quote);
    return led ?? follower(narrative, sentence, quote) ?? leader(narrative, previous, quote) ?? mainSubject(narrative, previous);
  }
  const isObject = isCue(narrative, quote - 1) || tokens[quote - 1]?.key === 'that';
  const held = beholder(narrative, sentence);
  if (held) return held;
  if (endsClause && !isObject) {
    return follower(narrative, sentence, quote) ?? leader(narrative, sentence, quote) ?? before(narrative, sentence, quote, true);
  }
  const near = before(narrative, sentence, quote) ?? after(narrative, sentence, quote);
  return near ?? leader(narrative, sentence, quote) ?? before(narrative, sentence, quote, true);
}

/** Whether the phrase that the token stands in says when or how: "When a reporter asked him, …". */
function inAdjunct({ tokens }: Narrative, sentence: NarrativeSentence, at: number): boolean {
  let from = at;
  while (from > sentence.from && tokens[from - 1]?.kind === 'word') from--;
  return SUBORDINATORS.has(tokens[from]?.key ?? '') && from === sentence.from;
}

/** Whose speech a sentence reports, with or without a quote: the subject of its first verb of saying. */
export function reportedSpeaker(narrative: Narrative, sentence: NarrativeSentence): Subject | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (inAdjunct(narrative, sentence, at)) continue;
    if (isCue(narrative, at) && !isSpeechVerb(narrative.tokens[at]?.key ?? '')) continue;
    const subject = subjectAt(narrative, sentence, sentence.from, at);
    if (subject) return subject;
  }
  return null;
}

