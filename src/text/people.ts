/**
 * The persons a text names: each by its fullest name, with the callings ("envoy") and the gender that the text gives.
 * Cost: linear in the text.
 */

import { isCalling, isNoPerson, isSpeechVerb, isTitle, PREPOSITIONS } from './cues.ts';
import { genderOfName, genderOfWord, type Gender } from './genders.ts';
import type { Narrative, Token } from './narrative.ts';
import { joinsNames, type Range, withoutTitles } from './phrases.ts';

export interface Person {
  readonly name: string;
  readonly callings: Set<string>;
  gender: Gender | null;
  /** Whether more than capitals shows that it is a person. */
  isSure: boolean;
}

export interface Mention {
  readonly person: Person;
  readonly token: number;
}

const TITLE_OF_ONE = /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|sen|rep|gov|gen|col|president|senator|judge|justice|king|queen|prince|princess|pope)$/;

/** A stretch of name parts, in the sentence that begins at the token `sentence`. */
interface Run extends Range {
  readonly sentence: number;
}

const FOLLOWS_PERSON = /^(?:who|\d\d)$/;
const LONGEST_NAME = 4;

const keyOf = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

export class People {
  /** In the order of the text. */
  readonly mentions: Mention[] = [];
  private readonly byWord = new Map<string, Person[]>();
  private readonly byName = new Map<string, Person>();

  constructor(private readonly narrative: Narrative) {
    const prose = narrative.sentences.filter((sentence) => !isHeadline(narrative.tokens.slice(sentence.from, sentence.to)));
    const runs = prose.flatMap((sentence) => this.nameRuns(sentence.from, sentence.to));
    for (const run of runs) this.register(run);
    for (const run of runs) this.mention(run);
  }

  /** The person that a name of one word or more stands for, or null. */
  find(name: string): Person | null {
    const words = name.split(/\s+/);
    const full = this.byName.get(keyOf(name));
    if (full) return full;
    const found = this.byWord.get(keyOf(words.at(-1) ?? '')) ?? [];
    if (words.length === 1) return found[0] ?? null;
    return found.find((person) => keyOf(person.name).startsWith(keyOf(words[0] ?? ''))) ?? null;
  }

  /** A person for a name of which no fuller form stands in the text; null where the name is no person's. */
  take(name: string): Person | null {
    const words = name.split(/\s+/);
    if (words.length > LONGEST_NAME || words.some((word) => isNoPerson(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word))) return null;
    const person = { name, callings: new Set<string>(), gender: null, isSure: false };
    this.byName.set(keyOf(name), person);
    return person;
  }

  private nameRuns(from: number, to: number): Run[] {
    const { tokens } = this.narrative;
    const runs: Run[] = [];
    for (let at = from; at < to; at++) {
      if (!tokens[at]?.isName) continue;
      let end = at + 1;
      while (end < to && !tokens[end - 1]?.isPossessive && (tokens[end]?.isName || joinsNames(tokens, end))) end++;
      runs.push({ from: at, to: end, sentence: from });
      at = end - 1;
    }
    return runs;
  }

  private register({ from: runFrom, to, sentence }: Run): void {
    const { tokens, text } = this.narrative;
    const { from } = withoutTitles(tokens, { from: runFrom, to });
    const words = tokens.slice(from, to);
    if (words.length === 0 || words.length > LONGEST_NAME || words.some(({ key }) => isNoPerson(key) || key === 'of') || words.every(({ text }) => text.length > 2 && text === text.toUpperCase())) return;
    const title = tokens[from - 1]?.key ?? '';
    if (words.length === 1 && !TITLE_OF_ONE.test(title)) return;
    const name = text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/g, ' ');
    if (words.length === 1 && this.byWord.has(keyOf(name))) return;
    const person = this.byName.get(keyOf(name)) ?? { name, callings: new Set<string>(), gender: genderOfName(name), isSure: genderOfName(name) !== null || from > runFrom || words.length === 1 };
    if (!this.byName.has(keyOf(name))) {
      this.byName.set(keyOf(name), person);
      for (const word of words) if (word.isName) this.byWord.set(keyOf(word.text), [...(this.byWord.get(keyOf(word.text)) ?? []), person]);
    }
    this.characterise(person, from, to, sentence);
    person.isSure ||= person.callings.size > 0 || FOLLOWS_PERSON.test(tokens[to + 1]?.text ?? '');
  }

  /** Takes up what stands beside a full name: "the U.N. envoy Ann Lee, a former judge". */
  private characterise(person: Person, from: number, to: number, sentence: number): void {
    const { tokens } = this.narrative;
    const take = ({ key }: Token): void => {
      if (isCalling(key) || isTitle(key)) person.callings.add(key);
      person.gender ??= genderOfWord(key);
    };
    for (let at = from - 1; at >= Math.max(sentence, from - 5) && isLabel(tokens[at]); at--) take(tokens[at] as Token);
    if (tokens[to]?.kind !== 'comma') return;
    for (let at = to + 1; at < to + 8 && isLabel(tokens[at]); at++) take(tokens[at] as Token);
  }

  private mention({ from: runFrom, to }: Run): void {
    const { tokens, text } = this.narrative;
    const { from } = withoutTitles(tokens, { from: runFrom, to });
    if (from >= to) return;
    const person = this.find(text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/\s+/g, ' '));
    if (!person) return;
    const before = tokens[from - 1]?.key ?? '';
    if (isTitle(before)) person.gender ??= genderOfWord(before);
    person.isSure ||= from > runFrom || isSpeechVerb(tokens[to]?.key ?? '') || tokens[runFrom - 1]?.key === 'said';
    this.mentions.push({ person, token: from });
  }
}

/** Whether every longer word has a capital: names cannot be told there. */
function isHeadline(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && /^\p{L}{4,}/u.test(text));
  return long.length >= 4 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length / long.length > 0.75;
}

const isLabel = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.isName || !PREPOSITIONS.has(token.key)) && !/^(?:and|who|said|is|was)$/.test(token.key);
