/**
 * The attribution of a quote within its sentence: `“…,” said X`, `“…,” X said`, `X said: “…”`, `according to X, “…”`,
 * `what X called “…”`, `“…” was the verdict of X`, `in X's words, “…”`, `To X, it was “…”`. Cost: linear in the sentence.
 */

import { isCue, startsPhrase, subjectAt, subjectOfCue } from './cue-subjects.ts';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS } from './function-words.ts';
import type { Narrative, NarrativeSentence } from './narrative.ts';
import { nameEndingAt, type Subject, subjectOf } from './phrases.ts';
import { isSayingNoun, isSpeechVerb } from './speech-verbs.ts';
import { isParticiple, mainSubject, subjectAfter } from './subjects.ts';

const ENDS_CLAUSE = /[,.?!\u2026\u2014-]$/u;
/** How many tokens after a quote its verb may stand. */
const REACH = 30;
/** How many tokens before a quote a noun ("his verdict") or a participle may stand that attributes it. */
const NEAR_NOUN = 5;
const NEAR_PARTICIPLE = 8;

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
  const isVerb =
    verb?.kind === 'word' && /^\p{Ll}/u.test(verb.text) && !PREPOSITIONS.has(verb.key) && !CONJUNCTIONS.has(verb.key);
  if (!verb || !isVerb || AUXILIARIES.has(verb.key) || SUBORDINATORS.has(verb.key) || !startsPhrase(tokens[quote + 2]))
    return null;
  return subjectAfter(narrative, quote + 2, sentence.to);
}

const follower = (narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null =>
  after(narrative, sentence, quote) ?? inverted(narrative, sentence, quote);

/** Whether an attribution at `at` is too far from the quote: nouns and participles attribute what stands near. */
function isTooFar({ tokens }: Narrative, at: number, quote: number): boolean {
  if (isSayingNoun(tokens[at]?.key ?? '')) return quote - at > NEAR_NOUN;
  return isParticiple(tokens[at]) && quote - at > NEAR_PARTICIPLE;
}

/** The nearest attribution from the token `from` to the quote. */
function before(
  narrative: Narrative,
  sentence: NarrativeSentence,
  quote: number,
  from = sentence.from,
): Subject | null {
  for (let at = quote - 1; at >= from; at--) {
    const subject = isTooFar(narrative, at, quote) ? null : subjectAt(narrative, sentence, sentence.from, at);
    if (subject) return (subject.kind === 'pronoun' ? outerSubject(narrative, sentence, subject) : null) ?? subject;
  }
  return null;
}

/** Where the clause begins that leads to the quote: after the last colon or semicolon that does not stand beside it. */
function clauseBefore({ tokens }: Narrative, { from }: NarrativeSentence, quote: number): number {
  let start = quote - 1;
  while (start > from && tokens[start - 1]?.kind !== 'colon' && tokens[start - 1]?.kind !== 'semicolon') start--;
  return Math.max(start, from);
}

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

/** Where the phrase begins that leads to what follows the token `end` with a comma or colon; null without such a mark. */
function leadStart({ tokens }: Narrative, { from }: NarrativeSentence, end: number): number | null {
  const kind = tokens[end - 1]?.kind;
  if (kind !== 'comma' && kind !== 'colon') return null;
  let start = end - 1;
  while (start > from && tokens[start - 1]?.kind === 'word') start--;
  return start;
}

/** `On Monday Ann Lee said: “…”`: the attribution in the words that lead straight to the quote. */
function leadIn(narrative: Narrative, sentence: NarrativeSentence, end: number): Subject | null {
  const from = leadStart(narrative, sentence, end);
  if (from === null) return null;
  for (let at = end - 2; at >= from; at--) {
    const subject = subjectAt(narrative, sentence, sentence.from, at);
    if (subject) return subject;
  }
  return null;
}

/** `Ann Lee shot back, “…”`, `Ann Lee: “…”`: who the words are about that lead straight to the quote. */
function leader(narrative: Narrative, sentence: NarrativeSentence, end: number): Subject | null {
  const from = leadStart(narrative, sentence, end);
  if (from === null) return null;
  const main = mainSubject(narrative, { from, to: end - 1 });
  if (narrative.tokens[end - 1]?.kind === 'colon') return subjectEndingAt(narrative, from, end - 1) ?? main;
  return main?.kind === 'description' || end - from < 3 ? null : main;
}

/** The name that a phrase ends in. */
function subjectEndingAt(narrative: Narrative, from: number, to: number): Subject | null {
  if (!narrative.tokens[to - 1]?.isName) return null;
  const subject = subjectOf(narrative, nameEndingAt(narrative.tokens, from, to));
  return subject?.kind === 'name' ? subject : null;
}

/** `On Monday Ann Lee put it so:` with the quote in a paragraph of its own. */
function leaderOf(narrative: Narrative, previous: NarrativeSentence, sentence: NarrativeSentence): Subject | null {
  const quote = sentence.from;
  return (
    leadIn(narrative, previous, quote) ??
    before(narrative, previous, quote) ??
    follower(narrative, sentence, quote) ??
    leader(narrative, previous, quote) ??
    mainSubject(narrative, previous)
  );
}

/** Whether a quote is a clause of its own, and no part of the sentence around it. */
function isClause({ tokens, text }: Narrative, quote: number): boolean {
  const [last, token, next] = [tokens[quote - 1], tokens[quote], tokens[quote + 1]];
  if (!token || last?.key === 'that') return false;
  return ENDS_CLAUSE.test(text.slice(token.end - 1, token.end)) || next?.kind === 'comma' || next?.kind === 'dash';
}

/**
 * Who speaks the quote at the token `quote`, as far as its sentence says (the one with this index), or the sentence
 * that leads to it with a colon.
 */
export function attributionOf(narrative: Narrative, index: number, quote: number): Subject | null {
  const [previous, sentence] = [narrative.sentences[index - 1], narrative.sentences[index]];
  if (!sentence) return null;
  const led = signature(narrative, sentence, quote) ?? leadIn(narrative, sentence, quote);
  if (led) return led;
  const isIntroduced = quote === sentence.from && narrative.tokens[quote - 1]?.kind === 'colon';
  if (isIntroduced && previous) return leaderOf(narrative, previous, sentence);
  return beholder(narrative, sentence) ?? ownAttribution(narrative, sentence, quote);
}

function ownAttribution(narrative: Narrative, sentence: NarrativeSentence, quote: number): Subject | null {
  const lead = leader(narrative, sentence, quote);
  if (isClause(narrative, quote) && !isCue(narrative, quote - 1)) {
    return follower(narrative, sentence, quote) ?? lead ?? before(narrative, sentence, quote);
  }
  const near = before(narrative, sentence, quote, clauseBefore(narrative, sentence, quote));
  return near ?? after(narrative, sentence, quote) ?? lead ?? before(narrative, sentence, quote);
}

/** Where a sentence goes on after a phrase that says when or how: "When a reporter asked him, …". */
function afterAdjunct({ tokens }: Narrative, { from, to }: NarrativeSentence): number {
  if (!SUBORDINATORS.has(tokens[from]?.key ?? '')) return from;
  let end = from;
  while (end < to && tokens[end]?.kind === 'word') end++;
  return end;
}

/** Whose speech a sentence reports, with or without a quote: the subject of its first verb of saying. */
export function reportedSpeaker(narrative: Narrative, sentence: NarrativeSentence): Subject | null {
  for (let at = afterAdjunct(narrative, sentence); at < sentence.to; at++) {
    if (isCue(narrative, at) && !isSpeechVerb(narrative.tokens[at]?.key ?? '')) continue;
    const subject = subjectAt(narrative, sentence, sentence.from, at);
    if (subject) return subject;
  }
  return null;
}
