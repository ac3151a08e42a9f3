/**
 * Who speaks each quote: its attribution, with pronouns, family names and descriptions led back to the person that the
 * text names; a quote without an attribution goes on from the speech before it. Cost: linear in the text.
 */

import type { AnalysedText } from './analyse.ts';
import { attributionOf, reportedSpeaker } from './attributions.ts';
import { isBody, isCalling } from './cues.ts';
import type { Gender } from './genders.ts';
import { type Narrative, type NarrativeSentence, readNarrative } from './narrative.ts';
import { People, type Person } from './people.ts';
import type { Subject } from './phrases.ts';
import { mainSubject } from './subjects.ts';

export { mayBeSame } from './names.ts';

/** Sentences after which a quote without an attribution no longer goes on from the speech before it. */
const LONGEST_PAUSE = 3;
/** Sentences back in which a pronoun's person is looked for. */
const PRONOUN_REACH = 6;
/** How many sentences later a person must be named to be meant before the person spoken of. */
const TOPIC_LEAD = 1;

interface Topic {
  readonly speaker: string;
  readonly person: Person | null;
  readonly sentence: number;
  /** Whether a person is described without a name: "a diplomat". */
  readonly isHuman?: boolean;
}

const fits = (person: Person, gender: Gender | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

class Resolver {
  private readonly people: People;
  /** Whose speech was last reported. */
  speaker: Topic | null = null;
  /** Whom the last sentences were about. */
  private subject: Topic | null = null;
  private body: Topic | null = null;

  constructor(private readonly narrative: Narrative) {
    this.people = new People(narrative);
  }

  /** The fullest name of who is meant, or the description as it stands; null for "I" and "we". */
  resolve(subject: Subject, sentence: number): Topic | null {
    switch (subject.kind) {
      case 'name':
        return this.named(subject, sentence);
      case 'pronoun':
        return this.pronoun(subject, sentence);
      case 'description':
        return this.described(subject, sentence);
    }
  }

  note(topic: Topic): void {
    this.speaker = topic;
    if (topic.person && !/\s(?:and|of)\s/.test(topic.speaker)) topic.person.isSure ||= this.people.mentions.some(({ person }) => person === topic.person);
    this.noteSubject(topic);
    return;
  }

  noteSubject(topic: Topic): void {
    if (topic.person || !/^the\s/i.test(topic.speaker) || !this.subject?.person) this.subject = topic;
    if (!topic.person?.isSure && /^\p{Lu}/u.test(topic.speaker) && !/^The\s/.test(topic.speaker)) this.body = topic;
  }

  private named({ text }: Subject, sentence: number): Topic {
    const person = this.people.find(text) ?? this.people.take(text);
    return { speaker: person?.name ?? text, person, sentence };
  }

  private pronoun({ text, at }: Subject, sentence: number): Topic | null {
    const key = text.toLowerCase();
    if (/^(?:i|we|you)$/.test(key)) return null;
    if (/^(?:it|which|they)$/.test(key)) return this.ownBody(at, sentence) ?? this.body ?? (key === 'they' ? this.speaker : null);
    const gender = key === 'he' ? 'male' : key === 'she' ? 'female' : null;
    const own = this.ownPerson(at, sentence, gender);
    if (!own && gender && this.subject?.isHuman && sentence - this.subject.sentence <= 2) return this.subject;
    const person = own ?? this.antecedent(at, sentence, gender);
    if (person && gender) person.gender ??= gender;
    return person ? { speaker: person.name, person, sentence } : this.speaker;
  }

  private ownPerson(at: number, sentence: number, gender: Gender | null): Person | null {
    const first = this.narrative.sentences[sentence];
    const own = first ? mainSubject(this.narrative, first) : null;
    const person = own && own.kind === 'name' && own.at < at ? this.people.find(own.text) : null;
    return person && fits(person, gender) ? person : null;
  }

  private antecedent(at: number, sentence: number, gender: Gender | null): Person | null {
    const earlier = this.people.mentions.filter(({ person, token }) => token < at && fits(person, gender) && this.sentenceOf(token) >= sentence - PRONOUN_REACH);
    const [topic, last] = [this.subject, earlier.findLast(({ person }) => person.isSure) ?? earlier.at(-1)];
    const named = last?.person ?? null;
    if (!topic?.person || !fits(topic.person, gender) || sentence - topic.sentence > PRONOUN_REACH) return named;
    if (!named || !last) return topic.person;
    const at2 = this.sentenceOf(last.token);
    const P = (i: number) => this.narrative.sentences[i]?.paragraph ?? -1;
    const wins = process.env.A === '1' ? at2 > topic.sentence + TOPIC_LEAD : process.env.A==='2' ? (at2 > topic.sentence + TOPIC_LEAD || (P(at2) === P(sentence) && P(topic.sentence) !== P(sentence))) : (P(at2) === P(sentence) && P(topic.sentence) !== P(sentence));
    return wins ? named : topic.person;
  }

  private sentenceOf(token: number): number {
    return this.narrative.sentences.findIndex(({ to }) => token < to);
  }

  private ownBody(at: number, sentence: number): Topic | null {
    const clause = this.narrative.sentences[sentence];
    const own = clause ? mainSubject(this.narrative, clause) : null;
    if (!own || own.kind !== 'name' || own.at >= at) return null;
    const topic = this.named(own, sentence);
    return topic.person?.isSure ? null : topic;
  }

  /** "the envoy" is the person last named whom the text calls so. */
  private described({ text, head, at }: Subject, sentence: number): Topic {
    if (/^(?:the|this|that)\s/i.test(text) && !isBody(head)) {
      const mention = this.people.mentions.findLast(({ person, token }) => token < at && person.callings.has(head));
      if (mention) return { speaker: mention.person.name, person: mention.person, sentence };
      const near = this.subject && this.narrative.sentences[this.subject.sentence]?.paragraph === this.narrative.sentences[sentence]?.paragraph;
      if (near && this.subject && isCalling(head)) return { ...this.subject, sentence };
    }
    return { speaker: text, person: null, sentence, isHuman: isCalling(head) && /^(?:an?|one|another)\s/i.test(text) };
  }
}

/** The speaker of each of `analysed.quotes`, in order; null where none can be told. */
export function findSpeakers(analysed: AnalysedText): (string | null)[] {
  if (analysed.quotes.length === 0) return [];
  const narrative = readNarrative(analysed);
  const speakers = speakersOfTokens(narrative);
  return narrative.tokenOfQuote.map((token) => speakers.get(token) ?? null);
}

function quotesOf(narrative: Narrative, sentence: NarrativeSentence): number[] {
  const found: number[] = [];
  for (let at = sentence.from; at < sentence.to; at++) if (narrative.tokens[at]?.kind === 'quote') found.push(at);
  return found;
}

function speakersOfTokens(narrative: Narrative): Map<number, string> {
  const resolver = new Resolver(narrative);
  const speakers = new Map<number, string>();
  const pending: { token: number; sentence: number }[] = [];
  narrative.sentences.forEach((sentence, index) => {
    const previous = narrative.sentences[index - 1];
    const quotes = quotesOf(narrative, sentence);
    const isBare = quotes.length === sentence.to - sentence.from;
    let last: Topic | null = null;
    const unsaid: number[] = [];
    for (const quote of quotes) {
      const isBroken = last !== null && /^\p{Ll}/u.test(narrative.text.slice(narrative.tokens[quote]?.start)) && narrative.tokens[quote - 1]?.kind === 'comma';
      const subject = isBroken ? null : attributionOf(narrative, index, quote);
      const topic = isBroken ? last : subject && resolver.resolve(subject, index);
      if (topic) {
        last = topic;
        speakers.set(quote, topic.speaker);
        resolver.note(topic);
      } else unsaid.push(quote);
    }
    const main = mainSubject(narrative, sentence);
    if (quotes.length === 0) {
      const reported = reportedSpeaker(narrative, sentence);
      const topic = reported && resolver.resolve(reported, index);
      if (topic) {
        resolver.note(topic);
        last = topic;
      }
    }
    if (!last && main && main.kind !== 'description') {
      const topic = resolver.resolve(main, index);
      if (topic) resolver.noteSubject(topic);
      if (topic && !isBare) last = topic;
    }
    const inParagraph = previous?.paragraph === sentence.paragraph;
    for (const quote of unsaid) {
      const speech = resolver.speaker;
      if (last) speakers.set(quote, last.speaker);
      else if (speech && index - speech.sentence <= LONGEST_PAUSE && (process.env.B !== '1' || isBare || inParagraph)) {
        speakers.set(quote, speech.speaker);
        resolver.speaker = { ...speech, sentence: index };
      } else pending.push({ token: quote, sentence: index });
    }
    if (last) {
      for (const { token, sentence: at } of pending) {
        if (narrative.sentences[at]?.paragraph === sentence.paragraph && index - at <= 2) speakers.set(token, last.speaker);
      }
      pending.length = 0;
    }
    void inParagraph;
  });
  return speakers;
}
