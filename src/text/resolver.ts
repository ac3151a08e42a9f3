/**
 * Who is meant by the subject of a verb of saying: family names, pronouns and descriptions are led back to the person
 * that the text named. The text is followed sentence by sentence; the last speaker and the last subject are kept.
 * Cost: linear in the text, but for pronouns, which look back over the names of a few sentences.
 */

import type { Gender } from './genders.ts';
import type { Narrative } from './narrative.ts';
import { type Mention, People, type Person } from './people.ts';
import type { Subject } from './phrases.ts';
import { isBody, isCalling } from './roles.ts';
import { mainSubject } from './subjects.ts';

/** Someone who speaks or is spoken of. */
export interface Topic {
  /** The fullest name, or the description as written. */
  readonly speaker: string;
  readonly person: Person | null;
  /** The sentence in which it stood last. */
  readonly sentence: number;
  /** Whether it is a person without a name: "a diplomat". */
  readonly isNameless: boolean;
}

/** Sentences back in which the person that a pronoun stands for is looked for. */
const PRONOUN_REACH = 6;
/** How many sentences later another person must be named to be meant by a pronoun before the last subject. */
const SUBJECT_LEAD = 1;
/** Sentences for which "he" may be "a diplomat". */
const NAMELESS_REACH = 2;
const GENDER_OF: Readonly<Record<string, Gender>> = { he: 'male', his: 'male', she: 'female', her: 'female' };
const DEFINITE = /^(?:the|this|that)\s/i;
const INDEFINITE = /^(?:an?|one|another)\s/i;

const fits = (person: Person, gender: Gender | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

export class Resolver {
  private readonly people: People;
  private speaker: Topic | null = null;
  private subject: Topic | null = null;
  /** The last subject that is no person. */
  private body: Topic | null = null;

  constructor(private readonly narrative: Narrative) {
    this.people = new People(narrative);
  }

  /** Who is meant by a subject of the sentence with the index `sentence`; null for "I" and "we". */
  resolve(subject: Subject, sentence: number): Topic | null {
    switch (subject.kind) {
      case 'name':
        return this.named(subject, sentence);
      case 'pronoun':
        return this.meantByPronoun(subject, sentence);
      case 'description':
        return this.described(subject, sentence);
    }
  }

  /** Takes note of who spoke. */
  noteSpeaker(topic: Topic): void {
    this.speaker = topic;
    if (topic.person && this.people.isMentioned(topic.person)) topic.person.isSure = true;
    this.noteSubject(topic);
  }

  /** Takes note of whom a sentence was about. */
  noteSubject(topic: Topic): void {
    if (topic.person || !DEFINITE.test(topic.speaker) || !this.subject?.person) this.subject = topic;
    if (!topic.person?.isSure && /^\p{Lu}/u.test(topic.speaker) && !DEFINITE.test(topic.speaker)) this.body = topic;
  }

  /** Who spoke last, no more than `reach` sentences before `sentence`; that sentence then counts as speech as well. */
  lastSpeaker(sentence: number, reach: number): Topic | null {
    if (!this.speaker || sentence - this.speaker.sentence > reach) return null;
    this.speaker = { ...this.speaker, sentence };
    return this.speaker;
  }

  private named({ text }: Subject, sentence: number): Topic {
    const person = this.people.find(text) ?? this.people.take(text);
    return { speaker: person?.name ?? text, person, sentence, isNameless: false };
  }

  private meantByPronoun({ text, at }: Subject, sentence: number): Topic | null {
    const key = text.toLowerCase();
    if (/^(?:i|we|you)$/.test(key)) return null;
    if (/^(?:it|which|they)$/.test(key)) return this.meantByIt(at, sentence) ?? (key === 'they' ? this.speaker : null);
    const gender = GENDER_OF[key] ?? null;
    const own = this.ownPerson(at, sentence, gender);
    const { subject } = this;
    if (!own && gender && subject?.isNameless && sentence - subject.sentence <= NAMELESS_REACH) return subject;
    const person = own ?? this.antecedent(at, sentence, gender);
    if (!person) return this.speaker;
    person.gender ??= gender;
    return { speaker: person.name, person, sentence, isNameless: false };
  }

  /** The name that is the subject of the sentence in which the token `at` stands farther on. */
  private ownName(at: number, sentence: number): string | null {
    const range = this.narrative.sentences[sentence];
    const own = range ? mainSubject(this.narrative, range) : null;
    return own?.kind === 'name' && own.at < at ? own.text : null;
  }

  private ownPerson(at: number, sentence: number, gender: Gender | null): Person | null {
    const name = this.ownName(at, sentence);
    const person = name === null ? null : this.people.find(name);
    return person && fits(person, gender) ? person : null;
  }

  private meantByIt(at: number, sentence: number): Topic | null {
    const name = this.ownName(at, sentence);
    const person = name === null ? null : (this.people.find(name) ?? this.people.take(name));
    if (name === null || person?.isSure) return this.body;
    return { speaker: person?.name ?? name, person, sentence, isNameless: false };
  }

  /** The last subject, unless another person was named well after it. */
  private antecedent(at: number, sentence: number, gender: Gender | null): Person | null {
    const { sentenceOf } = this.narrative;
    const isNear = ({ person, token }: Mention): boolean =>
      fits(person, gender) && (sentenceOf[token] ?? 0) >= sentence - PRONOUN_REACH;
    const last =
      this.people.lastMention(at, (mention) => mention.person.isSure && isNear(mention)) ??
      this.people.lastMention(at, isNear);
    const { subject } = this;
    const isSubject = subject?.person && fits(subject.person, gender) && sentence - subject.sentence <= PRONOUN_REACH;
    if (!isSubject) return last?.person ?? null;
    return last && (sentenceOf[last.token] ?? 0) > subject.sentence + SUBJECT_LEAD ? last.person : subject.person;
  }

  /** "the envoy" is the person last named whom the text calls so, else the last subject of the paragraph. */
  private described({ text, head, at }: Subject, sentence: number): Topic {
    if (DEFINITE.test(text) && !isBody(head)) {
      const mention = this.people.lastMention(at, ({ person }) => person.callings.has(head));
      if (mention) return { speaker: mention.person.name, person: mention.person, sentence, isNameless: false };
      if (this.subject && isCalling(head) && this.sameParagraph(this.subject.sentence, sentence))
        return { ...this.subject, sentence };
    }
    return { speaker: text, person: null, sentence, isNameless: isCalling(head) && INDEFINITE.test(text) };
  }

  private sameParagraph(a: number, b: number): boolean {
    const { sentences } = this.narrative;
    return sentences[a]?.paragraph === sentences[b]?.paragraph;
  }
}
