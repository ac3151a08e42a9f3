/**
 * Who speaks each quote: by its attribution, else by the attribution of another quote of its sentence, else as the
 * speech before it goes on. Cost: linear in the text.
 */

import type { AnalysedText } from './analyse.ts';
import { attributionOf, reportedSpeaker } from './attributions.ts';
import type { Narrative, NarrativeSentence } from './narrative.ts';
import type { Subject } from './phrases.ts';
import { Resolver, type Topic } from './resolver.ts';
import { mainSubject } from './subjects.ts';

export interface Speaker {
  /** The fullest name in the text, without titles, or a description ("a Western diplomat"). */
  readonly name: string;
  /** The quote's own attribution names the speaker, or a pronoun does that the sentence before makes plain. */
  readonly isStated: boolean;
  /** It is stated, or who was named last, no more than `NEAR` sentences before: another would have been named. */
  readonly isNear: boolean;
}

/** Sentences after which a quote without an attribution no longer goes on from the speech before it. */
const LONGEST_PAUSE = 3;
/** Sentences after which a pronoun may stand for somebody whom the text does not name. */
const NEAR = 2;
/** A description that brings somebody in whom the text does not name. */
const INTRODUCES = /^(?:an?|one|another)\s/i;
/** Sentences of its paragraph in which a quote may wait for its attribution. */
const LONGEST_WAIT = 2;

function quotesOf({ tokens }: Narrative, { from, to }: NarrativeSentence): number[] {
  const quotes: number[] = [];
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'quote') quotes.push(at);
  return quotes;
}

/** Whether a quote goes on in mid-sentence from the one before it: `“A,” he told the crowd in the rain, “b.”` */
function isBroken({ tokens, text }: Narrative, quote: number): boolean {
  return tokens[quote - 1]?.kind === 'comma' && /^\p{Ll}/u.test(text.slice(tokens[quote]?.start, tokens[quote]?.end));
}

class SpeakerFinder {
  readonly speakers = new Map<number, Speaker>();
  private readonly resolver: Resolver;
  /** Who was named last, or brought in ("a diplomat"), as speaking or doing something. */
  private named: { readonly speaker: string; readonly sentence: number } | null = null;
  /** Quotes that stand before their attribution. */
  private waiting: { readonly quote: number; readonly sentence: number }[] = [];

  constructor(private readonly narrative: Narrative) {
    this.resolver = new Resolver(narrative);
  }

  /** Reads the sentence with this index, after all those before it. */
  read(sentence: NarrativeSentence, index: number): void {
    const quotes = quotesOf(this.narrative, sentence);
    const attributed = this.attribute(quotes, index);
    const topic = attributed ?? this.reported(quotes, sentence, index) ?? this.subject(sentence, index);
    const isBare = quotes.length === sentence.to - sentence.from;
    const speaker = attributed || !isBare ? topic : null;
    for (const quote of quotes) if (!this.speakers.has(quote)) this.giveSpeaker(quote, index, speaker, isBare);
    if (topic && !isBare) this.settle(topic, sentence, index);
  }

  private attribute(quotes: readonly number[], index: number): Topic | null {
    let last: Topic | null = null;
    for (const quote of quotes) {
      const subject: Subject | null =
        last && isBroken(this.narrative, quote) ? null : attributionOf(this.narrative, index, quote);
      const topic: Topic | null = subject
        ? this.resolve(subject, index)
        : isBroken(this.narrative, quote)
          ? last
          : null;
      if (!topic) continue;
      const isStated = subject !== null && this.isPlain(subject, topic, index);
      this.speakers.set(quote, { name: topic.speaker, isStated, isNear: isStated || this.isNear(topic, index, NEAR) });
      this.resolver.noteSpeaker(topic);
      last = topic;
    }
    return last;
  }

  private resolve(subject: Subject, index: number): Topic | null {
    const topic = this.resolver.resolve(subject, index);
    if (topic && (subject.kind === 'name' || INTRODUCES.test(topic.speaker)))
      this.named = { speaker: topic.speaker, sentence: index };
    return topic;
  }

  /** Whether a reader can tell who is meant from the sentence and the one before it in its paragraph. */
  private isPlain(subject: Subject, topic: Topic, index: number): boolean {
    if (subject.kind === 'name' || (subject.kind === 'description' && topic.speaker === subject.text)) return true;
    const { sentences } = this.narrative;
    const isSameParagraph = sentences[this.named?.sentence ?? -1]?.paragraph === sentences[index]?.paragraph;
    return isSameParagraph && this.isNear(topic, index, 1);
  }

  /** Whether the speaker is who was named last, in one of the `reach` sentences before. */
  private isNear({ speaker }: Topic, index: number, reach: number): boolean {
    return this.named !== null && index - this.named.sentence <= reach && this.named.speaker === speaker;
  }

  private reported(quotes: readonly number[], sentence: NarrativeSentence, index: number): Topic | null {
    const subject = quotes.length === 0 ? reportedSpeaker(this.narrative, sentence) : null;
    const topic = subject && this.resolve(subject, index);
    if (topic) this.resolver.noteSpeaker(topic);
    return topic;
  }

  private subject(sentence: NarrativeSentence, index: number): Topic | null {
    const subject = mainSubject(this.narrative, sentence);
    const topic = subject && subject.kind !== 'description' ? this.resolve(subject, index) : null;
    if (topic) this.resolver.noteSubject(topic);
    return topic;
  }

  private giveSpeaker(quote: number, index: number, speaker: Topic | null, isBare: boolean): void {
    const { sentences } = this.narrative;
    const inParagraph = sentences[index - 1]?.paragraph === sentences[index]?.paragraph;
    const given = speaker ?? (isBare || inParagraph ? this.resolver.lastSpeaker(index, LONGEST_PAUSE) : null);
    const isNear = given !== null && this.isNear(given, index, NEAR);
    if (given) this.speakers.set(quote, { name: given.speaker, isStated: false, isNear });
    else this.waiting.push({ quote, sentence: index });
  }

  /** Gives the quotes that wait in the paragraph to whom the sentence after them is about. */
  private settle(topic: Topic, { paragraph }: NarrativeSentence, index: number): void {
    for (const { quote, sentence } of this.waiting) {
      const isNear = this.narrative.sentences[sentence]?.paragraph === paragraph && index - sentence <= LONGEST_WAIT;
      if (isNear && !this.speakers.has(quote))
        this.speakers.set(quote, { name: topic.speaker, isStated: false, isNear: false });
    }
    this.waiting = [];
  }
}

/**
 * The speaker of each of `analysed.quotes`, in order; null where none can be told. A quote within a quote has the
 * speaker of the outer one.
 */
export function findSpeakers(analysed: AnalysedText): (Speaker | null)[] {
  if (analysed.quotes.length === 0) return [];
  const narrative = analysed.narrative();
  const finder = new SpeakerFinder(narrative);
  for (const [index, sentence] of narrative.sentences.entries()) finder.read(sentence, index);
  return narrative.tokenOfQuote.map((token) => finder.speakers.get(token) ?? null);
}
